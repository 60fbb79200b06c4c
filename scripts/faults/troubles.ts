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
    strike: (world, draws) =>
      world.restart(
        draws.below(2),
        'SIGKILL',
        draws.below(150),
        draws.pick([0, 0, 0, -HOUR_MS, HOUR_MS, 700]),
      ),
  },
  {
    name: 'kill -9 in the middle of a resolution',
    weight: 3,
    strike: async (world, draws) => {
      const [host] = world.seats;
      void host?.command({ type: 'advance' });
      void host?.command({ type: 'advance' });
      await wait(draws.below(40));
      await world.restart(draws.below(2), 'SIGKILL', draws.below(60));
    },
  },
  {
    name: 'a line is cut',
    weight: 4,
    strike: async (world, draws) => draws.pick(world.networks).cut(),
  },
  {
    name: 'a line is half open',
    weight: 1,
    strike: async (world, draws) => draws.pick(world.networks).forget(),
  },
  {
    name: 'a line stalls',
    weight: 3,
    strike: async (world, draws) => {
      const network = draws.pick(world.networks);
      await during(
        draws.below(700),
        () => network.hold(),
        () => network.flow(),
      );
    },
  },
  {
    name: 'the store is slow',
    weight: 2,
    strike: (world, draws) =>
      during(
        draws.below(500),
        () => world.order({ type: 'slow', ms: 5 + draws.below(120) }),
        () => world.order({ type: 'slow', ms: 0 }),
      ),
  },
  {
    name: 'the disk is full',
    weight: 2,
    strike: (world, draws) =>
      during(
        draws.below(500),
        () => world.order({ type: 'full', on: true }),
        () => world.order({ type: 'full', on: false }),
      ),
  },
  {
    name: 'the disk is read-only',
    weight: 2,
    strike: (world, draws) =>
      during(
        draws.below(500),
        () => world.order({ type: 'readOnly', on: true }),
        () => world.order({ type: 'readOnly', on: false }),
      ),
  },
  {
    name: 'the clock jumps',
    weight: 2,
    strike: async (world, draws) =>
      world.order({ type: 'clock', byMs: draws.pick([-HOUR_MS, -5000, 400, 20_000, HOUR_MS]) }),
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
      const { url, through: urlBuilder } = draws.pick(world.networks);
      const wrong = draws.pick([
        { as: 'member', token: newSeatKey() },
        { as: 'host', key: newSeatKey() },
      ]);
      const joining = new Client(url, { urlBuilder }).joinById(world.code, wrong).then(
        () => true,
        () => false,
      );
      const opened = await Promise.race([joining, wait(PATIENCE_MS)]);
      if (opened === true) throw new Error('a token that is none opened a seat');
    },
  },
  {
    name: 'an operator restarts a process',
    weight: 1,
    strike: (world, draws) => world.restart(draws.below(2), 'SIGTERM', draws.below(150)),
  },
];

/** What happens to processes that share a database and Redis: all of the above but a disk of their own, and more. */
export const CLUSTER_TROUBLES: readonly Trouble[] = [
  ...TROUBLES.filter(({ name }) => !name.startsWith('the disk')),
  {
    name: 'Redis dies and forgets everything',
    weight: 4,
    strike: async (world, draws) => world.shared?.redis.crash(draws.below(400)),
  },
  {
    name: 'the connections to PostgreSQL are cut',
    weight: 4,
    strike: async (world) => world.shared?.postgres.cutConnections(world.shared.database),
  },
];
