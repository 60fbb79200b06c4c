import type { DealDraft } from '@accord/shared/diplomacy/deal.ts';
import { create } from 'zustand';

export const DRAFT_KINDS = ['contract', 'offer', 'treaty'] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

/** What lies on the drafting desk. It lives in this page; “Save draft” sends it to the delegation's papers. */
interface Drafting {
  readonly open: boolean;
  readonly step: 1 | 2 | 3;
  readonly kind: DraftKind;
  readonly partner: string | null;
  readonly draft: DealDraft | null;
  /** The deal that this draft answers; null for a new one. */
  readonly counterTo: string | null;
  /** Our newest proposal is looked at wherever it lies, until another pile of deals is opened. */
  readonly following: boolean;
  readonly begin: (partner?: string) => void;
  readonly edit: (draft: DealDraft, step?: 1 | 2 | 3, counterTo?: string | null) => void;
  /** Another kind of deal; a treaty begins with a draft that is still to be filled. */
  readonly turnTo: (kind: DraftKind, draft: DealDraft | null) => void;
  readonly choose: (partner: string) => void;
  readonly go: (step: 1 | 2 | 3) => void;
  readonly discard: () => void;
  /** The draft became a proposal: off the desk, and now we want to know what they say. */
  readonly sent: () => void;
  readonly unfollow: () => void;
}

const EMPTY = {
  open: false,
  step: 1 as const,
  kind: 'contract' as const,
  partner: null,
  draft: null,
  counterTo: null,
  following: false,
};

const kindOf = ({ kind }: DealDraft): DraftKind => (kind === 'declaration' ? 'contract' : kind);

export const useDrafting = create<Drafting>((set, get) => ({
  ...EMPTY,
  begin: (partner) => set({ ...EMPTY, open: true, partner: partner ?? null }),
  edit: (draft, step = get().step, counterTo = get().counterTo) =>
    set({ open: true, draft, kind: kindOf(draft), step, counterTo }),
  turnTo: (kind, draft) => set({ kind, draft, counterTo: null }),
  choose: (partner) => set({ partner, draft: null }),
  go: (step) => set({ step }),
  discard: () => set(EMPTY),
  sent: () => set({ ...EMPTY, following: true }),
  unfollow: () => set({ following: false }),
}));
