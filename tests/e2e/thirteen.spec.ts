import { expect, type Page, test } from '@playwright/test';
import { Console, phoneOf } from './classroom.ts';
import { device, pick, pictured, tap } from './pages.ts';

/**
 * A whole class: a host, a projector and six delegations of two phones each play `standard-6` to its end. On the way a
 * phone drops, somebody comes late, somebody is shown out, an event strikes, a delegation stays away, the class goes
 * back a round, and a parallel world is played beside it and compared.
 */

const DELEGATIONS = [
  'China',
  'United States',
  'European Union',
  'Emerging South',
  'Resource South',
  'Vulnerable South',
];
const LAST_ROUND = 6;
/** A delegation without anybody is played for after a minute; the server looks every few seconds. */
const ABSENCE_MS = 75_000;

const inPhase = (page: Page, phase: string): Promise<void> =>
  expect(page.locator('[data-phase]')).toHaveAttribute('data-phase', phase.toLowerCase());

/** Two phones of each delegation. */
async function seatEverybody(console: Console, open: (name: string, bloc: string) => Promise<Page>) {
  const phones: Page[] = [];
  for (const bloc of DELEGATIONS)
    for (const rank of ['Head', 'Deputy']) phones.push(await open(`${rank} of ${bloc}`.slice(0, 24), bloc));
  await console.counts(12, 12);
  return phones;
}

test('a class of six delegations plays standard-6 to its end @full', async ({ browser }) => {
  test.setTimeout(900_000);
  const console = await Console.open(browser, '6 blocs');
  const { page: host, code } = console;
  const screen = await device(browser, { width: 1920, height: 1080 });
  await screen.goto(`/screen/${code}?canvas`);
  await expect(screen.getByText(code).first()).toBeVisible();

  const phones = await seatEverybody(console, (name, bloc) => phoneOf(browser, code, name, bloc));
  const [china, deputy, , , europe] = phones as [Page, Page, Page, Page, Page];
  const vulnerable = phones.slice(-2) as [Page, Page];
  await host.getByRole('button', { name: 'Start' }).first().click();
  await console.inPhase('Briefing');
  for (const phone of phones) await inPhase(phone, 'briefing');

  await test.step('round 1: a deal is made on two phones; a phone drops and comes back', async () => {
    await console.playRound(async (phase) => {
      await inPhase(china, phase);
      if (phase !== 'Negotiation') return;
      await tap(europe, 'New deal');
      await pick(europe, 'Vulnerable South');
      await pick(europe, 'Adaptation pact');
      await tap(europe, /Use .*Adaptation pact/);
      await tap(europe, 'See what follows');
      await tap(europe, /^Send/);
      const proposal = vulnerable[0].locator('article').filter({ hasText: 'European Union' });
      await proposal.filter({ hasText: 'adaptation' }).getByRole('button', { name: 'Accept' }).click();
      await deputy.context().setOffline(true);
      await console.counts(11, 12);
      await deputy.context().setOffline(false);
      await console.counts(12, 12);
    });
    await inPhase(deputy, 'briefing');
  });

  await test.step('round 2: an event, somebody late, somebody shown out', async () => {
    await host.getByRole('button', { name: 'Release' }).first().click();
    await expect(host.getByRole('button', { name: 'Call off' }).first()).toBeVisible();
    const late = await phoneOf(browser, code, 'Late Lou', 'China');
    await inPhase(late, 'briefing');
    await console.counts(13, 13);
    const dialog = await console.manage('People');
    await dialog
      .getByRole('listitem')
      .filter({ has: host.getByLabel('Name of Late Lou') })
      .getByRole('button', { name: 'Remove' })
      .click();
    await console.sure('Remove from the game');
    await expect(dialog.getByLabel('Name of Late Lou')).toBeHidden();
    await expect(late.getByRole('link', { name: /Join|seat/i }).first()).toBeVisible();
    await late.context().close();
    await dialog.locator('label').filter({ hasText: 'Ministry’s plan' }).click();
    await console.close();
    await console.playRound();
  });

  await test.step('the class goes back to the end of round 1, and plays round 2 again', async () => {
    await console.manage('Rounds');
    await tap(host, 'Go back here');
    await console.sure('Go back');
    await console.close();
    await expect(console.world().getByText(/round 2 of 6/)).toBeVisible();
    for (const phone of phones) await inPhase(phone, 'briefing');
    await console.playRound();
  });

  await test.step('a parallel world starts from the end of round 1', async () => {
    await console.manage('Rounds');
    await tap(host, 'Parallel world');
    await expect(console.world('World B')).toBeVisible();
    await console.close();
    await console.playRound(undefined, 'World B');
    await expect(console.world('World B').getByText(/round 3 of 6/)).toBeVisible();
    await expect(host.getByRole('heading', { name: 'Side by side, so far' })).toBeVisible();
  });

  await test.step('round 3: a delegation stays away, and the others wait no longer than a minute', async () => {
    for (const phone of vulnerable) await phone.context().setOffline(true);
    await console.counts(10, 12);
    const awayMs = Date.now();
    for (const phase of ['Strategy', 'Negotiation'] as const) await console.next(phase, 'World A');
    for (const phone of phones.filter((p, i) => i % 2 === 0 && p !== vulnerable[0]))
      await tap(phone, 'Done negotiating');
    await console.inPhase('Summit', 'World A', awayMs + ABSENCE_MS - Date.now());
    for (const phone of vulnerable) await phone.context().setOffline(false);
    await console.counts(12, 12);
    for (const phase of ['Resolution', 'Stocktake', 'Briefing'] as const)
      await console.next(phase, 'World A');
  });

  for (let round = 4; round <= LAST_ROUND; round++) {
    await test.step(`round ${round}`, async () => {
      for (const phase of ['Strategy', 'Negotiation', 'Summit', 'Resolution', 'Stocktake'] as const)
        await console.next(phase, 'World A');
      if (round < LAST_ROUND) await console.next('Briefing', 'World A');
    });
  }

  await test.step('both worlds end, are compared, and everybody opens the debrief', async () => {
    await console.world('World A').getByRole('button', { name: 'Next' }).click();
    await console.finish('World B');
    await expect(host.getByRole('heading', { name: 'Side by side, so far' })).toBeVisible();
    await pictured(host, 'host-two-worlds-ended');
    for (const phone of phones)
      await expect(phone.getByRole('link', { name: 'Open the debrief' })).toBeVisible();
    await europe.getByRole('link', { name: 'Open the debrief' }).click();
    await expect(europe.getByRole('heading', { name: 'To talk about' })).toBeVisible({ timeout: 60_000 });
    await expect(europe.getByRole('heading', { name: 'The endings of this class' })).toBeHidden();
    await console.world('World A').getByRole('link', { name: 'Open the debrief' }).click();
    await expect(host.getByRole('heading', { name: 'The endings of this class' })).toBeVisible({
      timeout: 60_000,
    });
    await pictured(host, 'debrief-two-worlds');
  });
});
