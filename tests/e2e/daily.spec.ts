import { expect, test } from '@playwright/test';
import { Console, sitDown } from './classroom.ts';
import { device, fitsItsWidth, pictured, tap, violationsOf } from './pages.ts';

/** A class that plays a round a day: the clocks of all pages count hours and say until when. */

const HOURS = /^11\u00A0h 5\d\u00A0min$/;
const UNTIL = /until \w{3} \d{2}:\d{2}/;

test('a round a day: hours on every clock, in both languages', async ({ browser }) => {
  test.setTimeout(180_000);
  const console = await Console.open(browser, '4 blocs', 'A round a day');
  const { page: host, code } = console;
  const [phone, laptop, wall] = [
    await device(browser, { width: 390, height: 844 }),
    await device(browser, { zh: true, width: 1440, height: 900 }),
    await device(browser, { width: 1920, height: 1080 }),
  ];
  await sitDown(phone, code, 'Ada', 'European Union');
  await sitDown(laptop, code, '小林', '中国');
  await wall.goto(`/screen/${code}?canvas`);
  await console.counts(2, 2);
  await tap(host, 'Start');
  await console.inPhase('Briefing');
  await console.next('Strategy');
  await console.next('Negotiation');

  await expect(console.world().getByText(HOURS)).toBeVisible();
  await expect(console.world().getByText(UNTIL)).toBeVisible();
  await expect(phone.getByRole('timer')).toHaveText(HOURS);
  await expect(phone.getByText(UNTIL)).toBeVisible();
  await expect(laptop.getByRole('timer')).toHaveText(/^11 小时 5\d 分$/);
  await expect(laptop.getByText(/^至周. \d{2}:\d{2}$/)).toBeVisible();
  await expect(wall.getByRole('timer')).toHaveText(HOURS);
  await expect(wall.getByText(UNTIL)).toBeVisible();
  for (const [page, name] of [
    [host, 'daily-host'],
    [phone, 'daily-390'],
    [laptop, 'daily-zh-1440'],
    [wall, 'daily-screen'],
  ] as const) {
    await fitsItsWidth(page);
    await pictured(page, name);
  }

  await console.world().getByRole('button', { name: '+1 h' }).click();
  await expect(phone.getByRole('timer')).toHaveText(/^12\u00A0h 5\d\u00A0min$/);
  const people = await console.manage('People');
  await expect(people.getByText('connected for a day')).toBeVisible();
  expect(await violationsOf(host)).toEqual([]);
});
