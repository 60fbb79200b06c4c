import { expect, type Page, test } from '@playwright/test';
import { device, facilitator, hold, newGame, pick, seated, tap } from './pages.ts';

/** What somebody new has to do, counted: presses on the glass, figures to read, seconds. */

const TO_HOST_CLICKS = 5;
const TO_HOST_MS = 60_000;
const TO_JOIN_TAPS = 3;
const TO_DEAL_TAPS = 12;
const FIGURES = 7;

/** Counts the presses on a page, from wherever they come. */
async function counted(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const key = 'presses';
    const count = () => sessionStorage.setItem(key, String(Number(sessionStorage.getItem(key) ?? 0) + 1));
    // Before anybody else hears it: controls keep presses to themselves.
    addEventListener('pointerdown', count, { capture: true });
  });
  return () => page.evaluate(() => Number(sessionStorage.getItem('presses') ?? 0));
}

test(`a class is hosted from the home page in ${TO_HOST_CLICKS} clicks`, async ({ browser }) => {
  const page = await device(browser, { width: 1440, height: 900 });
  const clicks = await counted(page);
  const beganMs = Date.now();
  await page.goto('/?canvas');
  await tap(page, 'Set up a game');
  await tap(page, 'Create the game');
  await page.waitForURL(/\/host\//);
  const code = new URL(page.url()).pathname.split('/').at(-1) ?? 'no code';
  await expect(page.getByText(code).first()).toBeVisible();
  await tap(page, 'Start');
  await expect(page.getByText(/^Briefing/).first()).toBeVisible();
  expect(await clicks()).toBeLessThanOrEqual(TO_HOST_CLICKS);
  expect(Date.now() - beganMs).toBeLessThanOrEqual(TO_HOST_MS);
});

test(`a pupil who scanned the code sits down in ${TO_JOIN_TAPS} taps`, async ({ browser, request }) => {
  const { code } = await newGame(request, { scenario: 'core-4', mode: 'class' });
  const phone = await device(browser, { width: 390, height: 844 });
  const taps = await counted(phone);
  await phone.goto(`/join/${code}?canvas`);
  await phone.getByRole('textbox').tap();
  await phone.keyboard.type('Ada');
  await phone.getByRole('button', { name: 'Sit down' }).tap();
  await phone.waitForURL(/\/play\//);
  expect(await taps()).toBeLessThanOrEqual(TO_JOIN_TAPS);
});

test(`a deal with a condition is composed, sent and answered in ${TO_DEAL_TAPS} taps on phones`, async ({
  browser,
  request,
  baseURL,
}) => {
  const made = await newGame(request, { scenario: 'core-4', mode: 'class' });
  const host = await facilitator(baseURL ?? '', made);
  const phones = [];
  for (const bloc of ['EU', 'GS']) {
    const phone = await device(browser, { width: 390, height: 844 });
    const taps = await counted(phone);
    await hold(phone, await seated(baseURL ?? '', made, bloc, bloc), 'seat', false);
    await phone.goto(`/play/${made.code}?canvas`);
    phones.push({ phone, taps });
  }
  const [giver, taker] = phones as [(typeof phones)[0], (typeof phones)[0]];
  await host.send({ type: 'start' });
  await host.send({ type: 'advance' });
  await host.send({ type: 'advance' });
  await expect(giver.phone.locator('[data-phase=negotiation]')).toBeVisible();
  const before = (await giver.taps()) + (await taker.taps());
  await tap(giver.phone, 'New deal');
  await pick(giver.phone, 'Global South');
  await pick(giver.phone, 'Both or none');
  await tap(giver.phone, /^Use /);
  await tap(giver.phone, 'See what follows');
  await tap(giver.phone, /^Send/);
  const accept = taker.phone
    .locator('article')
    .filter({ hasText: 'European Union' })
    .getByRole('button', { name: 'Accept' });
  await accept.click();
  await expect(accept).toBeHidden();
  const taps = (await giver.taps()) + (await taker.taps()) - before;
  test.info().annotations.push({ type: 'taps', description: String(taps) });
  expect(taps).toBeLessThanOrEqual(TO_DEAL_TAPS);
});

/** Figures that somebody reads without scrolling: numbers but for years, the clock and the count of rounds. */
const figuresOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const seen = (node: Node): boolean => {
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.width < 2 || box.height < 2 || box.top >= innerHeight || box.bottom <= 0) return false;
      return (node.parentElement as HTMLElement).checkVisibility({ visibilityProperty: true });
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode()) if (seen(walker.currentNode)) texts.push(walker.currentNode.textContent ?? '');
    const plain = texts
      .join('\n')
      .replace(/\b\d\d?:\d\d\b|round \d+ of \d+|\d+ of 10\b|CO2|\b(19|20|21)\d\d(–\d\d)?\b/g, '');
    return plain.match(/\d+(\.\d+)?(–\d+(\.\d+)?)?/g) ?? [];
  });

test(`the first screen of a game on a phone shows at most ${FIGURES} figures`, async ({
  browser,
  request,
}) => {
  const made = await newGame(request, { scenario: 'core-4', mode: 'solo', bloc: 'EU' });
  const page = await device(browser, { width: 390, height: 844 });
  await hold(page, made, 'seat', true);
  await page.goto(`/play/${made.code}?canvas`);
  await tap(page, 'Begin in 2025');
  await expect(page.locator('[data-phase=briefing]')).toBeVisible();
  await page.waitForLoadState('networkidle');
  const figures = await figuresOn(page);
  test.info().annotations.push({ type: 'figures', description: figures.join(' ') });
  expect(figures.length).toBeGreaterThan(0);
  expect(figures.length).toBeLessThanOrEqual(FIGURES);
});
