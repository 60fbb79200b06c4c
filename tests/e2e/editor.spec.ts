import { expect, test } from '@playwright/test';
import { device, pictured, tap, violationsOf } from './pages.ts';

/** Somebody changes a number of the game, is told what does not fit, and sees what the change does by 2100. */
test('a number is changed, checked while typing, tried out and exported', async ({ browser }) => {
  const page = await device(browser, { width: 1440, height: 900 });
  await page.goto('/editor');
  await expect(page.getByRole('heading', { level: 1, name: 'scenarios/core-4.yaml' })).toBeVisible();
  await expect(page.getByText('Fits the schema')).toBeVisible();
  await pictured(page, 'editor-1440');

  await page.getByLabel('What').selectOption({ label: 'Numbers: climate' });
  await expect(page.getByRole('heading', { level: 1, name: 'parameters/climate.yaml' })).toBeVisible();
  await page.getByText('carbon', { exact: true }).click();
  const group = page.getByRole('group').filter({ hasText: 'preindustrialCo2Ppm' }).first();
  await group.getByText('preindustrialCo2Ppm', { exact: true }).click();
  const number = group.getByRole('textbox', { name: 'value' });
  await expect(number).toHaveValue('278.3');
  await number.fill('300');
  await expect(page.getByText('changed', { exact: true })).toBeVisible();

  await test.step('what does not fit is told with its line, and nothing can be tried out', async () => {
    await page.getByRole('tab', { name: 'YAML' }).click();
    const source = page.getByRole('textbox', { name: 'parameters/climate.yaml' });
    const sound = await source.inputValue();
    await source.fill(sound.replace('value: 300', 'value: many'));
    await expect(page.getByText('1 fault')).toBeVisible();
    await expect(page.getByText('carbon.preindustrialCo2Ppm.value')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Run to 2100' })).toBeDisabled();
    await source.fill(sound);
    await expect(page.getByText('Fits the schema')).toBeVisible();
  });

  await tap(page, 'Run to 2100');
  const result = page.getByText(/2100 as shipped .* as edited/);
  await expect(result).toBeVisible({ timeout: 30_000 });
  const [shipped, edited] = (await result.innerText()).match(/\d\.\d+/g) ?? [];
  expect(edited).not.toBe(shipped);
  const [file] = await Promise.all([page.waitForEvent('download'), tap(page, 'Export YAML')]);
  expect(file.suggestedFilename()).toBe('climate.yaml');
  expect(await violationsOf(page)).toEqual([]);
});
