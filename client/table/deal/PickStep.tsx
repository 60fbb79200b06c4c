import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { useTranslation } from 'react-i18next';
import { fixed } from '../../i18n/format.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { useRules, useView } from '../../net/Table.tsx';
import { BlocTile } from '../../ui/BlocTile.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { useSeat } from '../useSeat.ts';
import css from './Builder.module.css';
import { draftFromCard } from './draft.ts';
import { useDrafting } from './drafting.ts';

const ICONS: Readonly<Record<string, IconName>> = {
  coin: 'coin',
  gem: 'gem',
  bolt: 'bolt',
  gate: 'gate',
  chip: 'chip',
  grid: 'grid',
  tree: 'tree',
  scale: 'scale',
  shield: 'shield',
  handshake: 'handshake',
  factory: 'factory',
  flag: 'flag',
  globe: 'globe',
  bars: 'bars',
  people: 'people',
};

/** Step 1: a partner, then one of the cards that both may care for. */
export function PickStep() {
  const { t } = useTranslation(['deals', 'blocs']);
  const locale = useLocale();
  const view = useView();
  const rules = useRules();
  const own = useSeat();
  const { partner, choose, draft, edit, go, discard } = useDrafting();
  const others = rules.blocIds.filter((id) => id !== own.bloc);
  const favourites = partner ? (rules.blocs[partner]?.personality.favouriteCards ?? []) : [];
  const all = rules.scenario.cards
    .flatMap((id) => rules.content.cards[id] ?? [])
    .filter((c) => c.level <= rules.scenario.level);
  const cards = all.toSorted((a, b) => Number(favourites.includes(b.id)) - Number(favourites.includes(a.id)));
  const take = (id: string) => {
    const card = rules.content.cards[id];
    if (card && partner) edit(draftFromCard(card, { us: own.bloc, them: partner }, view, rules), 1);
  };
  const chosen = draft?.card ? rules.content.cards[draft.card] : undefined;
  return (
    <>
      <div className={css.body}>
        <h2>{t('withWhom')}</h2>
        <p className={css.lead}>{t('withWhomLead')}</p>
        <RadioGroup
          className={css.partners ?? ''}
          aria-label={t('withWhom')}
          value={partner}
          onChange={choose}
        >
          {others.map((id) => (
            <Radio key={id} value={id} className={css.partner ?? ''}>
              <BlocTile bloc={id} size="large" />
              <span className={css.who}>
                <b>{t(`blocs:${id}.name`)}</b>
                <em>{rules.blocs[id]?.wants[locale]}</em>
              </span>
              <strong>
                {fixed(view.trust[id]?.[own.bloc] ?? 50, locale)}
                <small>{t('trust')}</small>
              </strong>
            </Radio>
          ))}
        </RadioGroup>
        {partner && (
          <>
            <h3>
              {t('mayCare', { bloc: t(`blocs:${partner}.name`) })}{' '}
              <small>{t('cardCount', { count: cards.length })}</small>
            </h3>
            <RadioGroup
              className={css.cards ?? ''}
              aria-label={t('cards')}
              value={draft?.card ?? null}
              onChange={take}
            >
              {cards.map((card) => (
                <Radio key={card.id} value={card.id} className={css.cardOption ?? ''}>
                  <Icon name={ICONS[card.icon] ?? 'handshake'} size={18} />
                  <b>{card.name[locale]}</b>
                  <em>{card.summary[locale]}</em>
                </Radio>
              ))}
            </RadioGroup>
          </>
        )}
      </div>
      <div className={css.cta}>
        <Button look="quiet" onClick={discard}>
          {t('cancel')}
        </Button>
        <Button look="main" disabled={!chosen} onClick={() => go(2)}>
          {chosen ? t('useCard', { card: chosen.name[locale] }) : t('pickCard')}
        </Button>
      </div>
    </>
  );
}
