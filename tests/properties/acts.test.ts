import type { ActFile } from '@accord/shared/content/act.ts';
import { lastYear } from '@accord/shared/game/known.ts';
import type { GameState } from '@accord/shared/game/state.ts';
import { blocTotal } from '@accord/shared/rules/blocs.ts';
import { describe, expect, test } from 'vitest';
import { clauseOf, draftOf, lastDeal, type Move, seat, signed, tableOf, withhold } from '../kit/play.ts';
import { content, shippedRules } from '../kit/rules.ts';

/** What a bloc does without anybody's consent (study 1.2), and the promise not to. */
const table = tableOf('full-9');
const rules = shippedRules('full-9');
const files = Object.values(content.acts);

function orderOf(file: ActFile, target: string, actor: string) {
  const gdp = blocTotal(rules, lastYear(table.start().state), actor, 'gdpUsdBillion');
  const { size } = file;
  const middle = size === null ? 1 : size.notches[1] * (size.scaledBy === 'fromGdp' ? gdp : 1);
  return {
    act: file.id,
    target: file.target === 'one' ? target : null,
    option: file.options[0] ?? null,
    amount: size === null ? 1 : Math.min(size.max, Math.max(size.min, Math.round(middle))),
  };
}

const orders = (actor: string, ...acts: ReturnType<typeof orderOf>[]): Move => [
  seat(actor),
  { type: 'setActs', acts },
];
const outcome = (state: GameState, actor: string) => state.steps[0]?.blocs[actor]?.acts[0]?.outcome;

/** Everything that two blocs see of each other in a step: read with the roles as they are, and swapped. */
const felt = (file: ActFile, actor: string, target: string) => {
  const { state } = table.resolve(table.run(table.start(), orders(actor, orderOf(file, target, actor))));
  const calm = table.resolve(table.start()).state;
  const politics = (s: GameState, bloc: string) => s.politics[bloc];
  return {
    outcome: outcome(state, actor),
    trust: (state.trust[target]?.[actor] ?? 0) - (calm.trust[target]?.[actor] ?? 0),
    actor: (politics(state, actor)?.influence ?? 0) - (politics(calm, actor)?.influence ?? 0),
  };
};

describe('every act is open to every bloc by the same rule', () => {
  test.each(files.map((file) => [file.id, file] as const))('%s', (_, file) => {
    const one = felt(file, 'IN', 'AF');
    const other = felt(file, 'AF', 'IN');
    expect(one.outcome === undefined).toBe(other.outcome === undefined);
    expect(Math.sign(one.trust)).toBe(Math.sign(other.trust));
    if (file.test.kind !== 'contest' && file.test.kind !== 'chance') expect(one.outcome).toBe(other.outcome);
  });
});

describe('tests of acts', () => {
  const file = (id: string) => content.acts[id] as ActFile;

  test('a summit needs both; one alone at the table loses face', () => {
    const summit = file('summit');
    const alone = table.resolve(table.run(table.start(), orders('CN', orderOf(summit, 'US', 'CN'))));
    expect(outcome(alone.state, 'CN')).toBe('failed');
    const both = table.resolve(
      table.run(
        table.start(),
        orders('CN', orderOf(summit, 'US', 'CN')),
        orders('US', orderOf(summit, 'CN', 'US')),
      ),
    );
    expect(outcome(both.state, 'CN')).toBe('done');
    expect(both.state.trust.US?.CN).toBeGreaterThan(alone.state.trust.US?.CN as number);
  });

  test('naming without evidence hurts its author; with evidence the one that broke its word', () => {
    const naming = file('naming');
    const false_ = table.resolve(table.run(table.start(), orders('EU', orderOf(naming, 'US', 'EU'))));
    expect(outcome(false_.state, 'EU')).toBe('failed');
    const draft = draftOf(['US', 'EU'], [clauseOf('US', 'EU', 'ndc-cut', 1)]);
    const play = signed(table, table.start(), draft);
    const caught = table.nextTalks(table.run(play, ...withhold('US', lastDeal(play.state))));
    const named = table.resolve(table.run(caught, orders('EU', orderOf(naming, 'US', 'EU'))));
    expect(named.state.steps[1]?.blocs.EU?.acts[0]?.outcome).toBe('done');
    const unnamed = table.resolve(caught);
    expect(named.state.politics.US?.influence).toBeLessThan(unnamed.state.politics.US?.influence as number);
  });

  test('the book of the accuser is opened: who broke its own word accuses itself', () => {
    const play = signed(table, table.start(), draftOf(['EU', 'CN'], [clauseOf('EU', 'CN', 'ndc-cut', 1)]));
    const caught = table.nextTalks(table.run(play, ...withhold('EU', lastDeal(play.state))));
    const after = table.resolve(table.run(caught, orders('EU', orderOf(file('pressure'), 'IN', 'EU'))));
    expect(after.state.steps[1]?.blocs.EU?.acts[0]?.outcome).toBe('backfired');
  });

  test('what is announced must be paid after a step of grace', () => {
    const play = table.run(table.start(), orders('US', orderOf(file('announcement'), 'AF', 'US')));
    const first = table.nextTalks(play);
    const second = table.resolve(first);
    const kinds = second.state.steps.map(({ blocs }) => blocs.US?.acts[0]?.outcome);
    expect(kinds).toEqual(['done', 'failed']);
  });
});

