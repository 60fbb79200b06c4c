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
  const size = () => canvas.boundingBox();
  const layers = await page.getByRole('group', { name: 'Layer' }).getByRole('button').all();
  expect(layers.length).toBeGreaterThan(5);
  for (const width of [390, 360]) {
    await page.setViewportSize({ width, height: 844 });
    await expect.poll(async () => (await size())?.width).toBe(width);
    await layers[0]?.click();
    const before = await size();
    for (const layer of layers.slice(1)) {
      await layer.click();
      await expect(layer).toHaveAttribute('aria-pressed', 'true');
      await expect(page.locator('[class*=legend]')).toContainText(/^0/);
      expect(await size()).toEqual(before);
    }
    expect(before?.height).toBeLessThan(420);
    await fitsItsWidth(page);
  }
});

test('on a desk the map fills its place in each phase that has one', async ({ browser, request }) => {
  const made = await newGame(request, { scenario: 'core-4', mode: 'solo', bloc: 'EU' });
  const page = await device(browser, { width: 1440, height: 900 });
  await hold(page, made, 'seat', true);
  await page.goto(`/play/${made.code}?canvas`);
  const map = page.getByRole('img', { name: /^World map/ });
  const fills = async () => {
    const [place, picture] = [await map.boundingBox(), await page.locator('canvas').boundingBox()];
    return (place?.width ?? 0) > 700 && place?.width === picture?.width && place?.height === picture?.height;
  };
  await tap(page, 'Begin in 2025');
  await tap(page, 'To the orders');
  await tap(page, 'Confirm orders');
  await expect(page.getByRole('button', { name: 'Done negotiating' })).toBeVisible();
  await expect.poll(fills).toBe(true);
  await tap(page, 'Done negotiating');
  await tap(page, 'Seal the round');
  await expect(page.getByRole('heading', { name: 'What the years brought' })).toBeVisible();
  await expect.poll(fills).toBe(true);
});
