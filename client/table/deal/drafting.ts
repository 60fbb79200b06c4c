import type { DealDraft } from '@accord/shared/diplomacy/deal.ts';
import { create } from 'zustand';

/** What lies on the drafting desk. It lives in this page; “Save draft” sends it to the delegation's papers. */
interface Drafting {
  readonly open: boolean;
  readonly step: 1 | 2 | 3;
  readonly partner: string | null;
  readonly draft: DealDraft | null;
  /** The deal that this draft answers; null for a new one. */
  readonly counterTo: string | null;
  readonly begin: (partner?: string) => void;
  readonly edit: (draft: DealDraft, step?: 1 | 2 | 3, counterTo?: string | null) => void;
  readonly choose: (partner: string) => void;
  readonly go: (step: 1 | 2 | 3) => void;
  readonly discard: () => void;
}

const EMPTY = { open: false, step: 1 as const, partner: null, draft: null, counterTo: null };

export const useDrafting = create<Drafting>((set, get) => ({
  ...EMPTY,
  begin: (partner) => set({ ...EMPTY, open: true, partner: partner ?? null }),
  edit: (draft, step = get().step, counterTo = get().counterTo) =>
    set({ open: true, draft, step, counterTo }),
  choose: (partner) => set({ partner, draft: null }),
  go: (step) => set({ step }),
  discard: () => set(EMPTY),
}));
