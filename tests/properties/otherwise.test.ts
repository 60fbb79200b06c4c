import type { Play } from '@accord/shared/agents/selfPlay.ts';
import type { Envelope } from '@accord/shared/game/events.ts';
import { stateHash } from '@accord/shared/math/hash.ts';
import { describe, expect, test } from 'vitest';
import { type Otherwise, rerun } from '../../server/workers/rerun.ts';
import { clauseOf, draftOf, lastDeal, seat, signed, tableOf, withhold } from '../kit/play.ts';
import { shippedRules } from '../kit/rules.ts';

/** Other histories of a game: one thing different, everything else as it was. */
const table = tableOf('standard-6');
const rules = shippedRules('standard-6');
const asItWas: Otherwise = { without: [], kept: false, peace: false };

const logOf = ({ events }: Play): Envelope[] =>
  events.map((event, sequence) => ({
    game: 'g',
    branch: 0,
    sequence,
    version: 1,
    commandKey: null,
    event,
    stateHash: '',
  }));

/** A round in which the Union breaks its word and China puts a duty on it. */
function quarrel(): Play {
  const draft = draftOf(
    ['EU', 'ES'],
    [clauseOf('EU', 'ES', 'finance-grant', 10), clauseOf('ES', 'EU', 'ndc-cut', 1)],
  );
  const play = signed(table, table.start(), draft);
  const acts = [{ act: 'retaliation', target: 'EU', option: null, amount: 20 }];
  return table.resolve(
    table.run(play, ...withhold('EU', lastDeal(play.state)), [seat('CN'), { type: 'setActs', acts }]),
  );
}

describe('a game once more', () => {
  const played = quarrel();
  const again = (otherwise: Partial<Otherwise>) => rerun(logOf(played), { ...asItWas, ...otherwise }, rules);

  test('as it was, to the hash', () => {
    expect(stateHash(again({}))).toBe(stateHash(played.state));
  });

  test('with every promise kept', () => {
    expect(lastDeal(played.state).ledger[0]?.shortfall).toBe('willNot');
    expect(lastDeal(again({ kept: true })).ledger.map(({ shortfall }) => shortfall)).toEqual([
      'none',
      'none',
    ]);
  });

  test('with nobody acting alone', () => {
    expect(played.state.steps[0]?.blocs.CN?.acts).toHaveLength(1);
    const calm = again({ peace: true });
    expect(calm.steps[0]?.blocs.CN?.acts).toHaveLength(0);
    expect(calm.trust.EU?.CN).toBeGreaterThan(played.state.trust.EU?.CN as number);
  });

  test('without the deal', () => {
    const { id } = lastDeal(played.state).deal;
    expect(again({ without: [id] }).deals).toEqual({});
  });
});
