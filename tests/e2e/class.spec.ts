import { expect, type Locator, type Page, test } from '@playwright/test';
import { Console, sitDown } from './classroom.ts';
import { cuttable, device, fitsItsWidth, pick, pictured, tap } from './pages.ts';

/**
 * A class: a host, a projector and four delegations on pages of their own (one a phone, one in Chinese). They
 * make a deal, one of them breaks it, somebody reloads, somebody's network drops, and all reach the debrief.
 */

/** No page is wider than a phone while somebody sits down. */
async function join(page: Page, code: string, name: string, bloc: string): Promise<void> {
  await page.goto(`/join/${code}?canvas`);
  await fitsItsWidth(page);
  await sitDown(page, code, name, bloc);
}

/** The card of the deal between the European Union and the Global South. */
const pact = (page: Page): Locator =>
  page.locator('article').filter({ hasText: 'European Union' }).filter({ hasText: 'adaptation' }).first();

test('from the host’s first click to the debrief', async ({ browser }) => {
  test.setTimeout(240_000);
  const console = await Console.open(browser, '4 blocs');
  const { page: host, code } = console;
  expect(code).toMatch(/^[2-9A-Z]{6}$/);

  const screen = await device(browser, { width: 1920, height: 1080 });
  await screen.goto(`/screen/${code}?canvas`);
  await expect(screen.getByText(code).first()).toBeVisible();

  const [china, unitedStates, europe, south] = [
    await device(browser, { zh: true }),
    await device(browser, { width: 390, height: 844 }),
    await device(browser),
    await device(browser),
  ];
  const line = await cuttable(unitedStates);
  await join(china, code, '小林', '中国');
  await join(unitedStates, code, 'Ada', 'United States');
  await join(europe, code, 'Ben', 'European Union');
  await join(south, code, 'Chi', 'Global South');
  await console.counts(4, 4);
  await host.screenshot({
    path: 'test-results/routes/host-1440.png',
    fullPage: true,
    animations: 'disabled',
  });

  await tap(host, 'Start');
  await console.inPhase('Briefing');
  await expect(china.getByRole('button', { name: '去下达措施' })).toBeVisible();
  await unitedStates.screenshot({
    path: 'test-results/routes/play-briefing-390.png',
    fullPage: true,
    animations: 'disabled',
  });
  await console.next('Strategy');
  await console.next('Negotiation');

  await test.step('a deal is made', async () => {
    await tap(europe, 'New deal');
    await pick(europe, 'Global South');
    await pick(europe, 'Adaptation pact');
    await tap(europe, /Use .*Adaptation pact/);
    await tap(europe, 'See what follows');
    await tap(europe, /^Send/);
    await pact(south).getByRole('button', { name: 'Accept' }).click();
    await europe.getByRole('tab', { name: /^In force/ }).click();
    await expect(pact(europe)).toBeVisible();
  });

  await test.step('a reload and a dropped network lose nothing', async () => {
    await europe.reload();
    await europe.getByRole('tab', { name: /^In force/ }).click();
    await expect(pact(europe)).toBeVisible();
    const before = await line.cut();
    await expect.poll(line.count).toBeGreaterThan(before);
    await console.counts(4, 4);
    await expect(unitedStates.getByRole('button', { name: 'Done negotiating' })).toBeEnabled();
  });
  await screen.screenshot({ path: 'test-results/routes/screen-1920.png' });
  await unitedStates.screenshot({ path: 'test-results/routes/play-390.png' });
  await china.screenshot({ path: 'test-results/routes/play-zh.png' });

  await test.step('somebody who comes late sits down beside the others', async () => {
    const late = await device(browser, { width: 390, height: 844 });
    await join(late, code, 'Late Lou', 'European Union');
    await expect(late.getByRole('button', { name: 'Skip the guide' })).toBeVisible();
    await tap(late, 'Skip the guide');
    await expect(late.getByRole('button', { name: 'Skip the guide' })).toBeHidden();
    await console.counts(5, 5);
    await late.context().close();
    await console.counts(4, 5);
  });

  await test.step('the giver withholds its money', async () => {
    await console.next('Summit');
    await pick(europe, 'Nothing');
    await expect(europe.getByRole('radio', { name: 'Nothing' })).toBeChecked();
    await console.next('Resolution');
    await console.next('Stocktake');
    await expect(europe.getByRole('heading', { level: 1 })).toContainText(
      'You held back what you had promised',
    );
  });

  await test.step('everybody reaches the debrief', async () => {
    await console.finish();
    for (const page of [unitedStates, europe, south])
      await expect(page.getByRole('link', { name: 'Open the debrief' })).toBeVisible();
    await tap(unitedStates, 'Answer once more');
    for (const line of await unitedStates.getByRole('radio', { name: '4 largely' }).all())
      await line.check({ force: true });
    await tap(unitedStates, 'Hand in');
    await expect(unitedStates.getByText('Thank you. Your answer is counted.')).toBeVisible();
    await south.getByRole('link', { name: 'Open the debrief' }).click();
    await expect(south.getByText('would not').first()).toBeVisible({ timeout: 60_000 });
    await expect(south.getByText('0 answered before and 1 after.', { exact: false })).toBeVisible();
    // What came later did not take the page away: who arrived at its heading still stands there.
    await expect(south.getByRole('heading', { level: 1 })).toBeFocused();
    await pictured(south, 'debrief-class');
    await tap(south, 'Export');
    const [book] = await Promise.all([
      south.waitForEvent('download'),
      south.getByRole('link', { name: 'All tables, Excel' }).click(),
    ]);
    expect(book.suggestedFilename()).toBe(`carbon-accord-${code}.xlsx`);
  });
});
