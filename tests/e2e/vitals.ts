import type { CDPSession, Page } from '@playwright/test';

/** What a page feels like on a cheap phone far from the mast, told by the browser itself. */

/** Lighthouse's mobile profile: slow 4G, a processor four times slower than this one. */
const ROUND_TRIP_MS = 150;
const DOWN_BITS_PER_S = 1.6e6;
const UP_BITS_PER_S = 750e3;
const SLOWER = 4;

const bytes = (bits: number): number => bits / 8;

export async function slowNetwork(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: ROUND_TRIP_MS,
    downloadThroughput: bytes(DOWN_BITS_PER_S),
    uploadThroughput: bytes(UP_BITS_PER_S),
  });
}

export async function slowProcessor(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return session;
}

interface Vitals {
  /** When the largest thing on the page stood there. */
  readonly largestPaintMs: number;
  /** How far things jumped without being asked to. */
  readonly layoutShift: number;
  /** From each press, release or key to the next picture. */
  readonly interactionsMs: readonly number[];
}

/** Lets a page keep its own record. Call before it opens. */
export async function recordVitals(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const vitals = { largestPaintMs: 0, layoutShift: 0, interactionsMs: [] as number[] };
    Object.assign(window, { vitals });
    const watch = (type: string, take: (entry: PerformanceEntry) => void, more = {}) =>
      new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
        type,
        buffered: true,
        ...more,
      });
    watch('largest-contentful-paint', (entry) => {
      vitals.largestPaintMs = entry.startTime;
    });
    watch('layout-shift', (entry) => {
      const { value, hadRecentInput } = entry as PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      };
      if (!hadRecentInput) vitals.layoutShift += value;
    });
    watch(
      'event',
      (entry) => {
        if ((entry as PerformanceEventTiming & { interactionId: number }).interactionId > 0)
          vitals.interactionsMs.push(entry.duration);
      },
      { durationThreshold: 16 },
    );
  });
}

export const vitalsOf = (page: Page): Promise<Vitals> =>
  page.evaluate(() => (window as unknown as { vitals: Vitals }).vitals);
