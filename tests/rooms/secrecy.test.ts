import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { review } from '../../server/workers/think.ts';
import { declarationBetween } from '../kit/drafts.ts';
import { HandClock } from '../kit/handClock.ts';
import { idleThinkers, startTestServer, type TestServer } from '../kit/inProcess.ts';
import { EVERYBODY, type Listener, Overheard } from '../kit/overheard.ts';
import { Player, refusalOf } from '../kit/player.ts';

// Long games, to the debrief and its reruns.
vi.setConfig({ testTimeout: 120_000 });

const time = new HandClock();
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({
    thinkers: { ...idleThinkers, review: async (task) => review(task) },
    time,
  });
});
afterAll(() => server.close());

/** Until when the rules keep it: the step that it takes effect in, the end of the game, or for ever. */
const OPENS = ['resolution', 'debrief', 'never'] as const;
type Opens = (typeof OPENS)[number];

interface Secret {
  readonly name: string;
  readonly during: 'strategy' | 'negotiation';
  readonly opens: Opens;
  /** Those who see something of it: the delegation itself, and for private lines the host. */
  readonly seenBy: readonly Listener[];
  readonly act: (china: Player, code: string) => Promise<unknown>;
}

const SECRETS: readonly Secret[] = [
  {
    name: 'a draft',
    during: 'strategy',
    opens: 'never',
    seenBy: ['CN'],
    act: (china) => china.command({ type: 'saveDrafts', drafts: [declarationBetween('CN', 'EU')] }),
  },
  {
    name: 'a sealed order',
    during: 'strategy',
    opens: 'resolution',
    seenBy: ['CN'],
    act: (china) => china.command({ type: 'setMeasures', measures: { 'carbon-price': 20 } }),
  },
  {
    name: 'an order that is taken back',
    during: 'strategy',
    opens: 'never',
    seenBy: ['CN'],
    act: async (china) => {
      await china.command({ type: 'setMeasures', measures: { 'carbon-price': 20 } });
      await china.command({ type: 'undo' });
    },
  },
  {
    name: 'a sealed act',
    during: 'strategy',
    opens: 'resolution',
    seenBy: ['CN'],
    act: (china) =>
      china.command({
        type: 'setActs',
        acts: [{ act: 'retaliation', target: 'US', option: null, amount: 10 }],
      }),
  },
  {
    name: 'an answer to its briefing',
    during: 'strategy',
    opens: 'resolution',
    seenBy: ['CN'],
    act: (china) => {
      const posed = china.view.own?.choices.at(-1)?.id as string;
      const option = server.services.rulebook.content.choices[posed]?.options[1]?.id as string;
      return china.command({ type: 'choose', choice: posed, option });
    },
  },
  {
    name: 'an order that is refused',
    during: 'strategy',
    opens: 'never',
    seenBy: ['CN'],
    act: (china) => refusalOf(china.command({ type: 'setMeasures', measures: { nonsense: 20 } })),
  },
  {
    name: 'a proposal to another delegation',
    during: 'negotiation',
    opens: 'debrief',
    seenBy: ['CN', 'GS'],
    act: (china) => china.command({ type: 'propose', draft: declarationBetween('CN', 'GS') }),
  },
  {
    name: 'a private line',
    during: 'negotiation',
    opens: 'never',
    seenBy: ['CN', 'GS', 'host'],
    act: (china) => china.say('GS', 'a word in your ear'),
  },
  {
    name: 'a look back',
    during: 'negotiation',
    opens: 'never',
    seenBy: ['CN'],
    act: (china) => china.room.request('roundStart', { round: 0 }),
  },
  {
    name: 'a second tab',
    during: 'negotiation',
    opens: 'never',
    seenBy: [],
    act: (china, code) =>
      Player.join(server.url, code, { as: 'member', token: china.welcome?.token as string }),
  },
  {
    name: 'somebody with a wrong token',
    during: 'negotiation',
    opens: 'never',
    seenBy: [],
    act: (_, code) => refusalOf(Player.join(server.url, code, { as: 'member', token: 'x'.repeat(43) })),
  },
];

/** What everybody had been told, and what anybody could ask for. */
interface Told {
  readonly to: Readonly<Record<Listener, string>>;
  readonly asked: string;
}

const toldSoFar = async (all: Overheard): Promise<Told> => ({
  to: Object.fromEntries(EVERYBODY.map((who) => [who, all.told(who)])) as Told['to'],
  asked: await all.asked(),
});

