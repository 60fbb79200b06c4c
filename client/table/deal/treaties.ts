import type { Clause, DealDraft, DealRecord, EntryRule } from '@accord/shared/diplomacy/deal.ts';
import type { GameView } from '@accord/shared/game/view.ts';
import { sharesOf } from '@accord/shared/rules/blocs.ts';
import { FINAL_YEAR, stepStart } from '@accord/shared/rules/calendar.ts';
import type { Rules } from '@accord/shared/rules/rules.ts';
import { lastYear } from '../figures.ts';
import { ALWAYS, amountsOf } from './draft.ts';
import { memberOf } from './standing.ts';

/** A treaty binds each of its members to the same clauses, and stays open to those whom it names. */

/** What makes sense when everybody promises it. */
const VERBS = [
  'ndc-cut',
  'methane-pledge',
  'coal-stop',
  'price-floor',
  'market-link',
  'mrv-acceptance',
  'peace-clause',
] as const;

export const MOST_CLAUSES = 3;
export const FEWEST_MEMBERS = 3;
/** The Paris Agreement entered into force with 55 parties and 55 per cent of emissions. */
export const ENTRY_SHARE = 0.55;

const TERM_YEARS = 15;

export const treatyVerbs = (rules: Rules) =>
  VERBS.flatMap((id) => rules.content.verbs[id] ?? []).filter((v) => v.level <= rules.scenario.level);

export const emptyTreaty = (parties: readonly string[]): DealDraft => ({
  kind: 'treaty',
  visibility: 'public',
  durability: 'ratified',
  card: null,
  parties,
  clauses: [],
  entry: { kind: 'all' },
  mrvLevel: 1,
  breach: { cureSteps: 0, sanction: 'nothing' },
});

function treatyClause(verb: string, view: GameView, rules: Rules): Clause {
  const start = stepStart(view.game.step);
  const ends = { from: 'all', to: 'all', verb } as const;
  return {
    ...ends,
    id: verb,
    amount: amountsOf(ends, view, rules)[1],
    option: rules.content.verbs[verb]?.options[0] ?? null,
    fromYear: start,
    untilYear: Math.min(FINAL_YEAR, start + TERM_YEARS),
    when: ALWAYS,
  };
}

/** Other clauses, in the order of the list; those that stay keep their amounts, new ones their term. */
export function withVerbs(
  draft: DealDraft,
  verbs: readonly string[],
  view: GameView,
  rules: Rules,
): DealDraft {
  const untilYear = draft.clauses[0]?.untilYear;
  const clauses = VERBS.filter((id) => verbs.includes(id)).map((id) => {
    const known = draft.clauses.find((c) => c.verb === id);
    const fresh = treatyClause(id, view, rules);
    return known ?? (untilYear === undefined ? fresh : { ...fresh, untilYear });
  });
  return { ...draft, clauses };
}

/** Share of the world's emissions that some blocs hold. */
export function emissionsShare(blocs: readonly string[], view: GameView, rules: Rules): number {
  const shareOf = sharesOf(rules, lastYear(view));
  return blocs.reduce((sum, bloc) => sum + shareOf(bloc, 'emissions'), 0);
}

/** Other members; an entry rule that they cannot meet gives way to the nearest that they can. */
export function withMembers(
  draft: DealDraft,
  parties: readonly string[],
  view: GameView,
  rules: Rules,
): DealDraft {
  return { ...draft, parties, entry: fitting(draft.entry, parties, emissionsShare(parties, view, rules)) };
}

function fitting(entry: EntryRule, parties: readonly string[], held: number): EntryRule {
  switch (entry.kind) {
    case 'count':
      return entry.parties < parties.length ? entry : { kind: 'all' };
    case 'share':
      return entry.share <= held ? entry : { kind: 'all' };
    case 'includes': {
      const blocs = entry.blocs.filter((b) => parties.includes(b));
      return blocs.length > 0 ? { ...entry, blocs } : { kind: 'all' };
    }
    default:
      return entry;
  }
}

/** What is still missing before the terms can be set. */
export function missingIn(draft: DealDraft): 'members' | 'clauses' | null {
  if (draft.kind !== 'treaty') return null;
  if (draft.parties.length < FEWEST_MEMBERS) return 'members';
  return draft.clauses.length === 0 ? 'clauses' : null;
}

/** A treaty as it would stand with us in it: with its members once in force, before that with all who may sign. */
export function joinedBy({ deal, status, ...record }: DealRecord, us: string): DealDraft {
  if (deal.kind !== 'treaty') return deal;
  const others = deal.parties.filter((b) =>
    status === 'inForce'
      ? memberOf({ deal, status, ...record }, b)
      : !record.refused.some((r) => r.bloc === b) && !record.left.includes(b),
  );
  return { ...deal, parties: [...new Set([...others, us])], entry: { kind: 'all' } };
}
