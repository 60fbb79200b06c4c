import type { EventEffect } from '../content/event.ts';
import type { BlocId, DealRecord } from '../diplomacy/deal.ts';
import type { GameView } from '../game/view.ts';
import { worldFor } from '../game/worldFor.ts';
import type { SeatCommand } from '../protocol/commands.ts';
import type { Rules } from '../rules/rules.ts';
import { actCommands } from './acts.ts';
import { answerTo } from './answer.ts';
import { evaluationsOf } from './evaluate.ts';
import { deliveryMarks } from './keep.ts';
import { type Mind, mindOf, moodOf } from './mind.ts';
import { standingOffer } from './offers.ts';
import { planFor } from './plan.ts';
import { plenaryCommands } from './plenary.ts';
import { proposals } from './propose.ts';

/** What a scripted bloc decided, and how many evaluations it took. */
export interface Thought {
  readonly commands: readonly SeatCommand[];
  readonly evaluations: number;
}

/**
 * What a scripted bloc does now, from what its delegation may see and nothing else.
 * @param seed keys its ideas, so that the same game thinks alike on any machine
 */
export function think(view: GameView, bloc: BlocId, rules: Rules, seed: number): Thought {
  const world = worldFor(view, rules);
  const commands = commandsFor(
    view,
    mindOf(world, bloc, rules, view.game.config.difficulty, seed, moodOf(view)),
  );
  return { commands, evaluations: evaluationsOf(world) };
}

export const scriptedCommands = (
  view: GameView,
  bloc: BlocId,
  rules: Rules,
  seed: number,
): readonly SeatCommand[] => think(view, bloc, rules, seed).commands;

function commandsFor(view: GameView, mind: Mind): SeatCommand[] {
  switch (view.game.phase) {
    case 'briefing':
      return choose(view, mind.rules);
    case 'strategy':
      return [...choose(view, mind.rules), ...order(view, mind)];
    case 'negotiation':
      return [...negotiate(view, mind), ...plenaryCommands(mind)];
    case 'summit':
      return plenaryCommands(mind);
    default:
      return [];
  }
}

/** Answers the briefing's question by what it does to approval and influence at home. */
function choose(view: GameView, rules: Rules): SeatCommand[] {
  return (view.own?.choices ?? [])
    .filter(({ round, option }) => round === view.game.round && option === null)
    .flatMap(({ id }) => {
      const options = rules.content.choices[id]?.options ?? [];
      const best = [...options].sort((a, b) => worth(b.effects) - worth(a.effects))[0];
      return best === undefined ? [] : [{ type: 'choose' as const, choice: id, option: best.id }];
    });
}

function worth(effects: readonly EventEffect[]): number {
  return effects.reduce(
    (sum, effect) => sum + ('change' in effect && effect.on !== 'lever' ? effect.change : 0),
    0,
  );
}

/** Budget, delivery and acts are ordered once a round, in the strategy. */
function order(view: GameView, mind: Mind): SeatCommand[] {
  if (view.own === null || view.own.canUndo) return [];
  const measures = planFor(mind);
  const plan: SeatCommand[] = same(measures, view.own.orders.measures)
    ? []
    : [{ type: 'setMeasures', measures: { ...measures } }];
  return [...plan, ...deliveryMarks(mind), ...actCommands(mind)];
}

const same = (a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): boolean =>
  Object.keys({ ...a, ...b }).every((key) => (a[key] ?? 0) === (b[key] ?? 0));

/** Answers come first; then, once a round, own proposals and the standing offer. */
function negotiate(view: GameView, mind: Mind): SeatCommand[] {
  const { bloc } = mind;
  const open = Object.values(view.deals).filter((record) => awaits(record, bloc));
  if (open.length > 0) return open.map((record) => answerTo(mind, record));
  const mine = Object.values(view.deals).filter(
    ({ deal, round }) => deal.proposer === bloc && round === view.game.round && deal.counterTo === null,
  );
  if (mine.length > 0) return [];
  const offer = standingOffer(mind);
  return [...proposals(mind), ...(offer === null ? [] : [offer])].map((draft) => ({
    type: 'propose',
    draft,
  }));
}

/** Deals that ask a bloc for an answer that it has not given. */
function awaits({ deal, status, accepted, refused }: DealRecord, bloc: BlocId): boolean {
  const openTreaty = deal.kind === 'treaty' && (status === 'signed' || status === 'inForce');
  const asked = deal.parties.includes(bloc) && deal.kind !== 'offer';
  return (
    asked &&
    (status === 'proposed' || openTreaty) &&
    !accepted.includes(bloc) &&
    !refused.some((r) => r.bloc === bloc)
  );
}
