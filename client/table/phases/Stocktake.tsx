import type { LedgerEntry } from '@accord/shared/diplomacy/deal.ts';
import { stepsOfRound } from '@accord/shared/rules/calendar.ts';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BlocBars } from '../../charts/BlocBars.tsx';
import { PromiseBar } from '../../charts/PromiseBar.tsx';
import { Thermometer } from '../../charts/Thermometer.tsx';
import { Waterfall } from '../../charts/Waterfall.tsx';
import { years } from '../../i18n/format.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { useRules, useView } from '../../net/Table.tsx';
import { BlocTile } from '../../ui/BlocTile.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { usePhone } from '../../ui/useMedia.ts';
import { Outcome, outcomeOf } from '../deal/Outcome.tsx';
import { useAmount } from '../deal/useAmount.ts';
import { ghgOf } from '../figures.ts';
import { ReadyButton } from '../ReadyButton.tsx';
import { useWarmth } from '../TopBar.tsx';
import { useSeat } from '../useSeat.ts';
import { useFalls } from './falls.ts';
import { Question } from './Question.tsx';
import css from './Stocktake.module.css';
import { WhyRound } from './WhyRound.tsx';

interface Due {
  readonly id: string;
  readonly entry: LedgerEntry;
  readonly verb: string;
  readonly to: string;
}

/** More than these are folded; under a thumb they are long. */
const SHOWN = 8;
const SHOWN_ON_PHONE = 4;

/** Every promise that fell due in the round's last step, ours first. */
function useDue(last: number): readonly Due[] {
  const view = useView();
  const { bloc } = useSeat();
  return useMemo(
    () =>
      Object.values(view.deals)
        .flatMap(({ deal, ledger }) =>
          ledger
            .filter((e) => e.step === last && e.active)
            .map((entry) => {
              const clause = deal.clauses.find((c) => c.id === entry.clause);
              return {
                id: `${deal.id}${entry.clause}${entry.from}`,
                entry,
                verb: clause?.verb ?? '',
                to: clause?.to ?? 'all',
              };
            }),
        )
        .toSorted(
          (a, b) =>
            Number(b.entry.from === bloc) - Number(a.entry.from === bloc) ||
            Number(b.to === bloc) - Number(a.to === bloc),
        ),
    [view.deals, last, bloc],
  );
}

function Promises({ due }: { due: readonly Due[] }) {
  const { t } = useTranslation(['table', 'deals']);
  const locale = useLocale();
  const rules = useRules();
  const amount = useAmount();
  const [all, setAll] = useState(false);
  const shown = usePhone() ? SHOWN_ON_PHONE : SHOWN;
  if (due.length === 0) return <p className={css.none}>{t('stocktake.none')}</p>;
  return (
    <>
      <ul className={css.promises}>
        {(all ? due : due.slice(0, shown)).map(({ id, entry, verb, to }) => {
          const say = (value: number) => amount({ verb, amount: value });
          return (
            <li key={id}>
              <span className={css.who}>
                <BlocTile bloc={entry.from} named /> <Icon name="arrow" size={12} />{' '}
                {to === 'all' ? <small>{t('stocktake.all')}</small> : <BlocTile bloc={to} named />}
              </span>
              <span className={css.what}>{rules.content.verbs[verb]?.name[locale]}</span>
              <PromiseBar
                bloc={entry.from}
                promised={entry.promised}
                delivered={entry.delivered}
                label={t('deals:deliveredOf', {
                  delivered: say(entry.delivered),
                  promised: say(entry.promised),
                })}
              />
              <span className={css.much}>
                <b>{say(entry.delivered)}</b>{' '}
                {rules.content.verbs[verb]?.unit !== 'yes' && (
                  <small>{t('stocktake.of', { promised: say(entry.promised) })}</small>
                )}
              </span>
              <Outcome entry={entry} />
            </li>
          );
        })}
      </ul>
      {due.length > shown && (
        <Button look="quiet" small onClick={() => setAll(!all)}>
          {t(all ? 'stocktake.fewer' : 'stocktake.more', { count: due.length - shown })}
        </Button>
      )}
    </>
  );
}

