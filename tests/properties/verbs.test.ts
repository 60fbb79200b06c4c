import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { VerbFile } from '@accord/shared/content/verb.ts';
import { type Deal, DURABILITIES, newRecord } from '@accord/shared/diplomacy/deal.ts';
import { notchAmounts } from '@accord/shared/diplomacy/effects.ts';
import { sequelOf } from '@accord/shared/diplomacy/sequel.ts';
import { membersOf } from '@accord/shared/diplomacy/undertakings.ts';
import { lastYear, sizesIn } from '@accord/shared/game/known.ts';
import { rollForward } from '@accord/shared/game/rollForward.ts';
import { describe, expect, test } from 'vitest';
import { draftOf, lastDeal, seat, signed, tableOf } from '../kit/play.ts';
import { content, shippedRules } from '../kit/rules.ts';

/** Every verb of the language, carried out between two blocs and between the same two with their roles swapped. */
const rules = shippedRules('full-9');
const { state } = tableOf('full-9').start();
const sizes = sizesIn(rules, lastYear(state));

function dealOf(verb: VerbFile, from: string, to: string): Deal {
  const clause = {
    id: 'c1',
    from,
    to,
    verb: verb.id,
    amount: notchAmounts(verb, from, to, sizes)[1],
    option: verb.options[0] ?? null,
    fromYear: 2025,
    untilYear: 2040,
    when: { kind: 'always' as const },
  };
  const draft = draftOf([from, to], [clause], { durability: verb.durability[0] ?? 'executive' });
  return { ...draft, id: 'd1', proposer: from, counterTo: null };
}

const calm = rollForward(state, rules, { untilStep: 2 }).steps;

/** What a deal changed for its two parties, in the indicators that verbs can move. */
function changes(deal: Deal) {
  const { state: after, steps } = rollForward(state, rules, { withDeals: [deal], untilStep: 2 });
  const entry = after.deals.d1?.ledger[0];
  const moved = deal.parties.flatMap((bloc) => {
    const now = steps.at(-1)?.blocs[bloc];
    const then = calm.at(-1)?.blocs[bloc];
    return [
      ...Object.entries(now?.levels ?? {}).map(([o, level]) =>
        Math.abs(level - ((then?.levels as Record<string, number> | undefined)?.[o] ?? 0)),
      ),
      Math.abs((now?.politics.support ?? 0) - (then?.politics.support ?? 0)),
    ];
  });
  return { entry, moved: Math.max(...moved) };
}

describe('every verb does something between any two, and the same thing with the roles swapped', () => {
  const verbs = Object.values(content.verbs);
  test.each(verbs.map((verb) => [verb.id, verb.source, verb] as const))('%s (%s)', (_id, _source, verb) => {
    const one = changes(dealOf(verb, 'IN', 'AF'));
    const other = changes(dealOf(verb, 'AF', 'IN'));
    for (const { entry, moved } of [one, other]) {
      expect(entry?.active).toBe(true);
      expect(['none', 'cannot']).toContain(entry?.shortfall);
      expect(moved).toBeGreaterThan(0.01);
    }
  });
});

describe('durability and a change of government', () => {
  const facts = (flips: string[]) => ({
    step: 1,
    stepEndYear: 2035,
    flips,
    replaced: new Set<string>(),
    leaks: () => false,
  });
  const verb = content.verbs['ndc-cut'] as VerbFile;
  test.each(
    DURABILITIES.map(
      (durability) => [durability, ['declaration', 'executive'].includes(durability)] as const,
    ),
  )('a promise as %s rests when its government falls: %s', (durability, rests) => {
    const deal = { ...dealOf(verb, 'IN', 'AF'), durability };
    const record = {
      ...newRecord(deal, 0),
      status: 'inForce' as const,
      accepted: deal.parties,
      inForceFromStep: 0,
    };
    const fallen = { ...record, ...sequelOf(record, [], facts(['IN'])) };
    expect(membersOf(fallen).includes('IN')).toBe(!rests);
    const back = { ...fallen, ...sequelOf(fallen, [], facts(['IN'])) };
    expect(membersOf(back)).toContain('IN');
  });
});

describe('ratification, in each bloc by its own threshold', () => {
  const table = tableOf('full-9');
  const blocs = rules.scenario.seats.map((bloc) => [bloc, rules.blocs[bloc]?.politics] as const);
  test.each(blocs)('%s', (bloc, politics) => {
    const partner = bloc === 'CN' ? 'IN' : 'CN';
    const play = table.start();
    const support = play.state.politics[bloc]?.support ?? 0;
    const { parties, clauses } = dealOf(content.verbs['tech-licence'] as VerbFile, partner, bloc);
    const after = signed(table, play, draftOf(parties, clauses, { durability: 'ratified' }));
    const ratifies = support >= (politics?.ratificationThreshold ?? 0);
    expect(lastDeal(after.state).accepted.includes(bloc)).toBe(ratifies);
    if (!ratifies)
      expect(table.codeOf(after, seat(bloc), { type: 'accept', deal: lastDeal(after.state).deal.id })).toBe(
        'never-ratified',
      );
  });
});

test('no bloc is named in the rules: what differs between blocs is in content', () => {
  const shared = fileURLToPath(new URL('../../shared', import.meta.url));
  const names = Object.keys(content.blocs).join('|');
  const named = new RegExp(`['"\`](${names})['"\`]`);
  const files = readdirSync(shared, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !/region(s)?\.ts$/.test(file),
  );
  const guilty = files.filter((file) => named.test(readFileSync(join(shared, file), 'utf8')));
  expect(guilty).toEqual([]);
});
