import { expect, test } from '@playwright/test';
import { device, fitsItsWidth, hold, newGame, tap } from './pages.ts';

/** The world under a thumb: it is drawn, and it takes the size of its place instead of giving it one. */
test('the map is seen on a phone, and stays as large as it was', async ({ browser, request }) => {
  const made = await newGame(request, { scenario: 'core-4', mode: 'solo', bloc: 'EU' });
  const page = await device(browser, { width: 390, height: 844 });
  await hold(page, made, 'seat', true);
  await page.goto(`/play/${made.code}?canvas`);
  await tap(page, 'Begin in 2025');
  await tap(page, 'To the orders');
  await tap(page, 'Confirm orders');
  // A new phase begins on its own page: the map is asked for once it has.
  await expect(page.getByRole('button', { name: 'Done negotiating' })).toBeVisible();
  await tap(page, /^World/);
  const canvas = page.locator('canvas');
  const drawn = () =>
    canvas.evaluate((element) => {
      const { width, height } = element as HTMLCanvasElement;
      const pixels = (element as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data;
      return pixels?.some((value, i) => i % 4 === 3 && value > 0) ?? false;
    });
  await expect.poll(drawn, { timeout: 30_000 }).toBe(true);
  const height = async () => (await canvas.boundingBox())?.height ?? 0;
  const before = await height();
  await tap(page, 'Emissions');
  await expect(page.getByText('GtCO₂e a year')).toBeVisible();
  expect(await height()).toBe(before);
  expect(before).toBeLessThan(420);
  await fitsItsWidth(page);
});
