import { act, type Play } from '@accord/shared/agents/selfPlay.ts';
import type { BlocId, Clause, DealDraft, DealRecord } from '@accord/shared/diplomacy/deal.ts';
import { type Actor, decide } from '@accord/shared/game/decide.ts';
import type { GameConfig, GameState } from '@accord/shared/game/state.ts';
import type { Command } from '@accord/shared/protocol/commands.ts';
import { lobby, shippedRules } from './rules.ts';

/** A game in memory, played through the commands of its delegations. */

export type Move = [Actor, Command];
export const host: Actor = { kind: 'host' };
export const seat = (bloc: BlocId): Actor => ({ kind: 'seat', bloc });
export const advance: Move = [host, { type: 'advance' }];

export interface Table {
  readonly start: (seed?: number, changes?: Partial<GameConfig>) => Play;
  readonly run: (play: Play, ...moves: Move[]) => Play;
  /** The code with which a command is refused; `ok` when it is not. */
  readonly codeOf: (play: Play, ...move: Move) => string;
  /** From negotiation through the summit into the resolution. */
  readonly resolve: (play: Play) => Play;
  /** From negotiation to the next one. */
  readonly nextTalks: (play: Play) => Play;
}

/** A table of one scenario; `start` stops when the first negotiation opens. */
export function tableOf(scenario: string): Table {
  const rules = shippedRules(scenario);
  const run: Table['run'] = (play, ...moves) =>
    moves.reduce((now, [actor, command]) => act(now, actor, command, rules), play);
  const until = (play: Play, phase: GameState['phase']): Play => {
    let now = run(play, advance);
    while (now.state.phase !== phase) now = run(now, advance);
    return now;
  };
  return {
    start: (seed = 3, changes = { drawsOn: false }) =>
      run(lobby(scenario, seed, 'human', changes), [host, { type: 'start' }], advance, advance),
    run,
    codeOf: (play, actor, command) => {
      const decision = decide(play.state, actor, command, rules, 0);
      return decision.ok ? 'ok' : decision.refusal.code;
    },
    resolve: (play) => until(play, 'resolution'),
    nextTalks: (play) => until(play, 'negotiation'),
  };
}

/** The deal that was written down last. */
export const lastDeal = (state: GameState): DealRecord => Object.values(state.deals).at(-1) as DealRecord;

export const clauseOf = (from: Clause['from'], to: Clause['to'], verb: string, amount = 1): Clause => ({
  id: `${verb}-${from}`.toLowerCase(),
  from,
  to,
  verb,
  amount,
  option: null,
  fromYear: 2025,
  untilYear: 2060,
  when: { kind: 'always' },
});

export const draftOf = (
  parties: readonly BlocId[],
  clauses: readonly Clause[],
  change: Partial<DealDraft> = {},
): DealDraft => ({
  kind: parties.length > 2 ? 'treaty' : 'contract',
  visibility: 'public',
  durability: 'ratified',
  card: null,
  parties,
  clauses,
  entry: { kind: 'all' },
  mrvLevel: 3,
  breach: { cureSteps: 0, sanction: 'nothing' },
  ...change,
});

/** Proposed by the first party and accepted by all the others. */
export function signed(table: Table, play: Play, draft: DealDraft): Play {
  const [first, ...others] = draft.parties as [BlocId, ...BlocId[]];
  const proposed = table.run(play, [seat(first), { type: 'propose', draft }]);
  const { id } = lastDeal(proposed.state).deal;
  return table.run(proposed, ...others.map((bloc): Move => [seat(bloc), { type: 'accept', deal: id }]));
}

export const withhold = (bloc: BlocId, record: DealRecord, disclosed = false): Move[] =>
  record.deal.clauses
    .filter(({ from }) => from === bloc || from === 'all')
    .map((clause) => [
      seat(bloc),
      { type: 'markDelivery', deal: record.deal.id, clause: clause.id, share: 0, disclosed },
    ]);
