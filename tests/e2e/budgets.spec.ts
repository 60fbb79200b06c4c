import { gzipSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { hold, newGame } from './pages.ts';

/** What a page makes a phone load before it can be used: scripts that were asked for, packed as a proxy packs them. */

const KB = 1000;
/** The map comes after everything else and is not waited for: Phaser, the countries, the scene. */
const MAP = /\/(phaser|geo|world|WorldMap)-/;

/** Scripts of a page as they come; text files of a language are scripts too. */
function scriptsOf(page: Page): { readonly kilobytes: () => Promise<number> } {
  const bodies = new Map<string, Promise<Buffer>>();
  page.on('response', (response) => {
    const url = new URL(response.url());
    if (url.pathname.endsWith('.js') && !MAP.test(url.pathname)) bodies.set(url.pathname, response.body());
  });
  return {
    kilobytes: async () => {
      const all = await Promise.all(bodies.values());
      return all.reduce((sum, body) => sum + gzipSync(body).length, 0) / KB;
    },
  };
}

for (const [path, most] of [
  ['/', 170],
  ['/join/ABCDEF', 170],
] as const) {
  test(`${path} loads at most ${most} kB of scripts`, async ({ page }) => {
    const scripts = scriptsOf(page);
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
    const kilobytes = await scripts.kilobytes();
    test.info().annotations.push({ type: 'kB', description: kilobytes.toFixed(1) });
    expect(kilobytes).toBeLessThanOrEqual(most);
  });
}

/** The aim is 260; react-aria and the room's SDK stand between. */
const TABLE = 300;

test(`the table loads at most ${TABLE} kB of scripts before its map`, async ({ page, request }) => {
  const made = await newGame(request, { scenario: 'core-4', mode: 'solo', bloc: 'EU' });
  await hold(page, made, 'seat', true);
  const scripts = scriptsOf(page);
  await page.goto(`/play/${made.code}`);
  await page.getByRole('button', { name: 'Begin in 2025' }).click();
  await expect(page.getByRole('button', { name: 'To the orders' })).toBeVisible();
  await page.getByRole('button', { name: 'To the orders' }).click();
  await page.getByRole('button', { name: 'Confirm orders' }).click();
  await expect(page.getByRole('button', { name: 'Done negotiating' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  const kilobytes = await scripts.kilobytes();
  test.info().annotations.push({ type: 'kB', description: kilobytes.toFixed(1) });
  expect(kilobytes).toBeLessThanOrEqual(TABLE);
});
