import { expect, type Page, test } from '@playwright/test';
import { device, pick, pictured, tap } from './pages.ts';

/**
 * What a facilitator does beyond the clock: a class list becomes seats, people are renamed, moved, muted and shown
 * out, an event is called off, the class goes back a round and plays a parallel world, and at last is forgotten.
 */

async function hostGame(host: Page): Promise<string> {
  await host.goto('/?canvas');
  await tap(host, 'Set up a game');
  await pick(host, '4 blocs');
  await tap(host, 'Create the game');
  await host.waitForURL(/\/host\//);
  return new URL(host.url()).pathname.split('/').at(-1) ?? '';
}

const manage = async (host: Page, tab: string): Promise<void> => {
  if (!(await host.getByRole('dialog').isVisible()))
    await host.getByRole('button', { name: 'Manage' }).first().click();
  await host.getByRole('tab', { name: tab }).click();
};

const closeDialog = async (host: Page): Promise<void> => {
  await host.keyboard.press('Escape');
  await expect(host.getByRole('dialog')).toBeHidden();
};

/** Answers the question that stands before something that cannot be taken back. */
const sure = (host: Page, name: string): Promise<void> =>
  host.getByRole('dialog').last().getByRole('button', { name, exact: true }).click();

const inPhase = async (host: Page, phase: string): Promise<void> =>
  expect(host.getByText(new RegExp(`^${phase}`)).first()).toBeVisible();

async function playRound(host: Page): Promise<void> {
  for (const phase of ['Strategy', 'Negotiation', 'Summit', 'Resolution', 'Stocktake', 'Briefing']) {
    await tap(host, 'Next');
    await inPhase(host, phase);
  }
}

test('a facilitator runs a class without touching a pupil’s device', async ({ browser }) => {
  test.setTimeout(180_000);
  const host = await device(browser, { width: 1440, height: 900 });
  const code = await hostGame(host);
  const [lin, ada] = [await device(browser, { width: 390, height: 844 }), await device(browser)];

  await test.step('a class list becomes seats: two taps from a link', async () => {
    await manage(host, 'People');
    await host.getByLabel('Class list').fill('Lin, China\nAda, EU, finance\nNobody, Atlantis');
    await tap(host, 'Make seat links');
    await expect(host.getByText('Line 3: no delegation of this game has that name.')).toBeVisible();
    const links = host.getByRole('dialog').getByRole('link', { name: 'Open' });
    await expect(links).toHaveCount(2);
    const [first = '', second = ''] = await links.evaluateAll((all) =>
      all.map((a) => (a as HTMLAnchorElement).hash),
    );
    await closeDialog(host);
    await lin.goto(`/join/${code}?canvas${first}`);
    await tap(lin, 'Sit down as Lin');
    await lin.waitForURL(/\/play\//);
    await ada.goto(`/join/${code}?canvas${second}`);
    await tap(ada, 'Sit down as Ada');
    await expect(host.getByText('2 of 2 people connected')).toBeVisible();
  });

  await test.step('people are renamed, muted and moved', async () => {
    await manage(host, 'People');
    const name = host.getByLabel('Name of Lin');
    await name.fill('Wei');
    await name.press('Enter');
    await expect(host.getByLabel('Name of Wei')).toBeVisible();
    await host.getByLabel('Delegation of Wei').selectOption('US');
    await expect(lin.getByRole('heading', { name: /United States/ })).toBeVisible();
    await host.getByRole('button', { name: 'Mute', exact: true }).first().click();
    await expect(host.getByRole('button', { name: 'Unmute' })).toBeVisible();
    await host.locator('label').filter({ hasText: 'Ministry’s plan' }).click();
    await pictured(host, 'host-people');
    await closeDialog(host);
  });

  await tap(host, 'Start');
  await inPhase(host, 'Briefing');

  await test.step('an event is released, and called off before it strikes', async () => {
    const calls = host.getByRole('button', { name: 'Call off' });
    const drawn = await calls.count();
    await host.getByRole('button', { name: 'Release' }).first().click();
    await expect(calls).toHaveCount(drawn + 1);
    await calls.last().click();
    await sure(host, 'Call it off');
    await expect(calls).toHaveCount(drawn);
  });

  await test.step('the class goes back a round, and a parallel world starts from there', async () => {
    await playRound(host);
    await tap(host, 'Next');
    await inPhase(host, 'Strategy');
    await manage(host, 'Rounds');
    await tap(host, 'Go back here');
    await sure(host, 'Go back');
    await closeDialog(host);
    await inPhase(host, 'Briefing');
    await expect(lin.getByRole('button', { name: 'To the orders' })).toBeVisible();
    await manage(host, 'Rounds');
    await tap(host, 'Parallel world');
    await expect(host.getByRole('heading', { name: 'World B' })).toBeVisible();
    await closeDialog(host);
    await expect(host.getByRole('heading', { name: 'Side by side, so far' })).toBeVisible();
    await pictured(host, 'host-parallel');
  });

  await test.step('somebody is shown out, and the class is forgotten', async () => {
    await manage(host, 'People');
    await host.getByRole('button', { name: 'Remove', exact: true }).first().click();
    await sure(host, 'Remove from the game');
    await expect(host.getByText('1 person', { exact: true })).toBeVisible();
    await host.getByRole('tab', { name: 'Privacy' }).click();
    await tap(host, 'Delete game');
    await sure(host, 'Delete everything');
    await host.waitForURL(/\/$/);
    await host.goto(`/join/${code}`);
    await expect(host.getByText(/No game/i).first()).toBeVisible();
  });
});
