import { expect, test } from '@playwright/test';
import { device, facilitator, hold, newGame, pick, pictured, seated, tap, violationsOf } from './pages.ts';

/** Bad conditions and surplus people: one laptop for two delegations, a network in doubt, pupils without a seat. */

test('two delegations share a device and never see one another’s papers', async ({
  browser,
  request,
  baseURL,
}) => {
  const made = await newGame(request, { scenario: 'core-4', mode: 'class' });
  const page = await device(browser, { width: 390, height: 844 });
  await hold(page, await seated(baseURL ?? '', made, 'EU', 'Ada'), 'seat', false);
  await page.goto(`/play/${made.code}?canvas`);
  await expect(page.getByRole('heading', { name: /You lead the European Union/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Pass the device' })).toBeHidden();
  await page.evaluate(() => {
    const [kept] = JSON.parse(localStorage.getItem('accord.games') ?? '[]');
    localStorage.setItem('accord.games', JSON.stringify([{ ...kept, bloc: 'EU' }]));
  });
  await page.getByRole('link', { name: 'Another delegation on this device' }).click();
  await page.getByRole('textbox').fill('Lin');
  await pick(page, 'China');
  await tap(page, 'Sit down');
  await expect(page.getByRole('heading', { name: /You lead China/ })).toBeVisible();
  await tap(page, 'Pass the device');
  await page.getByRole('dialog').getByRole('button', { name: 'European Union' }).click();
  await expect(page.getByRole('heading', { name: 'Hand the device to European Union' })).toBeVisible();
  await expect(page.getByText('China')).toHaveCount(0);
  expect(await violationsOf(page)).toEqual([]);
  await tap(page, 'We are European Union');
  await expect(page.getByRole('heading', { name: /You lead the European Union/ })).toBeVisible();
});

test('one phone tells before the lesson whether pupils will get in', async ({ browser, request }) => {
  const made = await newGame(request, { scenario: 'core-4', mode: 'class' });
  const phone = await device(browser, { width: 390, height: 844 });
  await phone.goto(`/check/${made.code}`);
  await expect(phone.getByRole('heading', { name: 'This device reaches the game.' })).toBeVisible();
  expect(await violationsOf(phone)).toEqual([]);
  await phone.goto('/check/ABCDEF');
  await expect(phone.getByRole('heading', { name: 'This device does not reach the game.' })).toBeVisible();
});

test('pupils without a delegation see what is public, and write', async ({ browser, request, baseURL }) => {
  const made = await newGame(request, { scenario: 'core-4', mode: 'class' });
  const host = await facilitator(baseURL ?? '', made);
  await host.send({ type: 'start' });
  await host.send({ type: 'inject', event: 'ai-power-boom', bloc: null });
  const page = await device(browser, { width: 1440, height: 900, day: true });
  await page.goto(`/press/${made.code}`);
  await expect(page.getByText('The AI power boom')).toBeVisible();
  await page.getByLabel('Your page').fill('Power for machines first?');
  await page.reload();
  await expect(page.getByLabel('Your page')).toHaveValue('Power for machines first?');
  await pictured(page, 'press-1440');
  expect(await violationsOf(page)).toEqual([]);
});
