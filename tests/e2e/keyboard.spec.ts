import { expect, type Page, test } from '@playwright/test';
import { device } from './pages.ts';

/** A whole solo game of `core-4` without a mouse: from the home page to the debrief, with a deal on the way. */

/** What is read out where the focus stands: role and name. In the page itself, since it is asked at every stop. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement) || at === document.body || at.matches('[role=dialog]')) return '';
    const type = at.getAttribute('type') ?? '';
    const roles: Record<string, string> = {
      A: 'link',
      SUMMARY: 'summary',
      SELECT: 'combobox',
      TEXTAREA: 'textbox',
    };
    const inputs: Record<string, string> = { radio: 'radio', range: 'slider', checkbox: 'checkbox' };
    const role =
      at.getAttribute('role') ?? (at.tagName === 'INPUT' ? inputs[type] : roles[at.tagName]) ?? 'button';
    const by = (at.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id));
    const labelled = by
      .map((one) => one?.getAttribute('aria-label') ?? one?.innerText ?? '')
      .join(' ')
      .trim();
    const name =
      at.getAttribute('aria-label') ?? (labelled || (at.closest('label')?.innerText ?? at.innerText));
    return `${role} "${name.replace(/\s+/g, ' ').trim()}"`;
  });

const MOST_STOPS = 150;

/** Tabs until the focus stands on something of this name. */
async function reach(page: Page, name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    const here = await focused(page);
    if (name.test(here)) return;
    passed.push(here);
    await page.keyboard.press('Tab');
  }
  throw new Error(`${name} is not on the way: ${[...new Set(passed)].join(' | ')}`);
}

/** The names on which the focus stands until it leaves the page; then it comes back at the top. */
async function toTheEnd(page: Page): Promise<readonly string[]> {
  const stops: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab');
    const here = await focused(page);
    if (here === '' && stops.length > 0) break;
    stops.push(here);
  }
  return stops;
}

/** Goes once around the page: wherever the focus stands, something is read out. */
async function everyStopIsNamed(page: Page): Promise<void> {
  await toTheEnd(page);
  const stops = await toTheEnd(page);
  expect(stops.filter((stop) => stop.endsWith(' ""'))).toEqual([]);
  expect(stops.length).toBeGreaterThan(3);
}

async function press(page: Page, name: RegExp): Promise<void> {
  await reach(page, name);
  await page.keyboard.press('Enter');
}

/** Reaches a group of radio buttons by one of its entries, and goes down it until the wanted one is chosen. */
async function choose(page: Page, group: RegExp, wanted: RegExp): Promise<void> {
  await reach(page, group);
  await page.keyboard.press('Space');
  for (let i = 0; i < 40 && !wanted.test(await focused(page)); i++) await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toMatch(wanted);
}

/** The page of the next phase is there, and the focus begins at its top again. */
async function arrived(page: Page, button: RegExp): Promise<void> {
  await expect(page.getByRole('button', { name: button }).first()).toBeVisible({ timeout: 30_000 });
}

test('core-4 is played by keyboard alone @full', async ({ browser }) => {
  test.setTimeout(600_000);
  const page = await device(browser, { width: 1440, height: 900 });
  await page.goto('/?canvas');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await press(page, /^button "Choose a bloc"/);
  await expect(page.getByRole('dialog').getByText('4 blocs')).toBeVisible();
  await choose(page, /^radio "\d blocs/, /^radio "4 blocs/);
  await choose(page, /^radio "(CN|US|EU|GS|China)\b/, /^radio ".*European Union/);
  await choose(page, /^radio "(Trainee|Envoy)/, /^radio "Trainee/);
  await press(page, /^button "Lead European Union"/);
  await page.waitForURL(/\/play\//);
  await arrived(page, /Begin in 2025/);
  await everyStopIsNamed(page);
  await press(page, /^button "Begin in 2025"/);

  for (let round = 0; round < 3; round++) {
    await arrived(page, /To the orders/);
    if (round === 0) await everyStopIsNamed(page);
    await press(page, /^button "To the orders"/);
    await arrived(page, /Confirm orders/);
    if (round === 0) await everyStopIsNamed(page);
    if (round === 0) {
      for (const lever of ['Resource allocation', 'Adaptation']) {
        await reach(page, new RegExp(`^slider ".*${lever}`));
        for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
        await expect(page.getByRole('slider', { name: lever })).toHaveValue('0.15');
        await expect(page.getByRole('slider', { name: lever })).toBeFocused();
      }
      await expect(page.getByRole('button', { name: 'Back to plan' })).toBeEnabled();
    }
    await press(page, /^button "Confirm orders"/);
    await arrived(page, /Done negotiating/);
    if (round === 0) await everyStopIsNamed(page);
    if (round === 0) {
      await press(page, /^button "New deal"/);
      await choose(page, /^(radio|checkbox) ".*(China|United States|Global South)/, /Global South/);
      await page.keyboard.press('Tab');
      await choose(page, /^radio "/, /Adaptation pact/);
      await press(page, /^button "Use .*Adaptation pact/);
      await press(page, /^button "See what follows"/);
      await press(page, /^button "Send/);
      await expect(page.getByRole('tab', { name: /Out|In force/ }).first()).toBeVisible();
    }
    await press(page, /^button "Done negotiating"/);
    await arrived(page, /Seal the round/);
    if (round === 0) await everyStopIsNamed(page);
    await press(page, /^button "Seal the round"/);
    await arrived(page, /Skip to the end|To the stocktake/);
    if (await page.getByRole('button', { name: 'Skip to the end' }).isVisible())
      await press(page, /^button "Skip to the end"/);
    await arrived(page, /^To the stocktake/);
    if (round === 0) await everyStopIsNamed(page);
    await press(page, /^button "To the stocktake"/);
    await arrived(page, /To the next round|To the debrief|End/);
    if (round === 0) await everyStopIsNamed(page);
    await press(page, /^button "(To the next round|To the debrief|End)/);
  }
  await expect(page.getByRole('link', { name: 'Open the debrief' })).toBeVisible();
  await press(page, /^link "Open the debrief"/);
  await expect(page.getByRole('heading', { name: 'To talk about' })).toBeVisible({ timeout: 60_000 });
  await everyStopIsNamed(page);
});
