import { expect, test } from 'vitest';
import type { GameView } from '../game/view.ts';
import { sectionsOf, withSections } from './sections.ts';

const view = {
  seats: { A: 1 },
  steps: ['first', 'second'],
  deals: { d1: 'one' },
  own: { orders: { measures: {} }, canUndo: false, capital: 0 },
} as unknown as GameView;

test.each([
  ['a delegation’s', view],
  ['that of somebody without a delegation', { ...view, own: null }],
])('a view that went through its sections is the same view: %s', (_, one) => {
  expect(withSections(null, Object.fromEntries(sectionsOf(one)))).toEqual(one);
});

test('an order travels without the rest of what its delegation has', () => {
  const next = withSections(view, { 'own/orders': { measures: { x: 1 } } });
  expect(next.own).toEqual({ orders: { measures: { x: 1 } }, canUndo: false, capital: 0 });
});

test('what did not come stays the same object', () => {
  const next = withSections(view, { 'deals/d2': 'two' });
  expect(next.steps).toBe(view.steps);
  expect(next.seats).toBe(view.seats);
  expect(next.deals).toEqual({ d1: 'one', d2: 'two' });
});

test('null takes a deal or the steps from there on away', () => {
  const next = withSections(view, { 'deals/d1': null, 'steps/1': null });
  expect(next.deals).toEqual({});
  expect(next.steps).toEqual(['first']);
});
