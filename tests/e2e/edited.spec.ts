import { expect, test } from '@playwright/test';
import { device, tap, violationsOf } from './pages.ts';

/** A number is edited, and the game that begins with it is another one: its players and its debrief say so. */
test('an edited game is played at once, and everybody sees what was edited', async ({ browser }) => {
  const page = await device(browser, { width: 1440, height: 900 });
  await page.goto('/editor');
  await page.getByLabel('What').selectOption({ label: 'Numbers: climate' });
  await page.getByRole('tab', { name: 'YAML' }).click();
  const source = page.getByRole('textbox', { name: 'parameters/climate.yaml' });
  await expect(source).toHaveValue(/preindustrialCo2Ppm/);
  await source.fill((await source.inputValue()).replace('278.3', '300'));
  const play = page.getByRole('region', { name: 'Play this' });
  await expect(play.getByText('climate.carbon.preindustrialCo2Ppm.value')).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);

  await tap(page, 'Play alone');
  await page.waitForURL(/\/play\//, { timeout: 60_000 });
  await expect(page.getByText('One value edited by the host')).toBeVisible();
  await expect(page.getByText('278.3 → 300')).toBeVisible();
});

test('a host chooses whose estimate of harm holds', async ({ browser }) => {
  const page = await device(browser, { width: 1280, height: 900 });
  await page.goto('/');
  await tap(page, 'Set up a game');
  const harm = page.getByLabel('Harm of warming');
  await harm.selectOption({ label: 'Burke and others 2015 (slows growth)' });
  await expect(page.getByText(/points from growth, year after year/)).toBeVisible();
  await tap(page, 'Create the game');
  await page.waitForURL(/\/host\//, { timeout: 60_000 });
  await tap(page, 'Manage');
  await page.getByRole('tab', { name: 'Rules' }).click();
  await expect(page.getByText(/Burke and others 2015/)).toBeVisible();
});
