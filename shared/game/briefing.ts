import type { ChoiceFile, EventEffect, EventFile } from '../content/event.ts';
import type { BlocId } from '../diplomacy/deal.ts';
import { membersOf } from '../diplomacy/undertakings.ts';
import { draw } from '../math/random.ts';
import type { PoliticalPush } from '../politics/politics.ts';
import { stepsOfRound } from '../rules/calendar.ts';
import type { Rules } from '../rules/rules.ts';
import type { LeverPush } from './levers.ts';
import type { Choice, DrawnEvent, GameConfig, GameState } from './state.ts';

/** What a briefing brings: cards of the seeded deck and one forced choice for each bloc. */

/** Picks an item by weight with one keyed draw. */
function pick<T>(items: readonly T[], weight: (item: T) => number, at: number): T | undefined {
  const total = items.reduce((sum, item) => sum + weight(item), 0);
  let left = at * total;
  for (const item of items) {
    left -= weight(item);
    if (left < 0) return item;
  }
  return items.at(-1);
}

function struck(rules: Rules, event: EventFile, config: GameConfig, round: number): BlocId | null {
  if (event.strikes === 'world') return null;
  const exposed = rules.blocIds.filter((id) => isExposed(rules, event.regions, id));
  return pick(exposed, () => 1, draw(config.seed, 'event-bloc', round, event.id)) ?? null;
}

function isExposed(rules: Rules, regions: readonly string[], bloc: BlocId): boolean {
  return (
    regions.length === 0 || (rules.blocs[bloc]?.regions ?? []).some((region) => regions.includes(region))
  );
}

/** The deck's cards of a round, without repeating any that `past` holds. */
export function drawEvents(
  rules: Rules,
  config: GameConfig,
  round: number,
  past: readonly DrawnEvent[],
): DrawnEvent[] {
  if (!config.drawsOn) return [];
  const drawn: DrawnEvent[] = [];
  for (let n = 0; n < rules.briefing.eventsPerRound; n++) {
    const seen = new Set([...past, ...drawn].map(({ event }) => event));
    const deck = Object.values(rules.content.events).filter(
      (event) => !seen.has(event.id) && event.weight > 0,
    );
    const event = pick(deck, ({ weight }) => weight, draw(config.seed, 'event', round, String(n)));
    if (event === undefined) break;
    drawn.push({
      event: event.id,
      bloc: struck(rules, event, config, round),
      round,
      step: stepsOfRound(rules, round).first,
    });
  }
  return drawn;
}

/** One forced choice for each bloc, none twice. */
export function poseChoices(rules: Rules, state: GameState, round: number): Record<BlocId, Choice> {
  if (!state.config.drawsOn) return {};
  const posed: Record<BlocId, Choice> = {};
  for (const bloc of rules.blocIds) {
    const before = new Set((state.choices[bloc] ?? []).map(({ id }) => id));
    const open = Object.values(rules.content.choices).filter(
      (c) => !before.has(c.id) && isExposed(rules, c.regions, bloc),
    );
    const choice = pick(open, () => 1, draw(state.config.seed, 'choice', round, bloc));
    if (choice !== undefined) posed[bloc] = { id: choice.id, round, option: null };
  }
  return posed;
}

/** A push with the card that caused it. */
interface CardEffect {
  readonly bloc: BlocId;
  readonly effect: EventEffect;
  readonly cause: string;
  /** 1, or less when a measure in force softens the blow. */
  readonly factor: number;
}

function eventEffects(rules: Rules, state: GameState): CardEffect[] {
  return state.events
    .filter(({ step }) => step === state.step)
    .flatMap((drawn) => {
      const card = rules.content.events[drawn.event];
      if (card === undefined) return [];
      const blocs = drawn.bloc === null ? rules.blocIds : [drawn.bloc];
      return blocs.flatMap((bloc) => {
        const calm = isSoftened(card, bloc, state) ? 1 - card.softenedBy.share : 1;
        const fenced =
          card.kind === 'geopolitics' && isFenced(rules, bloc, state) ? rules.diplomacy.ringFence : 1;
        const factor = (rules.events[card.id] ?? 1) * calm * fenced;
        return card.effects.map((effect) => ({ bloc, effect, cause: `event:${card.id}`, factor }));
      });
    });
}

function isSoftened({ softenedBy }: EventFile, bloc: BlocId, state: GameState): boolean {
  if ('measure' in softenedBy) return (state.inForce[bloc]?.[softenedBy.measure] ?? 0) >= softenedBy.atLeast;
  return Object.values(state.deals).some(
    (record) =>
      record.status === 'inForce' &&
      membersOf(record).includes(bloc) &&
      record.deal.clauses.some(({ verb }) => verb === softenedBy.verb),
  );
}

/** Whether a bloc agreed with another to keep the climate track out of their quarrels. */
const isFenced = ({ content }: Rules, bloc: BlocId, { steps }: GameState): boolean =>
  steps
    .at(-1)
    ?.blocs[bloc]?.acts.some(
      ({ act, outcome }) => outcome === 'done' && content.acts[act]?.effects.some(({ on }) => on === 'fence'),
    ) ?? false;

/** A choice acts in the first step of its round; silence counts as the first option, the ministry's. */
function choiceEffects(rules: Rules, state: GameState): CardEffect[] {
  if (stepsOfRound(rules, state.round).first !== state.step) return [];
  return rules.blocIds.flatMap((bloc) =>
    (state.choices[bloc] ?? [])
      .filter(({ round }) => round === state.round)
      .flatMap(({ id, option }) => {
        const effects = optionOf(rules.content.choices[id], option)?.effects ?? [];
        return effects.map((effect) => ({ bloc, effect, cause: `choice:${id}`, factor: 1 }));
      }),
  );
}

const optionOf = (choice: ChoiceFile | undefined, option: string | null) =>
  choice?.options.find(({ id }) => id === option) ?? choice?.options[0];

export interface CardPushes {
  readonly levers: readonly LeverPush[];
  readonly political: Readonly<Record<BlocId, readonly PoliticalPush[]>>;
  /** Share of the free budget that is lost (negative) or won. */
  readonly budget: Readonly<Record<BlocId, number>>;
}

/** Everything that events and choices do in the step about to be resolved. */
export function cardPushes(rules: Rules, state: GameState): CardPushes {
  const levers: LeverPush[] = [];
  const political: Record<BlocId, PoliticalPush[]> = {};
  const budget: Record<BlocId, number> = {};
  for (const { bloc, effect, cause, factor } of [
    ...eventEffects(rules, state),
    ...choiceEffects(rules, state),
  ]) {
    if (effect.on === 'lever') levers.push({ bloc, lever: effect.lever, change: effect.change * factor });
    else if (effect.on === 'budget') budget[bloc] = (budget[bloc] ?? 0) + effect.share * factor;
    else {
      political[bloc] ??= [];
      political[bloc].push({ ...effect, change: effect.change * factor, cause });
    }
  }
  return { levers, political, budget };
}
