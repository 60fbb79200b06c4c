import { expect, type Page, test } from '@playwright/test';
import { cuttable, device, pick, pictured, tap } from './pages.ts';

/**
 * A class: a host, a projector and four delegations on pages of their own (one a phone, one in Chinese). They
 * make a deal, one of them breaks it, somebody reloads, somebody's network drops, and all reach the debrief.
 */

async function sitDown(page: Page, code: string, name: string, bloc: string): Promise<void> {
  await page.goto(`/join/${code}?canvas`);
  await page.getByRole('textbox').fill(name);
  const wider = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(await wider()).toBeLessThanOrEqual(0);
  await pick(page, bloc);
  await page.getByRole('button', { name: /Sit down|入座/ }).click();
  await page.waitForURL(/\/play\//);
}

/** The host's console shows the phase that the table is in. */
async function inPhase(host: Page, phase: string): Promise<void> {
  await expect(host.getByText(new RegExp(`^${phase}`)).first()).toBeVisible();
}

async function next(host: Page, phase: string): Promise<void> {
  await tap(host, 'Next');
  await inPhase(host, phase);
}

test('from the host’s first click to the debrief', async ({ browser }) => {
  test.setTimeout(240_000);
  const host = await device(browser, { width: 1440, height: 900 });
  await host.goto('/?canvas');
  await tap(host, 'Set up a game');
  await pick(host, '4 blocs');
  await tap(host, 'Create the game');
  await host.waitForURL(/\/host\//);
  const code = new URL(host.url()).pathname.split('/').at(-1) ?? '';
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
  await sitDown(china, code, '小林', '中国');
  await sitDown(unitedStates, code, 'Ada', 'United States');
  await sitDown(europe, code, 'Ben', 'European Union');
  await sitDown(south, code, 'Chi', 'Global South');
  await expect(host.getByText('4 of 4 people connected')).toBeVisible();
  await host.screenshot({
    path: 'test-results/routes/host-1440.png',
    fullPage: true,
    animations: 'disabled',
  });

  await tap(host, 'Start');
  await inPhase(host, 'Briefing');
  await expect(china.getByRole('button', { name: '去下达措施' })).toBeVisible();
  await unitedStates.screenshot({
    path: 'test-results/routes/play-briefing-390.png',
    fullPage: true,
    animations: 'disabled',
  });
  await next(host, 'Strategy');
  await next(host, 'Negotiation');

  await test.step('a deal is made', async () => {
    await tap(europe, 'New deal');
    await pick(europe, 'Global South');
    await pick(europe, 'Adaptation pact');
    await tap(europe, /Use .*Adaptation pact/);
    await tap(europe, 'See what follows');
    await tap(europe, /^Send/);
    const proposal = south
      .locator('article')
      .filter({ hasText: 'European Union' })
      .filter({ hasText: 'adaptation' });
    await proposal.getByRole('button', { name: 'Accept' }).click();
    await expect(europe.getByRole('tab', { name: /In force/ })).toContainText(/[1-9]/);
  });

  await test.step('a reload and a dropped network lose nothing', async () => {
    await europe.reload();
    await expect(europe.getByRole('tab', { name: /In force/ })).toContainText(/[1-9]/);
    const before = await line.cut();
    await expect.poll(line.count).toBeGreaterThan(before);
    await expect(host.getByText('4 of 4 people connected')).toBeVisible();
    await expect(unitedStates.getByRole('button', { name: 'Done negotiating' })).toBeEnabled();
  });
  await screen.screenshot({ path: 'test-results/routes/screen-1920.png' });
  await unitedStates.screenshot({ path: 'test-results/routes/play-390.png' });
  await china.screenshot({ path: 'test-results/routes/play-zh.png' });

  await test.step('somebody who comes late sits down beside the others', async () => {
    const late = await device(browser, { width: 390, height: 844 });
    await sitDown(late, code, 'Late Lou', 'European Union');
    await expect(late.getByRole('button', { name: 'Skip the guide' })).toBeVisible();
    await tap(late, 'Skip the guide');
    await expect(late.getByRole('button', { name: 'Skip the guide' })).toBeHidden();
    await expect(host.getByText('5 of 5 people connected')).toBeVisible();
    await late.context().close();
    await expect(host.getByText('4 of 5 people connected')).toBeVisible();
  });

  await test.step('the giver withholds its money', async () => {
    await next(host, 'Summit');
    await pick(europe, 'Nothing');
    await expect(europe.getByRole('radio', { name: 'Nothing' })).toBeChecked();
    await next(host, 'Resolution');
    await next(host, 'Stocktake');
    await expect(europe.getByRole('heading', { level: 1 })).toContainText(
      'You held back what you had promised',
    );
  });

  await test.step('everybody reaches the debrief', async () => {
    await tap(host, 'End');
    const sure = host.getByRole('dialog').getByRole('button', { name: /End/ });
    if (await sure.isVisible()) await sure.click();
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
    await pictured(south, 'debrief-class');
    await tap(south, 'Export');
    const [book] = await Promise.all([
      south.waitForEvent('download'),
      south.getByRole('link', { name: 'All tables, Excel' }).click(),
    ]);
    expect(book.suggestedFilename()).toBe(`carbon-accord-${code}.xlsx`);
  });
});
