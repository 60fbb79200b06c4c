import { actText } from '@accord/shared/diplomacy/actSentence.ts';
import type { StepRecord } from '@accord/shared/game/state.ts';
import type { GameView } from '@accord/shared/game/view.ts';
import { blocTotal } from '@accord/shared/rules/blocs.ts';
import type { Rules } from '@accord/shared/rules/rules.ts';
import { ghgOf } from '../figures.ts';

/** Something that the resolution tells, in the year in which it shows. */
export interface Happening {
  readonly id: string;
  readonly year: number;
  readonly kind: string;
  readonly bloc: string | null;
  readonly tone: 'plain' | 'good' | 'bad';
  readonly value: number;
  readonly digits: number;
  readonly data: Readonly<Record<string, string | number>>;
  /** Words of the content, where it has them. */
  readonly text: Readonly<{ en?: string; zh?: string }>;
}

const make = (h: Pick<Happening, 'id' | 'year' | 'kind' | 'bloc'> & Partial<Happening>): Happening => ({
  tone: 'plain',
  value: 0,
  digits: 0,
  data: {},
  text: {},
  ...h,
});

function events(view: GameView, rules: Rules, step: StepRecord): Happening[] {
  return view.events
    .filter((e) => e.step === step.step)
    .map((e) =>
      make({
        id: `e${e.event}${step.step}`,
        year: step.fromYear + 2,
        kind: 'event',
        bloc: e.bloc,
        tone: 'bad',
        text: rules.content.events[e.event]?.name ?? {},
      }),
    );
}

function plants(view: GameView, rules: Rules, step: StepRecord): Happening[] {
  const before = view.steps.find((s) => s.step === step.step - 1)?.end ?? view.world.reference;
  return rules.blocIds.flatMap((bloc) => {
    const closed =
      blocTotal(rules, before, bloc, 'coalCapacityGw') - blocTotal(rules, step.end, bloc, 'coalCapacityGw');
    const change = ghgOf(rules, step.end, bloc) / (ghgOf(rules, before, bloc) || 1) - 1;
    const size = blocTotal(rules, before, bloc, 'coalCapacityGw');
    return [
      ...(closed > 0.12 * size && closed > 4
        ? [
            make({
              id: `c${bloc}${step.step}`,
              year: step.fromYear + 3,
              kind: 'coalClosed',
              bloc,
              tone: 'good' as const,
              value: closed,
            }),
          ]
        : []),
      ...(Math.abs(change) > 0.09
        ? [
            make({
              id: `g${bloc}${step.step}`,
              year: step.fromYear + 4,
              kind: change < 0 ? 'ghgDown' : 'ghgUp',
              bloc,
              tone: change < 0 ? ('good' as const) : ('bad' as const),
              value: Math.abs(change) * 100,
            }),
          ]
        : []),
    ];
  });
}

function promises(view: GameView, step: StepRecord): Happening[] {
  return Object.values(view.deals).flatMap(({ deal, ledger }) =>
    ledger
      .filter((e) => e.step === step.step && e.active && e.shortfall !== 'none')
      .map((e) =>
        make({
          id: `p${deal.id}${e.clause}${step.step}`,
          year: step.untilYear,
          kind: e.shortfall,
          bloc: e.from,
          tone: 'bad' as const,
          value: e.promised > 0 ? (e.delivered / e.promised) * 100 : 0,
        }),
      ),
  );
}

/** What delegations did without asking anybody, as the world came to know it. */
function acts(rules: Rules, step: StepRecord): Happening[] {
  return rules.blocIds.flatMap((bloc) =>
    (step.blocs[bloc]?.acts ?? [])
      .filter(({ act, sinceStep }) => !rules.content.acts[act]?.standing || sinceStep === step.step)
      .map((order) =>
        make({
          id: `a${bloc}${order.act}${order.target}${step.step}`,
          year: step.fromYear + 1,
          kind: `act-${order.outcome}`,
          bloc,
          tone: order.outcome === 'done' ? ('plain' as const) : ('bad' as const),
          text: { en: actText(bloc, order, 'en', rules), zh: actText(bloc, order, 'zh', rules) },
        }),
      ),
  );
}

/** The story of the steps of a round, in the order of its years. */
export function happenings(view: GameView, rules: Rules, steps: readonly StepRecord[]): readonly Happening[] {
  const told = steps.flatMap((step) => [
    ...events(view, rules, step),
    ...plants(view, rules, step),
    ...acts(rules, step),
    ...promises(view, step),
    ...step.flips.map((bloc) =>
      make({ id: `f${bloc}${step.step}`, year: step.untilYear, kind: 'flip', bloc }),
    ),
  ]);
  const crossed = steps.find(
    (s, i) =>
      s.thresholdCrossed &&
      !(steps[i - 1]?.thresholdCrossed ?? view.steps.find((p) => p.step === s.step - 1)?.thresholdCrossed),
  );
  const last = crossed
    ? [make({ id: 'threshold', year: crossed.untilYear, kind: 'threshold', bloc: null, tone: 'bad' })]
    : [];
  return [...told, ...last].toSorted((a, b) => a.year - b.year);
}
