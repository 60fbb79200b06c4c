import { closedDraft } from '@accord/shared/diplomacy/plenary.ts';
import { openPlenary } from '@accord/shared/game/plenaryPhase.ts';
import { describe, expect, test } from 'vitest';
import { advance, host, lastDeal, type Move, seat, tableOf } from '../kit/play.ts';
import { content } from '../kit/rules.ts';

/** The plenary: brackets, the median, consensus as the absence of objection, reservations, walking out. */
const table = tableOf('standard-6');
const sitting = () => table.run(table.start(), advance);
const text = (bloc = 'EU', id = 'climate-finance-goal'): Move => [
  seat(bloc),
  { type: 'tableText', text: id },
];
const prefer = (bloc: string, bracket: string, option: number): Move => [
  seat(bloc),
  { type: 'prefer', bracket, option },
];

describe('a text before the plenary', () => {
  test('takes the median of what delegations prefer, the lower of two middles', () => {
    const play = table.run(
      sitting(),
      text(),
      prefer('EU', 'amount', 0),
      prefer('US', 'amount', 0),
      prefer('VS', 'amount', 2),
      prefer('RS', 'amount', 2),
      prefer('VS', 'force', 1),
    );
    const plenary = openPlenary(play.state);
    if (plenary === undefined) throw new Error('no text is open');
    const amounts = plenary.text.brackets.find(({ id }) => id === 'amount')?.options;
    const draft = closedDraft(plenary);
    expect(draft.clauses.find(({ id }) => id === 'money')?.amount).toBe(amounts?.[0]);
    expect(draft.clauses.find(({ id }) => id === 'pledge')?.force).toBe('shall');
  });

  test('is adopted when nobody objects; who could ratify signs at once', () => {
    const { state } = table.run(sitting(), text(), advance);
    expect(state.plenaries[0]).toMatchObject({ outcome: 'adopted' });
    const record = lastDeal(state);
    expect(record.deal.kind).toBe('treaty');
    expect(record.accepted.length).toBeGreaterThanOrEqual(2);
    expect(state.norms.legitimacy).not.toBe(60);
  });

  test('falls to one stated objection: the first is free, the second costs capital', () => {
    const object: Move = [seat('US'), { type: 'object', reason: 'too-costly' }];
    const first = table.run(sitting(), text(), object);
    expect(first.state.capitalSpent.US ?? 0).toBe(0);
    const blocked = table.run(first, advance);
    expect(blocked.state.plenaries[0]).toMatchObject({ outcome: 'blocked', deal: null });
    const next = table.run(table.nextTalks(blocked), advance, text('EU', 'global-methane'), object);
    expect(next.state.capitalSpent.US).toBeGreaterThan(0);
  });

  test('“should” binds nobody, a reservation exempts from one bracket', () => {
    const weak = table.resolve(table.run(sitting(), text(), prefer('EU', 'force', 0)));
    expect(lastDeal(weak.state).ledger.some(({ clause }) => clause === 'pledge')).toBe(false);
    const reserved = table.resolve(
      table.run(
        sitting(),
        text('EU', 'global-methane'),
        [seat('US'), { type: 'reserve', bracket: content.texts['global-methane']?.brackets[0]?.id ?? '' }],
        [seat('EU'), { type: 'setReady', ready: false }],
      ),
    );
    const record = lastDeal(reserved.state);
    expect(record.reservations.US?.length).toBeGreaterThan(0);
    const exempt = new Set(record.reservations.US);
    expect(record.ledger.some(({ from, clause }) => from === 'US' && exempt.has(clause))).toBe(false);
  });

  test('who walks out signs nothing, blocks nothing, and is trusted less', () => {
    const play = table.run(sitting(), text('EU', 'global-methane'), [seat('US'), { type: 'walkOut' }]);
    expect(table.codeOf(play, seat('US'), { type: 'object', reason: 'red-line' })).toBe('walked-out');
    const gone = table.resolve(play).state;
    const stayed = table.resolve(table.run(sitting(), text('EU', 'global-methane'))).state;
    expect(lastDeal(gone).accepted).not.toContain('US');
    expect(gone.trust.EU?.US).toBeLessThan(stayed.trust.EU?.US as number);
  });

  test('the Chair closes all brackets once', () => {
    const brackets = content.texts['climate-finance-goal']?.brackets ?? [];
    const choices = Object.fromEntries(brackets.map(({ id }) => [id, 0]));
    const play = table.run(sitting(), text(), prefer('VS', 'amount', 2), [
      host,
      { type: 'chairText', choices },
    ]);
    const plenary = openPlenary(play.state);
    expect(plenary?.chair).toEqual(choices);
    expect(table.codeOf(play, host, { type: 'chairText', choices })).toBe('already-answered');
  });

  test.each<[string, Move, string]>([
    ['two at a time', text('CN'), 'text-open'],
    ['an unknown bracket', prefer('US', 'nothing', 0), 'unknown-bracket'],
    ['an unknown option', prefer('US', 'amount', 3), 'unknown-bracket'],
  ])('refuses %s', (_, move, code) => {
    expect(table.codeOf(table.run(sitting(), text()), ...move)).toBe(code);
  });

  test('does not sit in other phases, and has no text before one is put forward', () => {
    expect(table.codeOf(table.start(), ...text())).toBe('no-plenary');
    expect(table.codeOf(sitting(), ...prefer('US', 'amount', 0))).toBe('no-text');
    expect(table.codeOf(sitting(), ...text('EU', 'no-such-text'))).toBe('unknown-text');
  });

  test('in the short game it sits inside the third negotiation only', () => {
    const short = tableOf('core-4');
    const first = short.start();
    expect(short.codeOf(first, ...text())).toBe('no-plenary');
    const third = short.nextTalks(short.nextTalks(first));
    expect(short.codeOf(third, ...text())).toBe('ok');
  });
});

test.each(Object.values(content.texts).map((file) => [file.id, file] as const))(
  'text %s can be put forward, adopted at each of its options, and carried out',
  (id, file) => {
    const full = tableOf('full-9');
    const open = full.run(full.start(), advance, text('EU', id));
    for (const [bracket, option] of file.brackets.flatMap((b) =>
      b.options.map((_, i) => [b.id, i] as const),
    )) {
      const adopted = full.run(open, prefer('EU', bracket, option), advance);
      expect(adopted.state.plenaries[0]?.outcome).toBe('adopted');
    }
  },
);