function useHeadline(due: readonly Due[]): string {
  const { t } = useTranslation('table');
  const locale = useLocale();
  const { bloc } = useSeat();
  const kinds = due.map((d) => ({ own: d.entry.from === bloc, kind: outcomeOf(d.entry) }));
  const ours = kinds.filter((k) => k.own);
  const broken = new Set(
    due.filter((d) => d.entry.from !== bloc && outcomeOf(d.entry) === 'willNot').map((d) => d.entry.from),
  ).size;
  if (due.length === 0) return t('stocktake.headline.none');
  const we =
    ours.length === 0
      ? 'nothing'
      : ours.every((k) => k.kind === 'kept')
        ? 'kept'
        : ours.some((k) => k.kind === 'willNot')
          ? 'broke'
          : 'could';
  return `${t(`stocktake.headline.${we}`)}${locale === 'zh' ? '' : ' '}${broken > 0 ? t('stocktake.headline.others', { count: broken }) : t('stocktake.headline.othersKept')}`;
}

/** Promised against delivered, why our result moved, who moved the emissions, and one question. */
export default function Stocktake() {
  const { t } = useTranslation('table');
  const locale = useLocale();
  const view = useView();
  const rules = useRules();
  const own = useSeat();
  const warmth = useWarmth();
  const [asked, setAsked] = useState(true);
  const { first, last } = stepsOfRound(rules, view.game.round);
  const due = useDue(last);
  const headline = useHeadline(due);
  const falls = useFalls(own.bloc, first, last);
  const before = view.steps.find((s) => s.step === first - 1)?.end ?? view.world.reference;
  const after = view.steps.at(-1)?.end ?? before;
  const movers = rules.blocIds.map((bloc) => ({
    bloc,
    value: (ghgOf(rules, after, bloc) - ghgOf(rules, before, bloc)) * (locale === 'zh' ? 10 : 1),
  }));
  const count = (kind: string) => due.filter((d) => outcomeOf(d.entry) === kind).length;
  return (
    <div className={css.page}>
      <div className={css.left}>
        <h1>{headline}</h1>
        <p className={css.lead}>
          {t('stocktake.lead', {
            years: years(before.year + 1, after.year, locale),
            due: due.length,
            kept: count('kept'),
            cannot: count('cannot'),
            willNot: count('willNot'),
          })}
        </p>
        <section>
          <header>
            <h2>{t('stocktake.promises')}</h2>
            <span className={css.keys}>
              <i className={css.outline} /> {t('stocktake.promised')} <i className={css.fill} />{' '}
              {t('stocktake.delivered')}
            </span>
          </header>
          <Promises due={due} />
        </section>
        <div className={css.low}>
          <section>
            <header>
              <h2>{t('stocktake.why')}</h2>
              <small>{t('stocktake.whyNote')}</small>
            </header>
            <Waterfall rows={falls} caption={t('stocktake.why')} />
            <WhyRound round={view.game.round} />
          </section>
          {asked && <Question due={count('willNot') > 0} onDone={() => setAsked(false)} />}
        </div>
      </div>
      <aside className={css.right}>
        <h2>{t('stocktake.temperature')}</h2>
        <p>{t('stocktake.temperatureNote')}</p>
        <Thermometer
          warmth={warmth}
          height={440}
          threshold={[rules.scoring.threshold.lowC, rules.scoring.threshold.highC]}
        />
        <section className={css.movers}>
          <h2>{t('stocktake.movers')}</h2>
          <p>{t('stocktake.moversNote')}</p>
          <BlocBars rows={movers} digits={locale === 'zh' ? 1 : 2} />
        </section>
        <div className={css.go}>
          <ReadyButton
            wide
            label={
              view.game.round + 1 < rules.scenario.rounds.length ? t('stocktake.next') : t('stocktake.end')
            }
          />
        </div>
      </aside>
    </div>
  );
}
