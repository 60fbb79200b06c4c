import { expect, type Page, test } from '@playwright/test';
import { device, facilitator, fitsItsWidth, hold, newGame, pictured, seated, violationsOf } from './pages.ts';

/** Every page of a running game, in both themes and languages, on a phone and a desktop: nothing that axe finds. */

const SETTINGS = [
  { width: 390, zh: true, day: false, tag: '@full' },
  { width: 1440, zh: false, day: true, tag: '' },
  { width: 768, zh: true, day: true, tag: '@full' },
  { width: 1920, zh: false, day: false, tag: '@full' },
] as const;

const PHASES = ['briefing', 'strategy', 'negotiation', 'summit', 'resolution', 'stocktake'] as const;

async function sound(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached();
  await page.waitForLoadState('networkidle');
  await pictured(page, name);
  await fitsItsWidth(page);
  expect(await violationsOf(page), name).toEqual([]);
}

for (const setting of SETTINGS) {
  const { width, zh, day, tag } = setting;
  const named = `a class at ${width} px in ${zh ? 'Chinese' : 'English'} by ${day ? 'day' : 'night'} ${tag}`;
  test(named, async ({ browser, request, baseURL }) => {
    test.setTimeout(240_000);
    const url = baseURL ?? '';
    const made = await newGame(request, { scenario: 'core-4', mode: 'class', timed: true });
    const host = await facilitator(url, made);
    const open = async (path: string): Promise<Page> => {
      const page = await device(browser, { ...setting, height: width === 390 ? 844 : 900 });
      await hold(page, await seated(url, made, 'EU', `at ${path}`), 'seat', false);
      await hold(page, made, 'host', false);
      await page.goto(`${path}?canvas`);
      await expect(page.getByRole('heading').first()).toBeVisible();
      return page;
    };
    const table = await open(`/play/${made.code}`);
    const console = await open(`/host/${made.code}`);
    const screen = await open(`/screen/${made.code}`);
    await sound(table, `lobby-${width}`);
    await sound(console, `host-lobby-${width}`);
    await sound(screen, `screen-lobby-${width}`);
    await host.send({ type: 'start' });
    for (const phase of PHASES) {
      await expect(table.locator('[data-phase]')).toHaveAttribute('data-phase', phase);
      await sound(table, `play-${phase}-${width}`);
      if (phase === 'negotiation') {
        await sound(console, `host-${width}`);
        await sound(screen, `screen-${width}`);
      }
      await host.send({ type: 'advance' });
    }
    await host.send({ type: 'finish' });
    await table.getByRole('link', { name: zh ? '打开复盘' : 'Open the debrief' }).click();
    await expect(table.getByRole('heading', { name: zh ? '讨论' : 'To talk about' })).toBeVisible({
      timeout: 60_000,
    });
    await sound(table, `debrief-${width}`);
    await sound(screen, `screen-end-${width}`);
    for (const page of [table, console, screen]) await page.context().close();
  });
}
