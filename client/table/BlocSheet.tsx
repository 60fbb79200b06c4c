import { useTranslation } from 'react-i18next';
import { fixed, gigatonnes, percent, tidy } from '../i18n/format.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { useRules, useTable, useView } from '../net/Table.tsx';
import { BlocTile } from '../ui/BlocTile.tsx';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { WordMarks } from '../ui/Meter.tsx';
import css from './BlocSheet.module.css';
import { useDrafting } from './deal/drafting.ts';
import { factsOf, lastYear } from './figures.ts';

function Facts({ bloc }: { bloc: string }) {
  const { t } = useTranslation('table');
  const locale = useLocale();
  const view = useView();
  const rules = useRules();
  const f = factsOf(rules, lastYear(view), bloc);
  const own = view.own?.bloc;
  const trust = own && own !== bloc ? view.trust[bloc]?.[own] : undefined;
  const people =
    locale === 'zh'
      ? `${tidy(f.peopleMillion / 100, locale)}`
      : `${fixed(f.peopleMillion / 1000, locale, 2)}`;
  const [ghg, unit] = gigatonnes(f.ghgGt, locale, 1).split(' ');
  const facts: readonly (readonly [string, string, string])[] = [
    ['ghg', ghg ?? '', `${unit ?? ''}${t('fact.perYear')}`],
    ['perHead', fixed(f.perHeadT, locale, 1), t('fact.tonnes')],
    ['people', people, t('fact.peopleUnit')],
    [
      'coal',
      fixed(locale === 'zh' ? f.coalTwh * 10 : f.coalTwh, locale),
      t('fact.twh', { share: percent(f.coalShare, locale) }),
    ],
    ['clean', fixed(f.cleanShare * 100, locale), t('fact.ofSupply')],
    ['capital', fixed(f.capitalShare * 100, locale, 1), '%'],
    ...(trust === undefined ? [] : [['trust', fixed(trust, locale), '/100'] as const]),
  ];
  return (
    <dl className={css.facts}>
      {facts.map(([id, value, u]) => (
        <div key={id}>
          <dt>{t(`fact.${id}`)}</dt>
          <dd>
            <b>{value}</b> <small>{u}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Promises to us that fell due, from the ledgers that we may see. */
function useWord(bloc: string) {
  const view = useView();
  const own = view.own?.bloc;
  const entries = Object.values(view.deals)
    .filter((d) => own !== undefined && d.deal.parties.includes(own))
    .flatMap((d) => d.ledger)
    .filter((e) => e.from === bloc && e.active && e.promised > 0);
  const broken = entries.filter((e) => e.shortfall === 'willNot').length;
  const cannot = entries.filter((e) => e.shortfall === 'cannot').length;
  return { due: entries.length, broken, cannot, kept: entries.length - broken - cannot };
}

/** Who they are, what they want, what their word has been worth. */
export function BlocSheet({ bloc, onClose }: { bloc: string; onClose: () => void }) {
  const { t } = useTranslation(['table', 'blocs', 'map', 'common']);
  const locale = useLocale();
  const view = useView();
  const rules = useRules();
  const content = rules.blocs[bloc];
  const online = useTable((s) => s.members.filter((m) => m.bloc === bloc && m.connected).length);
  const begin = useDrafting((s) => s.begin);
  const word = useWord(bloc);
  const isOwn = view.own?.bloc === bloc;
  const control = view.seats[bloc]?.control ?? 'scripted';
  const regions = (content?.regions ?? []).map((r) => t(`map:region.${r}`)).join(t('map:table.comma'));
  return (
    <section className={css.sheet} aria-label={t(`blocs:${bloc}.name`)}>
      <header>
        <BlocTile bloc={bloc} size="large" />
        <div>
          <h2>{t(`blocs:${bloc}.name`)}</h2>
          <p>
            {regions} ·{' '}
            {control === 'human'
              ? t('control.human')
              : t(`control.${control}`, { name: content?.envoy.name[locale] ?? '' })}
          </p>
        </div>
        {control === 'human' && (
          <Chip icon={online > 0 ? 'check' : 'wifiOff'}>{t('online', { count: online })}</Chip>
        )}
        {!isOwn && view.own && (
          <Button small onClick={() => begin(bloc)}>
            {t('proposeDeal')}
          </Button>
        )}
        <Button look="quiet" small icon="cross" aria-label={t('common:close')} onClick={onClose} />
      </header>
      <Facts bloc={bloc} />
      <div className={css.wants}>
        {(['wants', 'gives', 'refuses'] as const).map((key) => (
          <div key={key}>
            <h3>{t(`sheet.${key}`)}</h3>
            <p>{content?.[key][locale]}</p>
          </div>
        ))}
      </div>
      {!isOwn && view.own && (
        <p className={css.word}>
          <span>{t('word.title')}</span>
          {word.due === 0 ? (
            t('word.none')
          ) : (
            <>
              <WordMarks
                kept={word.kept}
                broken={word.broken + word.cannot}
                label={t('word.kept', { kept: word.kept, due: word.due })}
              />
              {t('word.kept', { kept: word.kept, due: word.due })}
            </>
          )}
        </p>
      )}
    </section>
  );
}