describe('a promise not to', () => {
  const truce = (option: string) =>
    draftOf(['CN', 'US'], [{ ...clauseOf('US', 'CN', 'peace-clause'), option }], { durability: 'executive' });

  test.each([
    ['any', 'tech-ban', 'willNot'],
    ['tech-ban', 'tech-ban', 'willNot'],
    ['retaliation', 'tech-ban', 'none'],
  ])('%s, and then %s: %s', (option, act, expected) => {
    const play = signed(table, table.start(), truce(option));
    const file = content.acts[act] as ActFile;
    const { state } = table.resolve(table.run(play, orders('US', orderOf(file, 'CN', 'US'))));
    expect(lastDeal(state).ledger[0]?.shortfall).toBe(expected);
    expect(lastDeal(state).ledger[0]?.found).toBe(expected === 'willNot');
  });
});

describe('diplomatic capital', () => {
  test('pays for acts and comes back with influence', () => {
    const play = table.start();
    const before = play.state.politics.EU?.capital as number;
    const summit = content.acts.summit as ActFile;
    const spent = table.resolve(table.run(play, orders('EU', orderOf(summit, 'CN', 'EU'))));
    const saved = table.resolve(play);
    expect(saved.state.politics.EU?.capital).toBeGreaterThan(before);
    expect(spent.state.politics.EU?.capital).toBeLessThan(saved.state.politics.EU?.capital as number);
  });

  test.each([
    [
      'more than there is',
      ['summit', 'wto-case', 'rival-forum', 'mission', 'pressure', 'naming'],
      'no-capital',
    ],
    ['an act that is none', ['war'], 'unknown-act'],
    ['the same twice', ['naming', 'naming'], 'bad-act'],
  ])('%s is refused', (_, acts, code) => {
    const wanted = acts.map((act) => {
      const file = content.acts[act];
      return file === undefined ? { act, target: 'US', option: null, amount: 1 } : orderOf(file, 'US', 'EU');
    });
    expect(table.codeOf(table.start(), ...orders('EU', ...wanted))).toBe(code);
  });
});

describe('loans', () => {
  test('are owed, served out of the budget of the borrower to the lender, and can be forgiven', () => {
    const loan = draftOf(['CN', 'AF'], [{ ...clauseOf('CN', 'AF', 'finance-loan', 20), untilYear: 2030 }]);
    const lent = table.nextTalks(signed(table, table.start(), loan));
    expect(lent.state.debts).toMatchObject([{ lender: 'CN', borrower: 'AF', usdBillion: 100 }]);
    const served = table.nextTalks(lent);
    expect(served.state.debts[0]?.usdBillion).toBeLessThan(100);
    const swap = draftOf(['CN', 'AF'], [{ ...clauseOf('CN', 'AF', 'debt-swap', 60), fromYear: 2030 }]);
    const forgiven = table.resolve(signed(table, lent, swap));
    const owed = (state: GameState) => state.debts.reduce((sum, { usdBillion }) => sum + usdBillion, 0);
    expect(owed(forgiven.state)).toBeLessThan(owed(served.state));
  });
});
