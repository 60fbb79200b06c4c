import { expect, type Page, test } from '@playwright/test';
import {
  device,
  facilitator,
  fitsItsWidth,
  hold,
  newGame,
  pick,
  pictured,
  seated,
  tap,
  violationsOf,
} from './pages.ts';

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
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0, { timeout: 60_000 });
  await pictured(page, name);
  await fitsItsWidth(page);
  expect(await violationsOf(page), name).toEqual([]);
}

const WORDS = {
  en: {
    south: 'Global South',
    pact: 'Adaptation pact',
    use: /^Use “/,
    follows: 'See what follows',
    manage: 'Manage',
    drawer: 'Deals and talk',
  },
  zh: {
    south: '全球南方',
    pact: '适应支持',
    use: /^用“/,
    follows: '看后果',
    manage: '管理',
    drawer: '协议与交流',
  },
};

/** The tabs beside the map (in a drawer where there is little room), and the three steps of a new deal. */
async function lookAround(table: Page, words: (typeof WORDS)['en'], name: string): Promise<void> {
  const drawer = table.getByRole('button', { name: words.drawer, exact: true });
  if (await drawer.isVisible()) await drawer.click();
  for (const tab of ['acts', 'plenary']) {
    await table.locator(`[id$="-tab-${tab}"]`).click();
    await sound(table, `play-${tab}-${name}`);
  }
  await table.locator('[data-coach="new-deal"]').first().click();
  await pick(table, words.south);
  await pick(table, words.pact);
  await sound(table, `deal-1-${name}`);
  await tap(table, words.use);
  await sound(table, `deal-2-${name}`);
  await tap(table, words.follows);
  await sound(table, `deal-3-${name}`);
}

/** Everything behind “Manage”. */
async function lookBehind(console: Page, words: (typeof WORDS)['en'], name: string): Promise<void> {
  await tap(console, words.manage);
  for (const tab of ['people', 'rounds', 'lens', 'privacy']) {
    await console.locator(`#manage-tab-${tab}`).click();
    await sound(console, `manage-${tab}-${name}`);
  }
  await console.keyboard.press('Escape');
}

for (const setting of SETTINGS) {
  const { width, zh, day, tag } = setting;
  const named = `a class at ${width} px in ${zh ? 'Chinese' : 'English'} by ${day ? 'day' : 'night'} ${tag}`;
  test(named, async ({ browser, request, baseURL }) => {
    test.setTimeout(400_000);
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
    await Promise.all([
      sound(table, `lobby-${width}`),
      sound(console, `host-lobby-${width}`),
      sound(screen, `screen-lobby-${width}`),
    ]);
    await host.send({ type: 'start' });
    for (const phase of PHASES) {
      await expect(table.locator('[data-phase]')).toHaveAttribute('data-phase', phase);
      const others =
        phase === 'negotiation' ? [sound(console, `host-${width}`), sound(screen, `screen-${width}`)] : [];
      await Promise.all([sound(table, `play-${phase}-${width}`), ...others]);
      await host.send({ type: 'advance' });
    }
    const words = zh ? WORDS.zh : WORDS.en;
    // The plenary sits in the third round.
    for (let i = 0; i < PHASES.length + PHASES.indexOf('negotiation'); i++)
      await host.send({ type: 'advance' });
    await expect(table.locator('[data-phase=negotiation]')).toBeVisible();
    await Promise.all([lookAround(table, words, String(width)), lookBehind(console, words, String(width))]);
    await host.send({ type: 'finish' });
    await table.getByRole('link', { name: zh ? '打开复盘' : 'Open the debrief' }).click();
    await expect(table.getByRole('heading', { name: zh ? '讨论' : 'To talk about' })).toBeVisible({
      timeout: 60_000,
    });
    await Promise.all([sound(table, `debrief-${width}`), sound(screen, `screen-end-${width}`)]);
    for (const page of [table, console, screen]) await page.context().close();
  });
}
