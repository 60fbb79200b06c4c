import type { BlocId, DealDraft } from '@accord/shared/diplomacy/deal.ts';

/** A promise without a price: valid between any two blocs in any scenario. */
export const declarationBetween = (from: BlocId, to: BlocId, change: Partial<DealDraft> = {}): DealDraft => ({
  kind: 'contract',
  visibility: 'public',
  durability: 'declaration',
  card: null,
  parties: [from, to],
  clauses: [
    {
      id: 'c1',
      from,
      to,
      verb: 'joint-declaration',
      amount: 1,
      option: null,
      fromYear: 2026,
      untilYear: 2040,
      when: { kind: 'always' },
    },
  ],
  entry: { kind: 'all' },
  mrvLevel: 0,
  breach: { cureSteps: 1, sanction: 'nothing' },
  ...change,
});
