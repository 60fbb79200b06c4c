import { expect, type Page, test } from '@playwright/test';
import { device } from './pages.ts';

/** A whole solo game of `core-4` without a mouse: from the home page to the debrief, with a deal on the way. */

/** What is read out where the focus stands. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement) || at.matches('body, [role=dialog], section, [role=tabpanel]'))
      return '';
    const label = at.getAttribute('aria-label') ?? at.closest('label')?.innerText ?? at.innerText;
    const kind = at.matches('input[type=range], [role=slider]') ? ' (slider)' : '';
    return label.replace(/\s+/g, ' ').trim() + kind;
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
  test.setTimeout(180_000);
  const page = await device(browser, { width: 1440, height: 900 });
  await page.goto('/?canvas');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await press(page, /^Choose a bloc$/);
  await expect(page.getByRole('dialog').getByText('4 blocs')).toBeVisible();
  await choose(page, /^\d blocs/, /^4 blocs/);
  await choose(page, /^(CN|US|EU|GS)\b/, /European Union/);
  await press(page, /^Lead European Union$/);
  await page.waitForURL(/\/play\//);
  await arrived(page, /Begin in 2025/);
  await press(page, /^Begin in 2025$/);

  for (let round = 0; round < 3; round++) {
    await arrived(page, /To the orders/);
    await press(page, /^To the orders$/);
    await arrived(page, /Confirm orders/);
    if (round === 0) {
      await reach(page, /Resource allocation.*\(slider\)$/);
      for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
      await expect(page.getByRole('button', { name: 'Back to plan' })).toBeEnabled();
    }
    await press(page, /^Confirm orders$/);
    await arrived(page, /Done negotiating/);
    if (round === 0) {
      await press(page, /^New deal$/);
      await choose(page, /^(CN|US|GS)\b/, /Global South/);
      await choose(page, /Adaptation pact|Coal|Power|Hydrogen|Green|Joint|Truce|Carbon/, /Adaptation pact/);
      await press(page, /^Use .*Adaptation pact/);
      await press(page, /^See what follows$/);
      await press(page, /^Send/);
      await expect(page.getByRole('tab', { name: /Out|In force/ }).first()).toBeVisible();
    }
    await press(page, /^Done negotiating$/);
    await arrived(page, /Seal the round/);
    await press(page, /^Seal the round$/);
    await arrived(page, /Skip to the end|To the stocktake/);
    if (await page.getByRole('button', { name: 'Skip to the end' }).isVisible())
      await press(page, /^Skip to the end$/);
    await arrived(page, /^To the stocktake/);
    await press(page, /^To the stocktake$/);
    await arrived(page, /To the next round|To the debrief|End/);
    await press(page, /^(To the next round|To the debrief|End)/);
  }
  await expect(page.getByRole('link', { name: 'Open the debrief' })).toBeVisible();
  await press(page, /^Open the debrief$/);
  await expect(page.getByRole('heading', { name: 'To talk about' })).toBeVisible({ timeout: 60_000 });
});
