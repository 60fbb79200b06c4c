import type { SeatCommand } from '@accord/shared/protocol/commands.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { review } from '../../server/workers/think.ts';
import { HandClock } from '../kit/handClock.ts';
import { idleThinkers, startTestServer, type TestServer } from '../kit/inProcess.ts';
import { EVERYBODY, type Listener, Overheard } from '../kit/overheard.ts';
import { clauseOf, draftOf } from '../kit/play.ts';
import { Player, refusalOf } from '../kit/player.ts';
import { readLog } from '../kit/readLog.ts';

/**
 * Generated classes in which every private thing bears a mark, a number or a word that is nowhere else: it is searched
 * for in every byte that anybody else was sent, and in what the server answers, logs and counts.
 */

const FULL = process.env.FULL === '1';
const GAMES = FULL ? 40 : 2;
const SEED = 20_26;
const LONGEST_MS = GAMES * 60_000;
/** Larger than any other number of a game, and written in five bytes. */
const GAME_SEED = 1_734_567_891;

const { log, lines } = readLog('trace');
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({
    thinkers: { ...idleThinkers, review: async (task) => review(task) },
    time: new HandClock(),
    log,
  });
});
afterAll(() => server.close());

const BLOCS = ['CN', 'US', 'EU', 'GS'] as const;
const STAGES = ['resolution', 'debrief', 'never'] as const;
type Stage = (typeof STAGES)[number];

interface Mark {
  readonly what: string;
  readonly mark: number | string;
  readonly readers: readonly Listener[];
  /** Until when the rules keep it. */
  readonly opens: Stage;
}

/** Something private: who does it, towards whom, and how, with a mark. */
const deed = fc.record({
  bloc: fc.constantFrom(...BLOCS),
  other: fc.constantFrom(...BLOCS),
  kind: fc.constantFrom('order', 'act', 'draft', 'proposal', 'line', 'nonsense', 'intruder'),
});
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;
const games = fc.sample(fc.array(deed, { minLength: 24, maxLength: 32 }), { seed: SEED, numRuns: GAMES });

/** Between 2 and 19, with all digits that a number has. */
const markOf = (count: number): number => 2 + ((count * 0.6180339887498949) % 1) * 17;

/** A number as frames and as texts hold it; a text as both do. */
function needlesOf(mark: number | string): readonly Buffer[] {
  const text = Buffer.from(String(mark));
  if (typeof mark === 'string') return [text];
  const number = Buffer.alloc(8);
  if (Number.isInteger(mark)) return [text, Buffer.from(mark.toString(16), 'hex')];
  number.writeDoubleBE(mark);
  return [text, number];
}

const holds = (bytes: Buffer, mark: Mark['mark']): boolean =>
  needlesOf(mark).some((needle) => bytes.includes(needle));

/** What a delegation asks for, and the mark that it bears. */
function marked({ bloc, other, kind }: Deed, count: number): Mark & { readonly command: SeatCommand | null } {
  const mark = markOf(count);
  const grant = draftOf([bloc, other], [clauseOf(bloc, other, 'finance-grant', mark)]);
  const own = { what: `${kind} ${count} of ${bloc}`, mark, readers: [bloc] };
  switch (kind) {
    case 'order':
      return {
        ...own,
        opens: 'resolution',
        command: { type: 'setMeasures', measures: { 'carbon-price': mark } },
      };
    case 'act':
      return {
        ...own,
        opens: 'resolution',
        command: {
          type: 'setActs',
          acts: [{ act: 'retaliation', target: other, option: null, amount: mark }],
        },
      };
    case 'draft':
      return { ...own, opens: 'never', command: { type: 'saveDrafts', drafts: [grant] } };
    case 'proposal':
      return {
        ...own,
        readers: [bloc, other],
        opens: 'debrief',
        command: { type: 'propose', draft: grant },
      };
    case 'nonsense':
      return { ...own, opens: 'never', command: { type: 'withdraw', deal: `deal-${count}-${bloc}` } };
    default:
      return {
        ...own,
        mark: `word-${count}-of-${bloc}`,
        readers: [bloc, other, 'host'],
        opens: 'never',
        command: null,
      };
  }
}

