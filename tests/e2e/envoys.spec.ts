import { expect, test } from '@playwright/test';
import { device, hold, newGame, pick, tap, violationsOf } from './pages.ts';

/** An envoy answers a deal in words, and what the deal would do is told promise by promise. */
test('a deal is explained, sent, and answered by an envoy', async ({ browser, request }) => {
  const made = await newGame(request, { scenario: 'core-4', mode: 'solo', bloc: 'EU' });
  const page = await device(browser, { width: 1440, height: 900 });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await hold(page, made, 'seat', true);
  await page.goto(`/play/${made.code}?canvas`);
  await tap(page, 'Begin in 2025');
  await tap(page, 'To the orders');
  await tap(page, 'Confirm orders');
  await tap(page, 'New deal');
  await pick(page, 'Global South');
  await pick(page, 'Adaptation pact');
  await tap(page, /Use .*Adaptation pact/);
  await tap(page, 'See what follows');

  await page.getByText('Why: promise by promise').click();
  const why = page.getByRole('table', { name: /Support at home/ });
  await expect(why.getByRole('row', { name: /With it/ })).toBeVisible({ timeout: 30_000 });
  const figures = await why.getByRole('cell').allInnerTexts();
  const numbers = figures.filter((text) => text !== '').map((text) => Number(text.replace('−', '-')));
  const [end, ...before] = numbers.toReversed();
  expect(before.reduce((sum, n) => sum + n, 0)).toBeCloseTo(end ?? Number.NaN, 6);
  await page.getByLabel('Indicator').selectOption({ label: 'Warming in 2100' });
  await expect(page.getByRole('table', { name: /Warming in 2100/ })).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);

  await tap(page, /^Send/);
  // Wherever the answer puts the deal, the list follows it there, and what became of it is said once.
  await expect(page.getByText(/^“Adaptation pact”(: the Global South said no| stands)/)).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByRole('tab', { name: /^(Closed|In force)/, selected: true })).toBeVisible();
  await expect(page.getByRole('article').first()).toContainText('for adaptation');
  await tap(page, 'Change and send again');
  await expect(page.getByRole('button', { name: 'See what follows' })).toBeVisible();
  await tap(page, 'Back');
  await tap(page, 'Cancel');
  await page.getByRole('tab', { name: 'Talk' }).click();
  await page.getByRole('group', { name: 'Channel' }).getByRole('button', { name: 'Global South' }).click();
  await expect(page.getByText('Envoy Okoye says').first()).toBeVisible({ timeout: 60_000 });
  expect(await violationsOf(page)).toEqual([]);
  expect(errors).toEqual([]);
});

/** The advisers think in a thread of their own, whose script may not come: nobody is left waiting for them. */
test('advisers who cannot come say so, and answer when they are asked again', async ({ page, request }) => {
  const thread = /adviser\.worker/;
  const made = await newGame(request, { scenario: 'core-4', mode: 'solo', bloc: 'EU' });
  await hold(page, made, 'seat', true);
  await page.route(thread, (route) => route.abort());
  await page.goto(`/play/${made.code}?canvas`);
  await tap(page, 'Begin in 2025');
  await tap(page, 'To the orders');
  const failed = page.getByRole('alert').filter({ hasText: 'The advisers could not work this out.' });
  await expect(failed).toBeVisible();
  const curve = page.getByRole('img', { name: /^Greenhouse gases: plan/ });
  await expect(curve).toBeHidden();
  expect(await violationsOf(page)).toEqual([]);

  await page.unroute(thread);
  await failed.getByRole('button', { name: 'Try again' }).click();
  await expect(curve).toBeVisible();
  await expect(failed).toBeHidden();

  const before = await curve.getAttribute('aria-label');
  await page.getByRole('slider', { name: /Industrial transformation/ }).focus();
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
  await expect(curve).not.toHaveAttribute('aria-label', before ?? '');
});
