import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newGame } from '../kit/http.ts';
import { startTestServer, type TestServer } from '../kit/inProcess.ts';
import { clauseOf, draftOf } from '../kit/play.ts';
import { Player, refusalOf } from '../kit/player.ts';

/** The mediator and the Chair: called in the state, answered from a worker, once. */
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({});
});
afterAll(() => server.close());

async function two() {
  const { code, hostKey } = await newGame(server.url, { scenario: 'standard-6' });
  const host = await Player.join(server.url, code, { as: 'host', key: hostKey });
  const china = await Player.join(server.url, code, { as: 'newcomer', bloc: 'CN', name: 'Lin' });
  const europe = await Player.join(server.url, code, { as: 'newcomer', bloc: 'EU', name: 'Ada' });
  await host.command({ type: 'start' });
  return { host, china, europe };
}

describe('the mediator', () => {
  it('comes after the last counter and proposes one change, or says that there is none', {
    timeout: 60_000,
  }, async () => {
    const { host, china, europe } = await two();
    await host.advanceTo('negotiation');
    const draft = draftOf(
      ['CN', 'EU'],
      [clauseOf('CN', 'EU', 'tech-licence', 50), clauseOf('EU', 'CN', 'market-link', 20)],
    );
    await china.command({ type: 'propose', draft });
    const players = [europe, china];
    for (let i = 0; i < 3; i++) {
      const [answering] = [players[i % 2] as Player];
      await answering.until(() => open(answering) !== undefined);
      const deal = open(answering) as string;
      expect((await refusalOf(answering.command({ type: 'callMediator', deal }))).code).toBe(
        'mediator-later',
      );
      await answering.command({ type: 'counter', deal, draft: { ...draft, mrvLevel: i % 3 } });
    }
    await china.until(() => open(china) !== undefined);
    const last = open(china) as string;
    await china.command({ type: 'callMediator', deal: last });
    await china.until(() => !['called', null].includes(mediation(china, last) as string | null), 50_000);
    expect(['silent', 'object']).toContain(
      mediation(china, last) === 'silent' ? 'silent' : typeof mediation(china, last),
    );
  });

  /** The proposal that waits for this player. */
  const open = ({ view, welcome }: Player): string | undefined =>
    Object.values(view.deals ?? {}).find(
      ({ status, accepted }) => status === 'proposed' && !accepted.includes(welcome?.bloc ?? ''),
    )?.deal.id;
  const mediation = (player: Player, deal: string) => player.view.deals?.[deal]?.mediation ?? null;
});

describe('the Chair', () => {
  it('closes every bracket when it is called', { timeout: 60_000 }, async () => {
    const { host, europe } = await two();
    await host.advanceTo('summit');
    await europe.until(() => europe.phase === 'summit');
    if (europe.view.plenaries?.every(({ outcome }) => outcome !== 'open') ?? true)
      await europe.command({ type: 'tableText', text: 'global-methane' });
    await host.command({ type: 'callChair' });
    await europe.until(
      () => !['called', null].includes((europe.view.plenaries?.at(-1)?.chair ?? null) as string | null),
      50_000,
    );
    const plenary = europe.view.plenaries?.at(-1);
    expect(Object.keys(plenary?.chair ?? {}).sort()).toEqual(
      plenary?.text.brackets.map(({ id }) => id).sort(),
    );
    expect((await refusalOf(host.command({ type: 'callChair' }))).code).toBe('already-answered');
  });
});
