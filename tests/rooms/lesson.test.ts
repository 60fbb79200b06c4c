import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadContent } from '@accord/content/load.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { HandClock } from '../kit/handClock.ts';
import { newGame } from '../kit/http.ts';
import { idleThinkers, startTestServer, type TestServer } from '../kit/inProcess.ts';
import { Player } from '../kit/player.ts';

/** The lesson of 45 minutes, by the clock of the game itself and the table that its teacher has in hand. */

const MINUTE_MS = 60_000;
const time = new HandClock();
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ thinkers: idleThinkers, time });
});
afterAll(() => server.close());

/** Minutes of a lesson plan's first table, by what happens: “10–17 | Round 1, to 2030”. */
function lessonPlan(name: string): ReadonlyMap<string, number> {
  const path = fileURLToPath(new URL(`../../docs/guides/${name}.en.md`, import.meta.url));
  const rows = readFileSync(path, 'utf8').matchAll(/^\| (\d+)–(\d+) \| ([^|]+) \|/gm);
  return new Map([...rows].map(([, from, until, what]) => [what as string, Number(until) - Number(from)]));
}

/** Plays by the clock alone, nobody ever pressing “done”; answers how long the rounds took. */
async function minutesOfPlay(scenario: string): Promise<number> {
  const { code, hostKey } = await newGame(server.url, { scenario, timed: true });
  const host = await Player.join(server.url, code, { as: 'host', key: hostKey });
  await host.command({ type: 'start' });
  const beganMs = time.now();
  while (host.phase !== 'debrief') {
    const { clock, phase, round } = host.view.game as NonNullable<typeof host.view.game>;
    if (clock.kind !== 'running') throw new Error(`the clock of ${phase} stands`);
    time.pass(clock.endsAtMs - time.now());
    await host.until(() => host.view.game?.phase !== phase || host.view.game.round !== round);
  }
  return (time.now() - beganMs) / MINUTE_MS;
}

it('a class whose people need every second of every phase still has time to talk about it', async () => {
  const { minutes, rounds } = loadContent().scenarios['core-4'] ?? { minutes: 0, rounds: [] };
  const plan = lessonPlan('lesson-45');
  const planned = (of: RegExp) =>
    [...plan].reduce((sum, [what, length]) => sum + (of.test(what) ? length : 0), 0);
  const play = await minutesOfPlay('core-4');
  expect(play).toBe(planned(/^Round/));
  expect(play).toBe(7 * rounds.length);
  expect(play + planned(/^(Settle|Join|Explain|Debrief|Questionnaire)/)).toBeLessThanOrEqual(minutes);
  expect(planned(/./)).toBe(minutes);
});
