import { expect, test } from 'vitest';
import { shippedRules } from '../kit/rules.ts';
import { played } from './kit.ts';

/** What a table of scripted blocs does in one short game: all the instruments are played. */

const { state, taken } = played('core-4', 1);
const used = (type: string) => taken.filter(({ command }) => command.type === type).length;

test('they answer, counter, offer, order, act and take part in the plenary', () => {
  for (const type of ['propose', 'accept', 'decline', 'setMeasures', 'setActs', 'prefer', 'choose'])
    expect(used(type), type).toBeGreaterThan(0);
  expect(Object.values(state.deals).some(({ deal }) => deal.kind === 'offer')).toBe(true);
});

test('a standing offer is met only in company', () => {
  for (const { deal, ledger } of Object.values(state.deals)) {
    if (deal.kind !== 'offer') continue;
    for (const { active, step } of ledger) {
      if (!active) continue;
      const others = Object.values(state.deals).filter(
        (other) =>
          other.deal.proposer !== deal.proposer &&
          other.ledger.some((entry) => entry.active && entry.step === step),
      );
      expect(others.length).toBeGreaterThan(0);
    }
  }
});

test('nobody spends capital or money that it has not: every command of theirs was accepted or overtaken', () => {
  const rules = shippedRules('core-4');
  for (const { blocs } of state.steps)
    for (const bloc of rules.blocIds) expect(blocs[bloc]?.politics.capital ?? 0).toBeGreaterThanOrEqual(0);
});
