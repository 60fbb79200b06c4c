import type { EventEffect } from '../content/event.ts';
import type { BlocId, DealRecord } from '../diplomacy/deal.ts';
import type { Rules } from '../game/rules.ts';
import type { GameState } from '../game/state.ts';
import type { GameView } from '../game/view.ts';
import { worldFor } from '../game/worldFor.ts';
import type { SeatCommand } from '../protocol/commands.ts';
import { answerTo } from './answer.ts';
import { evaluationsOf } from './evaluate.ts';
import { planFor } from './plan.ts';
import { proposals } from './propose.ts';
import { SKILLS, type Skill } from './skill.ts';

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
  const skill = SKILLS[view.game.config.difficulty];
  const world = worldFor(view, rules);
  const commands = commandsFor(view, world, bloc, rules, skill, seed);
  return { commands, evaluations: evaluationsOf(world) };
}

export const scriptedCommands = (
  view: GameView,
  bloc: BlocId,
  rules: Rules,
  seed: number,
): readonly SeatCommand[] => think(view, bloc, rules, seed).commands;

function commandsFor(
  view: GameView,
  world: GameState,
  bloc: BlocId,
  rules: Rules,
  skill: Skill,
  seed: number,
): SeatCommand[] {
  switch (view.game.phase) {
    case 'briefing':
    case 'strategy':
      return [...choose(view, rules), ...order(view, world, bloc, rules, skill)];
    case 'negotiation':
      return negotiate(view, world, bloc, rules, skill, seed);
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

/** Orders are set once a round, in the strategy. */
function order(view: GameView, world: GameState, bloc: BlocId, rules: Rules, skill: Skill): SeatCommand[] {
  if (view.game.phase !== 'strategy' || view.own === null || view.own.canUndo) return [];
  const measures = planFor(world, bloc, rules, skill);
  return same(measures, view.own.orders.measures) ? [] : [{ type: 'setMeasures', measures: { ...measures } }];
}

const same = (a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): boolean =>
  Object.keys({ ...a, ...b }).every((key) => (a[key] ?? 0) === (b[key] ?? 0));

/** Answers come first; then, once a round, own proposals. */
function negotiate(
  view: GameView,
  world: GameState,
  bloc: BlocId,
  rules: Rules,
  skill: Skill,
  seed: number,
): SeatCommand[] {
  const open = Object.values(view.deals).filter((record) => awaits(record, bloc));
  if (open.length > 0) return open.map((record) => answerTo(world, bloc, record, rules, skill));
  const mine = Object.values(view.deals).filter(
    ({ deal, round }) => deal.proposer === bloc && round === view.game.round && deal.counterTo === null,
  );
  if (mine.length > 0) return [];
  return proposals(world, bloc, rules, skill, seed).map((draft) => ({ type: 'propose', draft }));
}

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
