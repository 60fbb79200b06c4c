import type { CardFile } from '@accord/shared/content/card.ts';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/useLocale.ts';
import { useRules, useView } from '../../net/Table.tsx';
import { Icon, isIcon } from '../../ui/Icon.tsx';
import { Notches } from '../../ui/Notches.tsx';
import { useSeat } from '../useSeat.ts';
import css from './CardPick.module.css';
import { type Direction, directionOf, draftFromCard, isSymmetric, likelyDirection } from './draft.ts';
import { useDrafting } from './drafting.ts';
import { offerFromCard } from './offers.ts';

/** Takes a card in a direction: a contract, or a standing offer with the other side as its condition. */
function useTake(partner: string) {
  const view = useView();
  const rules = useRules();
  const own = useSeat();
  const { kind, edit } = useDrafting();
  const make = kind === 'offer' ? offerFromCard : draftFromCard;
  return (card: CardFile, direction: Direction) =>
    edit(make(card, { us: own.bloc, them: partner }, direction, view, rules), 1);
}

/** What each side gives when a card runs in a direction, in words. */
function useSides() {
  const locale = useLocale();
  const rules = useRules();
  const names = (parts: CardFile['gives']) =>
    parts.map(({ verb }) => rules.content.verbs[verb]?.name[locale] ?? verb).join(', ');
  return ({ gives, gets }: CardFile, direction: Direction) =>
    direction === 'give'
      ? { give: names(gives), get: names(gets) }
      : { give: names(gets), get: names(gives) };
}

/** The cards that make sense between us and the partner as the world stands, then the others. */
export function CardPick({ partner }: { partner: string }) {
  const { t } = useTranslation(['deals', 'blocs']);
  const locale = useLocale();
  const view = useView();
  const rules = useRules();
  const own = useSeat();
  const { draft } = useDrafting();
  const take = useTake(partner);
  const sides = useSides();
  const favourites = rules.blocs[partner]?.personality.favouriteCards ?? [];
  const cards = rules.scenario.cards
    .flatMap((id) => rules.content.cards[id] ?? [])
    .filter((c) => c.level <= rules.scenario.level)
    .toSorted((a, b) => Number(favourites.includes(b.id)) - Number(favourites.includes(a.id)))
    .map((card) => ({ card, likely: likelyDirection(card, { us: own.bloc, them: partner }, view, rules) }));
  const groups = [
    { id: 'likely', cards: cards.filter((c) => c.likely !== null) },
    { id: 'less', cards: cards.filter((c) => c.likely === null) },
  ].filter((g) => g.cards.length > 0);
  const directionFor = (card: CardFile, likely: Direction | null): Direction =>
    draft?.card === card.id ? directionOf(draft, own.bloc) : (likely ?? 'give');
  return (
    <RadioGroup
      aria-label={t('cards')}
      value={draft?.card ?? null}
      onChange={(id) => {
        const chosen = cards.find(({ card }) => card.id === id);
        if (chosen) take(chosen.card, chosen.likely ?? 'give');
      }}
    >
      {groups.map((group) => (
        <section key={group.id}>
          <h3>
            {group.id === 'likely' ? t('mayCare', { bloc: t(`blocs:${partner}.name`) }) : t('lessLikely')}{' '}
            <small>{t('cardCount', { count: group.cards.length })}</small>
          </h3>
          <div className={css.cards}>
            {group.cards.map(({ card, likely }) => (
              <Radio key={card.id} value={card.id} className={css.cardOption ?? ''}>
                <Icon name={isIcon(card.icon) ? card.icon : 'handshake'} size={18} />
                <b>{card.name[locale]}</b>
                <em>
                  {directionFor(card, likely) === 'give'
                    ? card.summary[locale]
                    : t('sides', sides(card, 'ask'))}
                </em>
              </Radio>
            ))}
          </div>
        </section>
      ))}
    </RadioGroup>
  );
}

/** Who gives what a card gives: it can be turned around where its sides differ. */
export function DirectionPick({ card, partner }: { card: CardFile; partner: string }) {
  const { t } = useTranslation('deals');
  const own = useSeat();
  const draft = useDrafting((s) => s.draft);
  const take = useTake(partner);
  const sides = useSides();
  if (!draft || isSymmetric(card)) return null;
  const direction = directionOf(draft, own.bloc);
  return (
    <div className={css.direction}>
      <p>{t('direction')}</p>
      <Notches
        look="flat"
        label={t('direction')}
        value={direction}
        onChange={(to) => take(card, to)}
        options={(['give', 'ask'] as const).map((value) => ({ value, label: sides(card, value).give }))}
      />
    </div>
  );
}
