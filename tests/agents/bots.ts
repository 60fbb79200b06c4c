import { type Thought, think } from '@accord/shared/agents/play.ts';
import { selfPlay } from '@accord/shared/agents/selfPlay.ts';
import type { BlocId, DealRecord } from '@accord/shared/diplomacy/deal.ts';
import { resultOf } from '@accord/shared/game/result.ts';
import type { Difficulty, GameState } from '@accord/shared/game/state.ts';
import type { GameView } from '@accord/shared/game/view.ts';
import type { SeatCommand } from '@accord/shared/protocol/commands.ts';
import type { Rules } from '@accord/shared/rules/rules.ts';
import { configOf, shippedHash, shippedRules } from '../kit/rules.ts';

/** Players that try to live off an honest table, each one trick; everything else they do as the honest do. */
export type Bot = (view: GameView, bloc: BlocId, rules: Rules, seed: number) => readonly SeatCommand[];

const honest: Bot = (view, bloc, rules, seed) => think(view, bloc, rules, seed).commands;

const isLast = (view: GameView, rules: Rules): boolean =>
  view.game.round === rules.scenario.rounds.length - 1;

/** The same rules with other numbers for bargaining, for one player's thinking only. */
const bargaining = (rules: Rules, changes: Partial<Rules['agents']['bargain']>): Rules => ({
  ...rules,
  agents: { ...rules.agents, bargain: { ...rules.agents.bargain, ...changes } },
});

const BINDING: ReadonlySet<string> = new Set(['signed', 'inForce', 'suspended']);

/** Marks of a bloc that delivers nothing and says nothing. */
const faithless = (view: GameView, bloc: BlocId): SeatCommand[] =>
  Object.values(view.deals)
    .filter(({ status, accepted }: DealRecord) => BINDING.has(status) && accepted.includes(bloc))
    .flatMap(({ deal }) =>
      deal.clauses
        .filter(({ from }) => from === bloc)
        .map(({ id }): SeatCommand => ({ type: 'markDelivery', deal: deal.id, clause: id, share: 0 })),
    );

export const BOTS: Readonly<Record<string, Bot>> = {
  'always-decline': (view, bloc, rules, seed) =>
    honest(view, bloc, rules, seed).flatMap((command): SeatCommand[] => {
      if (command.type === 'accept' || command.type === 'counter')
        return [{ type: 'decline', deal: command.deal, reason: 'not-priority' }];
      return command.type === 'propose' ? [] : [command];
    }),
  'hard-liner': (view, bloc, rules, seed) =>
    honest(view, bloc, bargaining(rules, { openingShare: 0.9, tit: 0, kindness: 0 }), seed),
  'promise-and-defect': (view, bloc, rules, seed) => [
    ...honest(view, bloc, rules, seed).filter(({ type }) => type !== 'markDelivery'),
    ...(view.game.phase === 'summit' ? faithless(view, bloc) : []),
  ],
  'last-round-defector': (view, bloc, rules, seed) => [
    ...honest(view, bloc, rules, seed),
    ...(view.game.phase === 'summit' && isLast(view, rules) ? faithless(view, bloc) : []),
  ],
  'copy-cat': (view, bloc, rules, seed) =>
    honest(view, bloc, rules, seed).map((command) => {
      if (command.type !== 'setMeasures') return command;
      const others = rules.blocIds.filter((other) => other !== bloc);
      const copied = view.game.round % others.length;
      return { ...command, measures: { ...view.steps.at(-1)?.blocs[others[copied] ?? '']?.measures } };
    }),
  'spam-offers': (view, bloc, rules, seed) =>
    view.game.phase === 'negotiation'
      ? [0, 1, 2].flatMap((n) =>
          [...honest(view, bloc, rules, seed + n)].filter(({ type }) => n === 0 || type === 'propose'),
        )
      : honest(view, bloc, rules, seed),
  'never-satisfiable': (view, bloc, rules, seed) =>
    honest(view, bloc, rules, seed).map((command) =>
      command.type === 'propose'
        ? {
            ...command,
            draft: {
              ...command.draft,
              clauses: command.draft.clauses.map((clause) =>
                clause.from === bloc
                  ? { ...clause, when: { kind: 'temperature', atLeastC: 6 } as const }
                  : clause,
              ),
            },
          }
        : command,
    ),
  'threat-spammer': (view, bloc, rules, seed) => [
    ...honest(view, bloc, rules, seed).filter(({ type }) => type !== 'setActs'),
    ...(view.game.phase === 'summit'
      ? [
          {
            type: 'setActs' as const,
            acts: rules.blocIds
              .filter((other) => other !== bloc)
              .slice(0, 4)
              .map((target) => ({ act: 'retaliation', target, option: null, amount: 20 })),
          },
        ]
      : []),
  ],
  'best-response': (view, bloc, rules, seed) =>
    honest(
      view,
      bloc,
      bargaining(rules, { openingShare: 0, worthSigning: 0, tit: 0, partnerLeast: -2 }),
      seed,
    ),
};

export interface Outcome {
  readonly points: number;
  readonly state: GameState;
}

/** One game in which one seat plays a trick (or at another level), and all others are honest. */
export function playAgainst(
  scenario: string,
  seed: number,
  seat: BlocId,
  bot: Bot | null,
  levels: { readonly table: Difficulty; readonly seat: Difficulty } = { table: 'envoy', seat: 'envoy' },
): Outcome {
  const rules = shippedRules(scenario);
  const config = configOf(scenario, seed, {
    difficulty: levels.table,
    mode: 'solo',
    secretDealsAllowed: false,
  });
  const { state } = selfPlay(config, rules, shippedHash, (view, bloc, _, own): Thought => {
    if (bloc !== seat) return think(view, bloc, rules, own);
    const game = { ...view.game, config: { ...view.game.config, difficulty: levels.seat } };
    const seen = { ...view, game };
    return bot === null
      ? think(seen, bloc, rules, own)
      : { commands: bot(seen, bloc, rules, own), evaluations: 0 };
  });
  const result = resultOf(state, rules).mandates[seat];
  return { points: result?.points ?? Number.NaN, state };
}

/** Mean and half the 95 % interval of some differences. */
export function interval(differences: readonly number[]): { mean: number; half: number } {
  const n = differences.length;
  const mean = differences.reduce((sum, d) => sum + d, 0) / n;
  const variance = differences.reduce((sum, d) => sum + (d - mean) ** 2, 0) / Math.max(1, n - 1);
  return { mean, half: (T95[Math.min(n, T95.length) - 1] ?? 2) * Math.sqrt(variance / n) };
}

/** Student's t at 95 % for a sample of so many, from one on. */
const T95 = [
  Number.POSITIVE_INFINITY,
  12.7,
  4.3,
  3.18,
  2.78,
  2.57,
  2.45,
  2.36,
  2.31,
  2.26,
  2.23,
  2.2,
  2.18,
  2.16,
  2.14,
  2.13,
];
