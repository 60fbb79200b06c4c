import { expect, test } from '@playwright/test';
import { Console } from './classroom.ts';
import { device, pictured, tap } from './pages.ts';

/**
 * What a facilitator does beyond the clock: a class list becomes seats, people are renamed, moved, muted and shown
 * out, an event is called off, the class goes back a round and plays a parallel world, and at last is forgotten.
 */

test('a facilitator runs a class without touching a pupil’s device', async ({ browser }) => {
  test.setTimeout(180_000);
  const console = await Console.open(browser, '4 blocs');
  const { page: host, code } = console;
  const [lin, ada] = [await device(browser, { width: 390, height: 844 }), await device(browser)];

  await test.step('a class list becomes seats: two taps from a link', async () => {
    await console.manage('People');
    await host.getByLabel('Class list').fill('Lin, China\nAda, EU, finance\nNobody, Atlantis');
    await tap(host, 'Make seat links');
    await expect(host.getByText('Line 3: no delegation of this game has that name.')).toBeVisible();
    const links = host.getByRole('dialog').getByRole('link', { name: 'Open' });
    await expect(links).toHaveCount(2);
    const [first = '', second = ''] = await links.evaluateAll((all) =>
      all.map((a) => (a as HTMLAnchorElement).hash),
    );
    await console.close();
    await lin.goto(`/join/${code}?canvas${first}`);
    await tap(lin, 'Sit down as Lin');
    await lin.waitForURL(/\/play\//);
    await ada.goto(`/join/${code}?canvas${second}`);
    await tap(ada, 'Sit down as Ada');
    await console.counts(2, 2);
  });

  await test.step('people are renamed, muted and moved', async () => {
    await console.manage('People');
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
    await console.close();
  });

  await tap(host, 'Start');
  await console.inPhase('Briefing');

  await test.step('an event is released, and called off before it strikes', async () => {
    const calls = host.getByRole('button', { name: 'Call off' });
    const drawn = await calls.count();
    await host.getByRole('button', { name: 'Release' }).first().click();
    await expect(calls).toHaveCount(drawn + 1);
    await calls.last().click();
    await console.sure('Call it off');
    await expect(calls).toHaveCount(drawn);
  });

  await test.step('the class goes back a round, and a parallel world starts from there', async () => {
    await console.playRound();
    await console.next('Strategy');
    await console.manage('Rounds');
    await tap(host, 'Go back here');
    await console.sure('Go back');
    await console.close();
    await console.inPhase('Briefing');
    await expect(lin.getByRole('button', { name: 'To the orders' })).toBeVisible();
    await console.manage('Rounds');
    await tap(host, 'Parallel world');
    await expect(host.getByRole('heading', { name: 'World B' })).toBeVisible();
    // The lines of the other worlds, and what is open over them, are left alone.
    await expect(host.getByRole('tab', { name: 'Rounds', selected: true })).toBeVisible();
    await console.close();
    await expect(host.getByRole('heading', { name: 'Side by side, so far' })).toBeVisible();
    await pictured(host, 'host-parallel');
  });

  await test.step('somebody is shown out, and the class is forgotten', async () => {
    await console.manage('People', 'World A');
    await host.getByRole('button', { name: 'Remove', exact: true }).first().click();
    await console.sure('Remove from the game');
    await expect(host.getByText('1 person', { exact: true })).toBeVisible();
    await host.getByRole('tab', { name: 'Privacy' }).click();
    await tap(host, 'Delete game');
    await console.sure('Delete everything');
    await host.waitForURL(/\/$/);
    await host.goto(`/join/${code}`);
    await expect(host.getByText(/No game/i).first()).toBeVisible();
  });
});
