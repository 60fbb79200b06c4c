import type { GameState } from '../game/state.ts';
import { type Refusal, refuse } from '../math/result.ts';
import { stepStart } from '../rules/calendar.ts';
import type { Rules } from '../rules/rules.ts';
import {
  type BlocId,
  type Clause,
  type Condition,
  type DealDraft,
  type EntryRule,
  type Guard,
  isGroup,
} from './deal.ts';
import { remainingIn } from './undertakings.ts';

type Fault = { ok: false; refusal: Refusal };

/**
 * Why a draft cannot be proposed, or null. Everything that a browser could have got wrong is named: the rules
 * never meet a deal that they cannot execute.
 */
export function faultOf(draft: DealDraft, proposer: BlocId, state: GameState, rules: Rules): Fault | null {
  return (
    partiesFault(draft, proposer, rules) ??
    kindFault(draft, state, rules) ??
    firstFault(draft.clauses, (clause) => clauseFault(clause, draft, state, rules)) ??
    entryFault(draft.entry, draft) ??
    firstFault(draft.replaces ?? [], (id) => replacedFault(id, draft, proposer, state))
  );
}

function firstFault<T>(items: readonly T[], check: (item: T) => Fault | null): Fault | null {
  for (const item of items) {
    const fault = check(item);
    if (fault !== null) return fault;
  }
  return null;
}

function partiesFault({ parties, kind, clauses }: DealDraft, proposer: BlocId, rules: Rules): Fault | null {
  const unknown = parties.find((bloc) => !rules.blocIds.includes(bloc));
  if (unknown !== undefined) return refuse('unknown-bloc', { bloc: unknown });
  if (!parties.includes(proposer) || new Set(parties).size !== parties.length)
    return refuse('not-a-party', { bloc: proposer });
  if (parties.length < (kind === 'treaty' ? 3 : 2))
    return refuse('bad-clause', { field: 'parties', expected: kind === 'treaty' ? 3 : 2 });
  if (clauses.length > rules.diplomacy.maxClauses)
    return refuse('too-many-clauses', { most: rules.diplomacy.maxClauses });
  if (new Set(clauses.map(({ id }) => id)).size !== clauses.length)
    return refuse('bad-clause', { field: 'id' });
  return null;
}

/** What a draft would replace must be in force among those who are asked, and the proposer one of them. */
function replacedFault(id: string, draft: DealDraft, proposer: BlocId, state: GameState): Fault | null {
  const record = state.deals[id];
  if (record === undefined || record.status !== 'inForce' || !remainingIn(record).includes(proposer))
    return refuse('unknown-deal', { deal: id });
  const missing = remainingIn(record).find((bloc) => !draft.parties.includes(bloc));
  return missing === undefined ? null : refuse('not-a-party', { bloc: missing });
}

function kindFault(draft: DealDraft, state: GameState, rules: Rules): Fault | null {
  const needs = draft.kind === 'treaty' ? 3 : draft.kind === 'offer' ? 2 : 1;
  if (rules.scenario.level < needs) return refuse('level-not-allowed', { level: needs });
  if (draft.visibility === 'public') return null;
  if (!state.config.secretDealsAllowed || draft.kind !== 'contract') return refuse('secret-not-allowed');
  return null;
}

function clauseFault(clause: Clause, draft: DealDraft, state: GameState, rules: Rules): Fault | null {
  const verb = rules.content.verbs[clause.verb];
  if (verb === undefined) return refuse('unknown-verb', { verb: clause.verb });
  if (verb.level > rules.scenario.level) return refuse('level-not-allowed', { level: verb.level });
  if (!verb.durability.includes(draft.durability))
    return refuse('bad-clause', { field: 'durability', verb: verb.id });
  for (const party of [clause.from, clause.to]) {
    if (!isGroup(party) && !draft.parties.includes(party)) return refuse('not-a-party', { bloc: party });
  }
  if (clause.from === clause.to && !isGroup(clause.from))
    return refuse('bad-clause', { field: 'to', verb: verb.id });
  if ((isGroup(clause.from) || (isGroup(clause.to) && clause.to !== 'all')) && draft.kind !== 'treaty')
    return refuse('bad-clause', { field: 'from', verb: verb.id });
  if (draft.kind === 'offer' && clause.from !== proposerOf(draft))
    return refuse('bad-clause', { field: 'from', verb: verb.id });
  if (clause.amount < verb.min || clause.amount > verb.max) {
    return refuse('out-of-range', { verb: verb.id, least: verb.min, most: verb.max, found: clause.amount });
  }
  if (verb.options.length > 0 ? !verb.options.includes(clause.option ?? '') : clause.option !== null) {
    return refuse('bad-clause', { field: 'option', verb: verb.id });
  }
  if (
    clause.fromYear < stepStart(state.step) - 5 ||
    clause.untilYear <= Math.max(clause.fromYear, stepStart(state.step))
  ) {
    return refuse('bad-term', { from: clause.fromYear, until: clause.untilYear });
  }
  return (
    conditionFault(clause.when, rules) ??
    firstFault(clause.unless ?? [], (guard) => guardFault(guard, draft, rules))
  );
}

function guardFault(guard: Guard, draft: DealDraft, rules: Rules): Fault | null {
  if (rules.scenario.level < 4) return refuse('level-not-allowed', { level: 4 });
  switch (guard.kind) {
    case 'breach':
      return draft.parties.includes(guard.bloc) ? null : refuse('not-a-party', { bloc: guard.bloc });
    case 'flip':
      return rules.blocIds.includes(guard.bloc) ? null : refuse('unknown-bloc', { bloc: guard.bloc });
    case 'event':
      return rules.content.events[guard.event] ? null : refuse('unknown-event', { event: guard.event });
    case 'until':
      return conditionFault(guard.condition, rules);
  }
}

/** A standing offer is made by its first party. */
const proposerOf = (draft: DealDraft): BlocId | undefined => draft.parties[0];

function conditionFault(condition: Condition, rules: Rules): Fault | null {
  switch (condition.kind) {
    case 'promised':
      if (!rules.blocIds.includes(condition.bloc)) return refuse('unknown-bloc', { bloc: condition.bloc });
      return rules.content.verbs[condition.verb] ? null : refuse('unknown-verb', { verb: condition.verb });
    case 'count':
    case 'share':
      return rules.content.verbs[condition.verb] ? null : refuse('unknown-verb', { verb: condition.verb });
    case 'event':
      return rules.content.events[condition.event]
        ? null
        : refuse('unknown-event', { event: condition.event });
    case 'and':
    case 'or':
      return firstFault(condition.of, (part) => conditionFault(part, rules));
    default:
      return null;
  }
}

function entryFault(entry: EntryRule, draft: DealDraft): Fault | null {
  switch (entry.kind) {
    case 'count':
      return entry.parties <= draft.parties.length
        ? null
        : refuse('bad-entry', { most: draft.parties.length });
    case 'includes': {
      const outsider = entry.blocs.find((bloc) => !draft.parties.includes(bloc));
      return outsider === undefined ? null : refuse('not-a-party', { bloc: outsider });
    }
    case 'and':
      return firstFault(entry.of, (part) => entryFault(part, draft));
    default:
      return null;
  }
}
