import type { DealRecord } from '@accord/shared/diplomacy/deal.ts';
import { aboveFate, FATE_POINTS } from '@accord/shared/game/score.ts';
import type { Rules } from '@accord/shared/rules/rules.ts';
import { historyPerHead } from './Equity.tsx';
import { dealsInForce } from './Timeline.tsx';
import type { Debrief } from './types.ts';

/** A question that the game itself raises: its sentence, what fills it, and the rule of the library it leads to. */
export interface Question {
  readonly id: string;
  readonly theme: string;
  readonly rule: string;
  readonly bloc?: string;
  readonly other?: string;
  readonly deal?: DealRecord;
  readonly values?: Readonly<Record<string, number>>;
}

const MOST = 6;
function freeRiding({ view }: Debrief): Question[] {
  const broken = Object.values(view.deals).flatMap(({ deal, ledger }) =>
    ledger.filter((e) => e.shortfall === 'willNot' && e.found).map((entry) => ({ deal, entry })),
  );
  const first = broken.toSorted((a, b) => a.entry.step - b.entry.step)[0];
  if (!first) return [];
  const { from, untilYear } = first.entry;
  const id =
    aboveFate(view.result?.mandates[from]?.points ?? FATE_POINTS) > 0 ? 'brokenAbove' : 'brokenBelow';
  return [
    { id, theme: 'freeRiding', rule: 'paris-without-sanctions', bloc: from, values: { year: untilYear } },
  ];
}

function couldNot({ view }: Debrief): Question[] {
  const found = Object.values(view.deals).flatMap(({ ledger }) =>
    ledger.filter((e) => e.shortfall === 'cannot'),
  )[0];
  if (!found) return [];
  return [
    {
      id: 'cannot',
      theme: 'checks',
      rule: 'verification',
      bloc: found.from,
      values: { year: found.untilYear },
    },
  ];
}

function thresholds({ view }: Debrief): Question[] {
  const planet = view.result?.planet;
  if (!planet) return [];
  const id = planet.thresholdCrossed ? 'crossed' : 'notCrossed';
  return [{ id, theme: 'threshold', rule: 'ndc-ratchet', values: { at: planet.thresholdC } }];
}

function participation(debrief: Debrief): Question[] {
  const best = dealsInForce(debrief)[0];
  if (!best) return [{ id: 'noDeal', theme: 'participation', rule: 'carbon-clubs' }];
  return [{ id: 'best', theme: 'participation', rule: 'carbon-clubs', deal: best }];
}

function refusals({ view }: Debrief): Question[] {
  const refused = Object.values(view.deals).filter((d) => d.inForceFromStep === null && d.refused.length > 0);
  const first = refused.find((d) => d.refused.some((r) => r.hint !== null)) ?? refused[0];
  const by = first?.refused[0]?.bloc;
  if (!first || by === undefined) return [];
  return [
    {
      id: 'refused',
      theme: 'linkage',
      rule: 'summit-diplomacy',
      bloc: first.deal.proposer,
      other: by,
      deal: first,
    },
  ];
}

function fairness(debrief: Debrief, rules: Rules): Question[] {
  const heads = rules.scenario.seats.map((bloc) => ({ bloc, t: historyPerHead(rules, debrief.view, bloc) }));
  const most = heads.toSorted((a, b) => b.t - a.t)[0];
  const least = heads.toSorted((a, b) => a.t - b.t)[0];
  if (!most || !least || least.t <= 0) return [];
  const values = { times: Math.round(most.t / least.t) };
  return [
    {
      id: 'fairness',
      theme: 'fairness',
      rule: 'climate-finance',
      bloc: most.bloc,
      other: least.bloc,
      values,
    },
  ];
}

const contested = (): Question[] => [{ id: 'unfair', theme: 'contested', rule: 'carbon-border' }];

/** What this game gives to talk about; nobody is right about any of it. */
export function questionsOf(debrief: Debrief, rules: Rules): readonly Question[] {
  return [
    ...freeRiding(debrief),
    ...participation(debrief),
    ...couldNot(debrief),
    ...refusals(debrief),
    ...thresholds(debrief),
    ...fairness(debrief, rules),
    ...contested(),
  ].slice(0, MOST + 1);
}
