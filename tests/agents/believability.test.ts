import { expect, test } from 'vitest';
import { shippedRules } from '../kit/rules.ts';
import { FULL, played } from './kit.ts';

/**
 * Whether a bloc can be told by what it objects to: of five refusals only the objective, the verb at stake and the
 * change asked are seen, never a word. A naive Bayes classifier learns from some games and is tried on others.
 */
const SCENARIO = 'standard-6';
const GAMES = 24;
const SAMPLE = 5;

/** What is seen of each refusal of a bloc in a game. */
function refusals(seed: number): Map<string, string[][]> {
  const seen = new Map<string, string[][]>();
  for (const { bloc, command, view } of played(SCENARIO, seed).taken) {
    if (command.type !== 'decline' && command.type !== 'counter') continue;
    const deal = view.deals[command.deal]?.deal;
    if (deal === undefined) continue;
    const features =
      command.type === 'decline'
        ? [`objective:${command.because?.objective}`, `asked:${asked(command.because?.hint)}`]
        : [`asked:${changed(deal.clauses, command.draft.clauses)}`];
    const verb = deal.clauses.find(({ from }) => from === bloc)?.verb;
    seen.set(bloc, [...(seen.get(bloc) ?? []), [...features, `verb:${verb}`]]);
  }
  return seen;
}

type Clauses = readonly { readonly id: string; readonly verb: string; readonly amount: number }[];

const asked = (hint: { kind: string; clause: unknown } | null | undefined): string => {
  if (hint == null) return 'nothing';
  const clause = hint.clause as { verb?: string };
  return hint.kind === 'add' ? `add ${clause.verb}` : hint.kind;
};

function changed(before: Clauses, after: Clauses): string {
  const added = after.find(({ id }) => !before.some((clause) => clause.id === id));
  if (added !== undefined) return `add ${added.verb}`;
  return after.length < before.length ? 'remove' : 'amount or years';
}

test.runIf(FULL)(
  'five refusals name the bloc in at least 60 % of cases',
  () => {
    const { seats } = shippedRules(SCENARIO).scenario;
    const counts = new Map<string, number>();
    const totals = new Map<string, number>();
    const add = (map: Map<string, number>, key: string): void => {
      map.set(key, (map.get(key) ?? 0) + 1);
    };
    for (let seed = 1; seed <= GAMES / 2; seed++)
      for (const [bloc, list] of refusals(seed))
        for (const feature of list.flat()) {
          add(counts, `${bloc}|${feature}`);
          add(totals, bloc);
        }
    const likelihood = (bloc: string, features: readonly string[]): number =>
      features.reduce(
        (sum, feature) =>
          sum + Math.log(((counts.get(`${bloc}|${feature}`) ?? 0) + 0.5) / ((totals.get(bloc) ?? 0) + 30)),
        0,
      );
    let tried = 0;
    let named = 0;
    for (let seed = GAMES / 2 + 1; seed <= GAMES; seed++)
      for (const [bloc, list] of refusals(seed)) {
        if (!seats.includes(bloc)) continue;
        for (let i = 0; i + SAMPLE <= list.length; i += SAMPLE) {
          const features = list.slice(i, i + SAMPLE).flat();
          const guess = [...seats].sort((a, b) => likelihood(b, features) - likelihood(a, features))[0];
          tried++;
          if (guess === bloc) named++;
        }
      }
    expect(tried).toBeGreaterThan(20);
    expect(named / tried).toBeGreaterThanOrEqual(0.6);
  },
  3_600_000,
);
