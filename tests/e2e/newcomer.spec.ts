import { expect, type Page, test } from '@playwright/test';
import { device, facilitator, fitsItsWidth, hold, newGame, pick, seated, tap } from './pages.ts';

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

/** What has digits and is no figure: times, years, gases, and the counts of rounds and of the guide's remarks. */
const NO_FIGURE =
  /\b\d\d?:\d\d\b|round \d+ of \d+|第 \d+ 轮，共 \d+ 轮|\d+ (of|\/) 10\b|CO2|\b(19|20|21)\d\d([–—]\d{2,4})?\b/g;

/** Figures that somebody reads without scrolling. */
async function figuresOn(page: Page): Promise<readonly string[]> {
  const text = await page.evaluate(() => {
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
    return texts.join('\n');
  });
  return text.replace(NO_FIGURE, '').match(/\d+(\.\d+)?(–\d+(\.\d+)?)?/g) ?? [];
}

/** Keeps the advisers from coming until they are let in: both first screens are looked at, without and with them. */
async function doorkeeper(page: Page): Promise<() => void> {
  const door = Promise.withResolvers<void>();
  await page.route(/adviser\.worker/, async (route) => {
    await door.promise;
    await route.continue();
  });
  return door.resolve;
}

const SCREENS = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
];

/** Counts on a phone and on a desktop, in both languages; leaves the page as it found it. */
async function fewFigures(page: Page, advised: boolean): Promise<void> {
  for (const screen of SCREENS) {
    await page.setViewportSize(screen);
    for (const language of ['English', '中文']) {
      await expect(page.locator(`main [aria-busy=${!advised}]`)).toBeVisible();
      const figures = await figuresOn(page);
      const where = `${language}, ${screen.width} px, ${advised ? 'advised' : 'not yet advised'}`;
      test.info().annotations.push({ type: 'figures', description: `${where}: ${figures.join(' ')}` });
      expect(figures.length, where).toBeGreaterThan(1);
      expect(figures.length, `${where}: ${figures.join(' ')}`).toBeLessThanOrEqual(FIGURES);
      await tap(page, language === 'English' ? '中文' : 'English');
    }
  }
}

/** Every delegation, and every kind of event: it strikes all, us, or a bloc whose envoy then speaks. */
const OPENINGS = [
  { bloc: 'CN', seed: 6, envoy: false },
  { bloc: 'US', seed: 3, envoy: false },
  { bloc: 'EU', seed: 7, envoy: true },
  { bloc: 'GS', seed: 11, envoy: true },
];

for (const { bloc, seed, envoy } of OPENINGS) {
  test(`the first screen of ${bloc} shows at most ${FIGURES} figures`, async ({ browser, request }) => {
    const made = await newGame(request, { scenario: 'core-4', mode: 'solo', bloc, seed });
    const page = await device(browser, { width: 390, height: 844 });
    const admit = await doorkeeper(page);
    await hold(page, made, 'seat', true);
    await page.goto(`/play/${made.code}?canvas`);
    await tap(page, 'Begin in 2025');
    await expect(page.getByRole('heading', { name: 'What happened' })).toBeAttached();
    await expect(page.getByRole('heading', { name: 'What envoys told the press' })).toHaveCount(
      envoy ? 1 : 0,
    );
    await fewFigures(page, false);
    admit();
    await fewFigures(page, true);
  });
}

test('the guide draws a line around what it speaks of', async ({ browser, request }) => {
  const made = await newGame(request, { scenario: 'core-4', mode: 'solo', bloc: 'EU' });
  const page = await device(browser, { width: 1440, height: 900 });
  await hold(page, made, 'seat', true);
  await page.goto(`/play/${made.code}?canvas`);
  await tap(page, 'Begin in 2025');
  const pointed = (target: string) => expect(page.locator(`[data-coach=${target}]`).first());
  await pointed('warmth').toHaveCSS('outline-style', 'dashed');
  await tap(page, 'To the orders');
  await pointed('levers').toHaveCSS('outline-style', 'dashed');
  await tap(page, 'Next remark');
  await pointed('what-if').toHaveCSS('outline-style', 'dashed');
  await pointed('levers').toHaveCSS('outline-style', 'none');
});

test('nothing of the bar is cut off between a tablet and a desktop', async ({ browser, request }) => {
  const made = await newGame(request, { scenario: 'core-4', mode: 'solo', bloc: 'EU', timed: true });
  const page = await device(browser, { width: 1440, height: 900 });
  await hold(page, made, 'seat', true);
  await page.goto(`/play/${made.code}?canvas`);
  await tap(page, 'Begin in 2025');
  for (const phase of ['briefing', 'strategy']) {
    await expect(page.locator(`[data-phase=${phase}]`)).toBeVisible();
    for (const width of [768, 1023, 1024, 1100, 1101, 1240, 1241, 1280, 1366, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await fitsItsWidth(page);
    }
    if (phase === 'briefing') await tap(page, 'To the orders');
  }
});
