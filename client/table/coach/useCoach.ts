import { create } from 'zustand';

const KEY = 'accord.guide';

interface CoachStore {
  /** Whether the guide speaks. Kept in this browser: who has seen it once is not told twice. */
  readonly on: boolean;
  readonly turn: (on: boolean) => void;
}

/** Whether the guide through the first round is wanted. */
export const useCoach = create<CoachStore>((set) => ({
  on: localStorage.getItem(KEY) !== 'off',
  turn: (on) => {
    localStorage.setItem(KEY, on ? 'on' : 'off');
    set({ on });
  },
}));
