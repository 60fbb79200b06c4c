import type { RuleMechanism } from '../content/mechanism.ts';
import type { ActOrder } from '../diplomacy/acts.ts';
import type { BlocId, Deal } from '../diplomacy/deal.ts';
import { notchAmounts } from '../diplomacy/effects.ts';
import { clamp100 } from '../math/clamp.ts';
import { FIRST_YEAR, STEP_YEARS } from '../rules/calendar.ts';
import type { Rules } from '../rules/rules.ts';
import { createGame } from './create.ts';
import { vetoFault } from './decideDeal.ts';
import { evolve } from './evolve.ts';
import { lastYear, sizesIn } from './known.ts';
import { textOf } from './plenaryTexts.ts';
import { rollForward } from './rollForward.ts';
import type { GameState } from './state.ts';

/** Scenario whose blocs the cases name. */
export const CASE_SCENARIO = 'standard-6';
const CASE_SEED = 2025;
const CASE_TERM_YEARS = 30;

/** Plays the case that was made for a mechanism under given rules. */
export function playCase(mechanism: RuleMechanism, rules: Rules): GameState {
  const { policy, draws, orders, deals, events, year, acts, texts, approval } = mechanism.case;
  const lobby = withApproval(withNorms(lobbyOf(rules, draws), texts, rules), approval);
  const written = [
    ...deals.map((deal, i) => dealOf(deal, i, lobby, rules)),
    ...texts.flatMap((id, i) => adopted(id, i, lobby, rules)),
  ].filter((deal) => deal.parties.every((bloc) => wouldSign(lobby, bloc, deal, rules)));
  const defaulting = deals.flatMap((deal, i) =>
    deal.broken ? [{ bloc: deal.from, deal: `case-${i}` }] : [],
  );
  const struck = events.map(({ event, bloc, year: at }) => ({ event, bloc, round: 0, step: stepOf(at) }));
  const agreed = { policy, orders, withDeals: written, defaulting, untilStep: 0 };
  let now = rollForward({ ...lobby, events: struck }, rules, agreed).state;
  while (now.step < stepOf(year)) {
    const acting = withActs(now, acts, rules);
    now = rollForward(acting, rules, { policy, untilStep: now.step + 1 }).state;
  }
  return now;
}

/** The step that holds the years after this one. */
const stepOf = (year: number): number => Math.ceil((year - FIRST_YEAR) / STEP_YEARS);

/** Adopting a text moves the norm of who owes how much. */
function withNorms(state: GameState, texts: readonly string[], rules: Rules): GameState {
  const shift = texts.reduce((sum, id) => sum + (rules.content.texts[id]?.differentiation ?? 0), 0);
  const differentiation = clamp100(state.norms.differentiation + shift);
  return { ...state, norms: { ...state.norms, differentiation } };
}

function withApproval(state: GameState, approval: RuleMechanism['case']['approval']): GameState {
  return {
    ...state,
    politics: Object.fromEntries(
      Object.entries(state.politics).map(([bloc, now]) => [
        bloc,
        { ...now, constituencies: { ...now.constituencies, ...approval[bloc] } },
      ]),
    ),
  };
}

/** Every bloc orders for the next step what the case has it do by then. */
function withActs(state: GameState, acts: RuleMechanism['case']['acts'], rules: Rules): GameState {
  const due = acts.filter(({ fromYear }) => stepOf(fromYear) <= state.step);
  return {
    ...state,
    orders: Object.fromEntries(
      Object.entries(state.orders).map(([bloc, orders]) => [
        bloc,
        { ...orders, acts: actsOf(bloc, due, state, rules) },
      ]),
    ),
  };
}

/** A lobby of the case's scenario, with its own seed. */
export function lobbyOf(rules: Rules, drawsOn: boolean): GameState {
  const config = {
    scenario: CASE_SCENARIO,
    seed: CASE_SEED,
    mode: 'solo',
    difficulty: 'envoy',
    mechanismsOff: [],
    secretDealsAllowed: true,
    timed: false,
    drawsOn,
  } as const;
  return evolve(null, createGame(config, {}, rules, ''), rules);
}

/** A deal that a coal region would veto is none; parliaments are taken to agree. */
const wouldSign = (state: GameState, bloc: BlocId, deal: Deal, rules: Rules): boolean =>
  vetoFault(state, bloc, deal, rules) === null;

/** A text of the plenary, signed by everybody. */
function adopted(id: string, i: number, state: GameState, rules: Rules): Deal[] {
  const file = rules.content.texts[id];
  const first = rules.blocIds[0];
  if (file === undefined || first === undefined) throw new Error(`no text "${id}"`);
  const { draft } = textOf(file, state, rules);
  return [{ ...draft, id: `text-${i}`, proposer: first, counterTo: null }];
}

/** Acts of a case at their notches, for one bloc. */
function actsOf(
  bloc: BlocId,
  written: RuleMechanism['case']['acts'],
  state: GameState,
  rules: Rules,
): ActOrder[] {
  return written
    .filter(({ from }) => from === bloc)
    .map(({ act, to, option, notch, fromYear }) => {
      const file = rules.content.acts[act];
      if (file === undefined) throw new Error(`no act "${act}"`);
      const gdp = sizesIn(rules, lastYear(state)).gdpUsdBillion(bloc);
      const size = file.size;
      const amount = size === null ? 1 : (size.notches[notch] ?? 0) * (size.scaledBy === 'fromGdp' ? gdp : 1);
      return {
        act,
        target: to,
        option: option ?? file.options[0] ?? null,
        amount,
        sinceStep: stepOf(fromYear),
      };
    });
}

function dealOf(
  written: RuleMechanism['case']['deals'][number],
  i: number,
  state: GameState,
  rules: Rules,
): Deal {
  const { verb, from, to, mrvLevel, option, durability, visibility } = written;
  const file = rules.content.verbs[verb];
  if (file === undefined) throw new Error(`no verb "${verb}"`);
  const amount = notchAmounts(file, from, to, sizesIn(rules, lastYear(state)))[1];
  const untilYear = FIRST_YEAR + CASE_TERM_YEARS;
  return {
    id: `case-${i}`,
    kind: 'contract',
    visibility,
    durability,
    card: null,
    proposer: from,
    parties: [from, to],
    clauses: [
      {
        id: 'c1',
        from,
        to,
        verb,
        amount,
        option: option ?? file.options[0] ?? null,
        fromYear: FIRST_YEAR,
        untilYear,
        when: { kind: 'always' },
      },
    ],
    entry: { kind: 'all' },
    mrvLevel,
    breach: { cureSteps: 3, sanction: 'nothing' },
    counterTo: null,
  };
}
