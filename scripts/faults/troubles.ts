import { Client } from '@colyseus/sdk';
import type { Draws } from './draws.ts';
import { wait } from './ledger.ts';
import { newSeatKey, type World } from './world.ts';

/** Something that happens in a school. Resolves when it is over. */
interface Trouble {
  readonly name: string;
  /** How likely it is, beside the others. */
  readonly weight: number;
  strike(world: World, draws: Draws): Promise<void>;
}

const HOUR_MS = 3_600_000;
const PATIENCE_MS = 3000;

async function during(ms: number, begin: () => void, end: () => void): Promise<void> {
  begin();
  await wait(ms);
  end();
}

export const TROUBLES: readonly Trouble[] = [
  {
    name: 'kill -9',
    weight: 4,
    strike: (world, draws) => world.crash(draws.below(150), draws.pick([0, 0, 0, -HOUR_MS, HOUR_MS, 700])),
  },
  {
    name: 'kill -9 in the middle of a resolution',
    weight: 3,
    strike: async (world, draws) => {
      const [host] = world.seats;
      void host?.command({ type: 'advance' });
      void host?.command({ type: 'advance' });
      await wait(draws.below(40));
      await world.crash(draws.below(60), 0);
    },
  },
  {
    name: 'a line is cut',
    weight: 4,
    strike: async (world, draws) => draws.pick(world.proxies).cut(),
  },
  {
    name: 'a line is half open',
    weight: 1,
    strike: async (world, draws) => draws.pick(world.proxies).forget(),
  },
  {
    name: 'a line stalls',
    weight: 3,
    strike: async (world, draws) => {
      const proxy = draws.pick(world.proxies);
      await during(
        draws.below(700),
        () => proxy.hold(),
        () => proxy.flow(),
      );
    },
  },
  {
    name: 'the store is slow',
    weight: 2,
    strike: (world, draws) =>
      during(
        draws.below(500),
        () => world.server?.order({ type: 'slow', ms: 5 + draws.below(120) }),
        () => world.server?.order({ type: 'slow', ms: 0 }),
      ),
  },
  {
    name: 'the disk is full',
    weight: 2,
    strike: (world, draws) =>
      during(
        draws.below(500),
        () => world.server?.order({ type: 'full', on: true }),
        () => world.server?.order({ type: 'full', on: false }),
      ),
  },
  {
    name: 'the disk is read-only',
    weight: 2,
    strike: (world, draws) =>
      during(
        draws.below(500),
        () => world.server?.order({ type: 'readOnly', on: true }),
        () => world.server?.order({ type: 'readOnly', on: false }),
      ),
  },
  {
    name: 'the clock jumps',
    weight: 2,
    strike: async (world, draws) =>
      world.server?.order({ type: 'clock', byMs: draws.pick([-HOUR_MS, -5000, 400, 20_000, HOUR_MS]) }),
  },
  {
    name: 'two tabs of one seat send the same and different things',
    weight: 2,
    strike: async (world, draws) => {
      const seat = draws.pick(world.seats.slice(1));
      if (seat.entry.as !== 'member') return;
      const tab = world.secondTab(seat);
      const key = seat.newKey();
      const line = `from two tabs ${key}`;
      await Promise.all([
        seat.say('all', line, 2, key),
        tab.say('all', line, 2, key),
        tab.say('all', 'hello'),
      ]);
    },
  },
  {
    name: 'somebody tries a token that is none',
    weight: 1,
    strike: async (world, draws) => {
      const url = draws.pick(world.proxies).url ?? '';
      const wrong = draws.pick([
        { as: 'member', token: newSeatKey() },
        { as: 'host', key: newSeatKey() },
      ]);
      const joining = new Client(url).joinById(world.code, wrong).then(
        () => true,
        () => false,
      );
      const opened = await Promise.race([joining, wait(PATIENCE_MS)]);
      if (opened === true) throw new Error('a token that is none opened a seat');
    },
  },
];