/** Does it, or is refused; answers the mark, and whether whoever did it must have been sent it themselves. */
async function act(all: Overheard, it: Deed, count: number): Promise<{ mark: Mark; done: boolean }> {
  const { command, ...mark } = marked(it, count);
  const player = all.players[it.bloc];
  if (it.kind === 'intruder') {
    const token = `${mark.mark}`.padEnd(43, 'x');
    await refusalOf(Player.join(server.url, all.created.code, { as: 'member', token }));
    return { mark: { ...mark, readers: [] }, done: false };
  }
  const asked =
    command === null ? player.say(it.other, String(mark.mark)) : player.command(command as SeatCommand);
  const done = await asked.then(
    () => true,
    () => false,
  );
  return { mark: done ? mark : { ...mark, readers: [it.bloc], opens: 'never' }, done };
}

/** What opens a seat or the whole game, and the luck that is drawn. */
const keysOf = ({ players, created, neighbours }: Overheard): readonly Mark[] => [
  ...BLOCS.map(
    (bloc): Mark => ({
      what: `the token of ${bloc}`,
      mark: players[bloc].welcome?.token as string,
      readers: [bloc],
      opens: 'never',
    }),
  ),
  { what: 'the host’s key', mark: created.hostKey, readers: [], opens: 'never' },
  { what: 'the neighbour’s key', mark: neighbours.hostKey, readers: [], opens: 'never' },
  { what: 'the seed', mark: GAME_SEED, readers: [], opens: 'debrief' },
];

/** Everything that is told to anybody or nobody in particular, by whom it was told to. */
async function everything(all: Overheard): Promise<ReadonlyMap<string, Buffer>> {
  await all.lookBack();
  await all.comeBack();
  const metrics = await fetch(`${server.url}/metrics`).then((answer) => answer.text());
  return new Map([
    ...EVERYBODY.map((who) => [who, all.received(who)] as const),
    ['anybody over HTTP', Buffer.from(await all.asked())],
    ['the log', Buffer.from(lines.join(''))],
    ['the metrics', Buffer.from(metrics)],
  ]);
}

/** Searches for everything that is still nobody else's. */
async function search(all: Overheard, marks: readonly Mark[], stage: Stage): Promise<void> {
  const kept = marks.filter(({ opens }) => STAGES.indexOf(opens) >= STAGES.indexOf(stage));
  for (const [who, bytes] of await everything(all)) {
    const found = kept.filter(
      ({ mark, readers }) => !readers.includes(who as Listener) && holds(bytes, mark),
    );
    expect(
      found.map(({ what }) => what),
      who,
    ).toEqual([]);
  }
}

it(
  `nothing that is somebody’s own is among the bytes of anybody else, in ${GAMES} generated games`,
  async () => {
    const seen = new Map<Deed['kind'], number>();
    for (const deeds of games) {
      const all = await Overheard.open(server, { seed: GAME_SEED });
      const { host } = all.players;
      const marks: Mark[] = [...keysOf(all)];
      const half = Math.ceil(deeds.length / 2);
      for (const [count, each] of deeds.entries()) {
        if (count === 0) await host.advanceTo('strategy');
        if (count === half) await host.advanceTo('negotiation');
        const { mark, done } = await act(all, each, marks.length);
        marks.push(mark);
        if (!done) continue;
        seen.set(each.kind, (seen.get(each.kind) ?? 0) + 1);
        // Whoever did it is told: the search finds what there is to be found.
        await all.players[each.bloc].until(() => holds(all.received(each.bloc), mark.mark));
      }
      await search(all, marks, 'resolution');
      await host.advanceTo('stocktake');
      await host.advanceTo('strategy');
      await search(all, marks, 'debrief');
      await host.command({ type: 'finish' });
      await search(all, marks, 'never');
      // What the end opens is found with everybody: so it would have been before.
      expect(holds(all.received('screen'), GAME_SEED)).toBe(true);
    }
    for (const kind of ['order', 'act', 'draft', 'proposal', 'line'] as const)
      expect(seen.get(kind) ?? 0, kind).toBeGreaterThan(0);
  },
  LONGEST_MS,
);
