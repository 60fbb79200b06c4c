import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { device, facilitator, fitsItsWidth, hold, newGame, seated } from './pages.ts';

/** Every route at the four widths of the design, by day and by night, for people to look at beside the drawings. */

const WIDTHS = [
  { width: 360, height: 640 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
];

/** A class in its first negotiation, and one that is over; this browser leads Europe in both. */
async function twoClasses(page: Page, request: APIRequestContext, url: string) {
  const [running, over] = [
    await newGame(request, { scenario: 'core-4', mode: 'class', timed: true }),
    await newGame(request, { scenario: 'core-4', mode: 'class' }),
  ];
  for (const made of [running, over]) {
    await hold(page, await seated(url, made, 'EU', 'Ada'), 'seat', false);
    await hold(page, made, 'host', false);
    const host = await facilitator(url, made);
    await host.send({ type: 'start' });
    if (made === over) await host.send({ type: 'finish' });
    else for (let i = 0; i < 2; i++) await host.send({ type: 'advance' });
  }
  return { code: running.code, over: over.game };
}

for (const { width, height } of WIDTHS) {
  for (const day of [true, false]) {
    const light = day ? 'day' : 'night';
    test(`every route at ${width} px by ${light} @full`, async ({ browser, request, baseURL }) => {
      test.setTimeout(300_000);
      const page = await device(browser, { width, height, day });
      const { code, over } = await twoClasses(page, request, baseURL ?? '');
      const routes = {
        home: '/',
        join: `/join/${code}`,
        play: `/play/${code}`,
        host: `/host/${code}`,
        screen: `/screen/${code}`,
        press: `/press/${code}`,
        debrief: `/debrief/${over}`,
        check: `/check/${code}`,
        forms: '/forms',
        library: '/library',
        glossary: '/library/glossary',
        editor: '/editor',
      };
      for (const [name, route] of Object.entries(routes)) {
        await page.goto(`${route}?canvas`);
        await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible({ timeout: 60_000 });
        await expect(page.locator('main[aria-busy=true]')).toHaveCount(0, { timeout: 60_000 });
        await page.waitForLoadState('networkidle');
        await page.screenshot({
          path: `test-results/pictures/${name}-${width}-${light}.png`,
          animations: 'disabled',
        });
        await fitsItsWidth(page);
      }
      await page.context().close();
    });
  }
}
