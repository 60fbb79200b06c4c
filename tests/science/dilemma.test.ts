import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dilemmaSection } from '../../scripts/models/sections.ts';
import { bestAmbition } from './dilemma.ts';
import { dilemmaTable } from './dilemmaTable.ts';
import { type MandateRow, mandateDilemma } from './mandateDilemma.ts';

/**
 * The social dilemma, recomputed from the engine for every shipped scenario: everybody gains from acting
 * together, nobody from acting alone. Change a cost, a damage or a bloc, and this says what became of it.
 */
describe.each(['core-4', 'standard-6', 'full-9'])('the dilemma of %s', (scenario) => {
  const table = dilemmaTable(scenario);
  const seats = table.rows.filter(({ seat }) => seat);
  const others = table.rows.filter(({ exporter }) => !exporter);

  it('leaves the world at 20 to 40 % of the co-operative abatement in 2050', () => {
    expect(table.ratio).toBeGreaterThanOrEqual(0.2);
    expect(table.ratio).toBeLessThanOrEqual(0.4);
  });

  it.each(seats)('$id loses by acting alone', ({ alonePct }) => {
    expect(alonePct).toBeLessThan(0);
  });

  it.each(seats)('$id is tempted to defect', ({ temptationPct }) => {
    expect(temptationPct).toBeGreaterThan(0);
  });

  it.each(seats)('$id is not privileged: alone it would do at most 60 %', ({ nashAmbition }) => {
    expect(nashAmbition).toBeLessThanOrEqual(0.6 * table.cooperativeAmbition);
  });

  it.each(others)('$id gains from co-operation', ({ cooperationPct }) => {
    expect(cooperationPct).toBeGreaterThan(0);
  });

  it('pays the exporters out of at most a quarter of the winners’ gains', () => {
    expect(table.transferShare).toBeLessThanOrEqual(0.25);
  });

  it('is no matter of thousandths: China’s bold answer beats its timid one clearly', () => {
    expect(table.china.boldOverTimidPct).toBeGreaterThan(0.005);
    expect(table.sameFromElsewhere).toBe(true);
  });

  it('makes co-operation cooler than Nash, and Nash cooler than nothing', () => {
    const { none, nash, cooperative } = table.warming2100C;
    expect(nash).toBeLessThan(none);
    expect(cooperative).toBeLessThan(nash);
    expect(table.worldGainPct).toBeGreaterThan(0);
  });

  it('stands on the models-and-data page as computed now (else: npm run -s models)', () => {
    const page = readFileSync(new URL('../../docs/models-and-data.md', import.meta.url), 'utf8');
    expect(page).toContain(dilemmaSection(table));
  });
});

describe.each(['core-4', 'standard-6', 'full-9'])('mandate points in %s', (scenario) => {
  const rows = mandateDilemma(scenario);
  const seats = rows.filter(({ seat }) => seat);

  it.each(seats)('$id: it is what the others do that pays', ({ alone, together, temptation }) => {
    expect(together).toBeGreaterThan(alone + 3);
    // To fall back costs nobody more than a few points of what all have gained together.
    expect(temptation).toBeGreaterThan(-5);
  });

  it('pays most of those who live on no fuel when all act, and hardly anybody alone', () => {
    // Half a point is no more than the rounding of an order.
    const gains = (of: (row: MandateRow) => number) => seats.filter((row) => of(row) > -0.5).length;
    const clearGains = (of: (row: MandateRow) => number) => seats.filter((row) => of(row) > 0.5).length;
    expect(gains(({ together }) => together)).toBeGreaterThanOrEqual(seats.length - 2);
    expect(clearGains(({ alone }) => alone)).toBeLessThanOrEqual(2);
    expect(gains(({ temptation }) => temptation)).toBeGreaterThanOrEqual(seats.length - 2);
  });
});

describe('the best ambition', () => {
  it.each([0, 0.04, 0.3, 0.7, 1])('finds a peak at %f', (peak) => {
    expect(Math.abs(bestAmbition((a) => -((a - peak) ** 2), 0.01) - peak)).toBeLessThan(0.01);
  });

  it('finds the higher of two peaks', () => {
    const twin = (a: number) =>
      Math.exp(-(((a - 0.05) / 0.03) ** 2)) + 1.1 * Math.exp(-(((a - 0.4) / 0.1) ** 2));
    expect(Math.abs(bestAmbition(twin, 0.01) - 0.4)).toBeLessThan(0.02);
  });
});