/** A class in which China did what is nobody else's business, as far as that stays so. */
async function playedWith(secrets: readonly Secret[], opens: Opens): Promise<Told> {
  const all = await Overheard.open(server);
  const { host, CN, US, EU } = all.players;
  const act = async (phase: Secret['during']): Promise<void> => {
    await host.advanceTo(phase);
    for (const secret of secrets) if (secret.during === phase) await secret.act(CN, all.created.code);
  };
  await act('strategy');
  await US.command({ type: 'setMeasures', measures: {} });
  await act('negotiation');
  await EU.say('all', 'shall we begin?');
  await US.command({ type: 'propose', draft: declarationBetween('US', 'EU') });
  await EU.until(() => Object.keys(EU.view.deals ?? {}).length === 1);
  // A public deal: the course that everybody sees is computed again.
  await EU.command({ type: 'accept', deal: Object.keys(EU.view.deals ?? {})[0] as string });
  await host.until(() => Object.keys(host.view.deals ?? {}).length === 1);
  await all.lookBack();
  await all.comeBack();
  if (opens === 'resolution') return toldSoFar(all);
  await host.advanceTo('stocktake');
  await host.advanceTo('strategy');
  await US.command({ type: 'setMeasures', measures: { 'carbon-price': 5 } });
  await all.lookBack();
  await all.comeBack();
  if (opens === 'debrief') return toldSoFar(all);
  await host.command({ type: 'finish' });
  await all.lookBack();
  await all.comeBack();
  return toldSoFar(all);
}

/** The game in which China keeps nothing to itself; what everybody is told in it is always the same. */
const open = new Map<Opens, Promise<Told>>();
const playedWithout = (opens: Opens): Promise<Told> => {
  const played = open.get(opens) ?? playedWith([], opens);
  open.set(opens, played);
  return played;
};

interface Case {
  readonly name: string;
  readonly secrets: readonly Secret[];
  readonly opens: Opens;
}

/** Several at once, for the long games. */
const together = (opens: Opens, secrets: readonly Secret[]): Case => ({
  name: secrets.map(({ name }) => name).join(', '),
  secrets,
  opens,
});

/** The facilitator reads private lines, and is a stranger to all else: lines have a game of their own. */
const apart = (secret: Secret): boolean => secret.seenBy.includes('host');
const hiddenFor = (...opens: Opens[]): readonly Secret[] =>
  SECRETS.filter((secret) => opens.includes(secret.opens) && !apart(secret));

const CASES: readonly Case[] = [
  ...SECRETS.map((secret) => together('resolution', [secret])),
  together('debrief', hiddenFor('debrief', 'never')),
  together('never', hiddenFor('never')),
  together('never', SECRETS.filter(apart)),
];

describe('two games that differ only in what one delegation keeps to itself', () => {
  it.each(CASES)(
    'are the same to everybody else, byte for byte (opens: $opens): $name',
    async ({ secrets, opens }) => {
      const [without, with_] = [await playedWithout(opens), await playedWith(secrets, opens)];
      const seenBy = new Set(secrets.flatMap((secret) => secret.seenBy));
      for (const who of EVERYBODY) {
        expect(with_.to[who].length, who).toBeGreaterThan(1000);
        expect(with_.to[who] === without.to[who], who).toBe(!seenBy.has(who));
      }
      expect(with_.asked).toBe(without.asked);
    },
  );

  it('tell over HTTP what is open to all, and that only after the last round', async () => {
    const [during, after] = [await playedWithout('debrief'), await playedWithout('never')];
    const statuses = ({ asked }: Told) => [...asked.matchAll(/^(\S+) (\d{3})/gm)].map(([line]) => line);
    expect(statuses(during).filter((line) => line.endsWith('200'))).toEqual([
      'games/(code) 200',
      'debrief/(game)/responses 200',
    ]);
    expect(statuses(after).filter((line) => !line.endsWith('200'))).toEqual([
      'games/(code)/export 403',
      'games/(code)/branch 403',
      'debrief/(game)/start/2 400',
    ]);
  });

  it.each(OPENS)('would be noticed if they were not (opens: %s)', async (opens) => {
    const aloud: Secret = {
      name: 'a public word',
      during: 'strategy',
      opens,
      seenBy: [],
      act: (china) => china.say('all', 'a public word'),
    };
    const [without, with_] = [await playedWithout(opens), await playedWith([aloud], opens)];
    for (const who of EVERYBODY) expect(with_.to[who] === without.to[who], who).toBe(who === 'neighbour');
  });
});
