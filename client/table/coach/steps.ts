import type { Phase } from '@accord/shared/game/state.ts';

/** One remark of the guide: what it says (a key of the texts) and what on the page it points at. */
export interface CoachStep {
  readonly id: string;
  /** The value of a `data-coach` attribute; null where the whole page is meant. */
  readonly target: string | null;
}

const step = (id: string, target: string | null = null): CoachStep => ({ id, target });

/** The first round in ten remarks, read in less than three minutes. */
export const STEPS: Readonly<Partial<Record<Phase, readonly CoachStep[]>>> = {
  briefing: [step('course', 'warmth'), step('warnings')],
  strategy: [step('levers', 'levers'), step('ghost', 'what-if')],
  negotiation: [step('deal', 'new-deal'), step('others', 'others'), step('done', 'done')],
  summit: [step('deliver')],
  resolution: [step('watch')],
  stocktake: [step('account')],
};

const ALL = Object.values(STEPS).flat();

/** 1-based place of a remark among all of them. */
export const placeOf = (id: string): number => ALL.findIndex((one) => one.id === id) + 1;
export const COUNT = ALL.length;
