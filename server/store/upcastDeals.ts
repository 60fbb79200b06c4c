import { TRUST_TOPICS } from '@accord/shared/diplomacy/trust.ts';
import type { StoredEvent } from './upcast.ts';

type Tree = Readonly<Record<string, unknown>>;

const tree = (value: unknown): Tree => (value !== null && typeof value === 'object' ? (value as Tree) : {});

const each = (value: unknown, change: (child: Tree) => Tree): Tree =>
  Object.fromEntries(Object.entries(tree(value)).map(([key, child]) => [key, change(tree(child))]));

/** What a deal did not have before it could be left with notice, insured, sealed and mediated. */
const OLD_DEAL: Tree = {
  dormant: [],
  left: [],
  leaving: {},
  escrowUsdBillion: {},
  withheldFrom: {},
  sanctioned: [],
  openedAtStep: null,
};

/**
 * Version 1 to 2: acts, diplomatic capital, debts, norms and trust by topic came in. A game of version 1 had none
 * of them; trust was the same on every topic.
 */
export function withActsAndNorms(event: StoredEvent): StoredEvent {
  switch (event.type) {
    case 'OrdersSet':
      return { ...event, orders: { ...tree(event.orders), disclosed: [], acts: [] } };
    case 'StepResolved':
      return { ...event, outcome: outcome(tree(event.outcome)) };
    default:
      return event;
  }
}

function outcome(old: Tree): Tree {
  const record = tree(old.record);
  const politics = (value: Tree): Tree => ({ capital: 0, ...value });
  const blocs = each(record.blocs, (bloc) => ({
    acts: [],
    owedUsdBillion: 0,
    creditsGtPerYear: 0,
    ...bloc,
    politics: politics(tree(bloc.politics)),
  }));
  return {
    trustByTopic: Object.fromEntries(TRUST_TOPICS.map((topic) => [topic, old.trust])),
    trustFloors: {},
    debts: [],
    norms: { differentiation: 50, legitimacy: 60, science: 0 },
    carriedUsdBillion: {},
    standingActs: {},
    ...old,
    record: { ...record, blocs },
    politics: each(old.politics, politics),
    deals: each(old.deals, (deal) => ({ ...OLD_DEAL, ...deal })),
  };
}
