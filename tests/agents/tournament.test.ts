import { expect, test } from 'vitest';
import { playAll } from '../../scripts/tournament/play.ts';
import { summary } from '../../scripts/tournament/summary.ts';
import { shippedRules } from '../kit/rules.ts';
import { FULL } from './kit.ts';

test.runIf(FULL)(
  'forty games of standard-6 keep within the bands of play',
  async () => {
    const started = performance.now();
    const seeds = Array.from({ length: 40 }, (_, i) => i + 1);
    const task = { scenario: 'standard-6', difficulty: 'envoy', medianClimate: true } as const;
    const result = summary(await playAll(task, seeds, () => {}), (performance.now() - started) / 1000);
    expect(result.agreementRate).toBeGreaterThanOrEqual(0.55);
    expect(result.agreementRate).toBeLessThanOrEqual(0.85);
    expect(result.clausesKept).toBeGreaterThanOrEqual(0.7);
    expect(result.clausesKept).toBeLessThanOrEqual(0.95);
    expect(result.temperature2100C.p95 - result.temperature2100C.p05).toBeGreaterThanOrEqual(0.35);
    const { seats } = shippedRules('standard-6').scenario;
    const medians = seats.map((seat) => result.mandates[seat]?.p50 ?? 0).sort((a, b) => a - b);
    expect(medians[0]).toBeGreaterThanOrEqual(40);
    expect(medians.at(-1)).toBeLessThanOrEqual(65);
    expect(medians[Math.floor(medians.length / 2)]).toBeGreaterThanOrEqual(45);
    expect(medians[Math.floor(medians.length / 2)]).toBeLessThanOrEqual(60);
    expect(result.decisionMs.p95).toBeLessThan(50);
    expect(result.seconds).toBeLessThan(300);
  },
  3_600_000,
);

test.runIf(!FULL)(
  'a game gives the same report whichever thread plays it',
  async () => {
    const task = { scenario: 'core-4', difficulty: 'trainee', medianClimate: true } as const;
    const [alone] = await playAll(task, [3], () => {});
    const [, among] = await playAll(task, [2, 3], () => {});
    const { decisions: _a, ...a } = alone ?? { decisions: [] };
    const { decisions: _b, ...b } = among ?? { decisions: [] };
    expect(a).toEqual(b);
  },
  600_000,
);
