import { expect, type Page, test } from '@playwright/test';
import { pick, tap } from './pages.ts';

/** A solo game of `core-4`, played with the mouse from the home page to the debrief. */

async function leadEuropeanUnion(page: Page): Promise<void> {
  await page.goto('/?canvas');
  await page.getByRole('button', { name: 'Choose a bloc' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('4 blocs').click();
  await dialog.getByText('European Union').click();
  await dialog.getByRole('button', { name: 'Lead European Union' }).click();
  await page.waitForURL(/\/play\//);
  await page.goto(`${new URL(page.url()).pathname}?canvas`);
  await page.getByRole('button', { name: 'Begin in 2025' }).click();
}

/** Drafts a deal from a starter card and sends it, in the three steps of the builder. */
async function sendAdaptationPact(page: Page): Promise<void> {
  await tap(page, 'New deal');
  await pick(page, 'Global South');
  await pick(page, 'Adaptation pact');
  await tap(page, /Use .*Adaptation pact/);
  await tap(page, 'See what follows');
  await tap(page, /^Send/);
}

/** The size of the pictures in README and `docs`. */
test.use({ viewport: { width: 1440, height: 900 } });

test('from the home page to the debrief, with a deal on the way', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await leadEuropeanUnion(page);
  for (let round = 0; round < 3; round++) {
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.getByRole('button', { name: 'To the orders' }).click();
    if (round === 0) {
      const slider = page.getByRole('slider', { name: /Resource allocation/ });
      await slider.focus();
      for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
      await expect(page.getByText(/Back to plan/)).toBeEnabled();
    }
    await page.getByRole('button', { name: 'Confirm orders' }).click();
    await expect(page.getByRole('button', { name: 'Done negotiating' })).toBeVisible();
    if (round === 0) {
      await sendAdaptationPact(page);
      await page.screenshot({ path: 'test-results/routes/play-1440.png' });
      await expect(page.getByRole('tab', { name: /In force [1-9]/ })).toBeVisible({ timeout: 60_000 });
    }
    await page.getByRole('button', { name: 'Done negotiating' }).click();
    await page.getByRole('button', { name: 'Seal the round' }).click();
    await page.getByRole('button', { name: 'Skip to the end' }).click();
    await tap(page, 'To the stocktake');
    await tap(page, /To the (next round|debrief)|End/);
  }
  await page.getByRole('link', { name: 'Open the debrief' }).click();
  await expect(page.getByRole('heading', { name: 'To talk about' })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.screenshot({
    path: 'test-results/routes/debrief-1440.png',
    fullPage: true,
    animations: 'disabled',
  });
  expect(errors).toEqual([]);
});
