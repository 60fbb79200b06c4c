import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newGame } from '../kit/http.ts';
import { startTestServer, type TestServer } from '../kit/inProcess.ts';
import { clauseOf, draftOf } from '../kit/play.ts';
import { Player, refusalOf } from '../kit/player.ts';

/** Conditional deals, acts and the plenary, through the protocol alone, with two to six clients. */
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

async function table(blocs: readonly string[]) {
  const { code, hostKey } = await newGame(server.url, { scenario: 'standard-6' });
  const host = await Player.join(server.url, code, { as: 'host', key: hostKey });
  const seats: Record<string, Player> = {};
  for (const bloc of blocs)
    seats[bloc] = await Player.join(server.url, code, { as: 'newcomer', bloc, name: `Head of ${bloc}` });
  await host.command({ type: 'start' });
  return { host, seats: seats as Record<string, Player> & { CN: Player; EU: Player } };
}

const dealIds = (player: Player): string[] => Object.keys(player.view.deals ?? {});

describe('two clients', () => {
  it('promise each other what each makes conditional on the other, and both begin', async () => {
    const { host, seats } = await table(['CN', 'EU']);
    const { CN: china, EU: europe } = seats;
    await host.advanceTo('negotiation');
    const when = (bloc: string) =>
      ({ kind: 'promised', bloc, verb: 'ndc-cut', atLeast: 1, verified: false }) as const;
    const draft = draftOf(
      ['CN', 'EU'],
      [
        { ...clauseOf('CN', 'EU', 'ndc-cut'), when: when('EU') },
        { ...clauseOf('EU', 'CN', 'ndc-cut'), when: when('CN') },
      ],
    );
    await china.command({ type: 'propose', draft });
    await europe.until(() => dealIds(europe).length === 1);
    const [deal] = dealIds(europe) as [string];
    await europe.command({ type: 'accept', deal });
    await host.advanceTo('resolution');
    await europe.until(() => (europe.view.deals?.[deal]?.ledger.length ?? 0) > 0);
    expect(europe.view.deals?.[deal]?.ledger.map(({ active }) => active)).toEqual([true, true]);
  });

  it('do to each other what nobody sees before the years have run', async () => {
    const { host, seats } = await table(['CN', 'EU']);
    const { CN: china, EU: europe } = seats;
    await host.advanceTo('strategy');
    const acts = [{ act: 'retaliation', target: 'EU', option: null, amount: 10 }];
    await china.command({ type: 'setActs', acts });
    expect(china.view.own?.orders.acts).toMatchObject(acts);
    expect(JSON.stringify(europe.view)).not.toContain('"act":"retaliation"');
    await host.advanceTo('resolution');
    await europe.until(() => (europe.view.steps?.length ?? 0) > 0);
    expect(europe.view.steps?.[0]?.blocs.CN?.acts).toMatchObject([{ act: 'retaliation', outcome: 'done' }]);
  });
});

describe('six clients in the plenary', () => {
  it('close the brackets by the median, adopt by silence, and carry the treaty out', async () => {
    const { host, seats } = await table(['CN', 'US', 'EU', 'ES', 'RS', 'VS']);
    await host.advanceTo('summit');
    await seats.EU.command({ type: 'tableText', text: 'climate-finance-goal' });
    await seats.CN.until(() => seats.CN.view.plenaries?.length === 1);
    for (const [bloc, option] of Object.entries({ CN: 0, US: 0, EU: 1, ES: 2, RS: 2, VS: 2 }))
      await seats[bloc]?.command({ type: 'prefer', bracket: 'amount', option });
    const refusal = await refusalOf(seats.CN.command({ type: 'tableText', text: 'global-methane' }));
    expect(refusal.code).toBe('text-open');
    await host.advanceTo('resolution');
    await seats.CN.until(() => seats.CN.view.plenaries?.[0]?.outcome === 'adopted');
    const [deal] = dealIds(seats.CN) as [string];
    const record = seats.CN.view.deals?.[deal];
    const amounts = seats.CN.view.plenaries?.[0]?.text.brackets.find(({ id }) => id === 'amount')?.options;
    expect(record?.deal.clauses.find(({ id }) => id === 'money')?.amount).toBe(amounts?.[1]);
    expect(record?.accepted.length).toBeGreaterThanOrEqual(2);
  });

  it('stop a text with one objection, whose reason everybody reads', async () => {
    const { host, seats } = await table(['CN', 'US', 'EU']);
    await host.advanceTo('summit');
    await seats.EU.command({ type: 'tableText', text: 'carbon-club' });
    await seats.CN.command({ type: 'object', reason: 'red-line' });
    await seats.EU.until(() => seats.EU.view.plenaries?.[0]?.objections.CN === 'red-line');
    await host.advanceTo('resolution');
    await seats.EU.until(() => seats.EU.view.plenaries?.[0]?.outcome === 'blocked');
    expect(dealIds(seats.EU)).toEqual([]);
  });
});
