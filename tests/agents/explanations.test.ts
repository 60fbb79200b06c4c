import { accepts } from '@accord/shared/agents/answer.ts';
import { changedBy } from '@accord/shared/agents/hints.ts';
import { linesFor, wordingOf } from '@accord/shared/agents/lines.ts';
import { pressStatements } from '@accord/shared/agents/press.ts';
import type { Deal } from '@accord/shared/diplomacy/deal.ts';
import { viewFor } from '@accord/shared/game/viewFor.ts';
import { CONSTITUENCIES } from '@accord/shared/politics/constituencies.ts';
import { describe, expect, test } from 'vitest';
import { content, shippedRules } from '../kit/rules.ts';
import { FULL, mindThat, played, type Taken } from './kit.ts';

const SCENARIO = FULL ? 'standard-6' : 'core-4';
const SEEDS = FULL ? Array.from({ length: 24 }, (_, i) => i + 1) : [1];
const REFUSALS = FULL ? 500 : 12;
const rules = shippedRules(SCENARIO);

/** The deal as a refusal wants it: with the change that a no names, or that a counter-offer makes. */
function changedAsAsked({ command, view }: Taken): Deal | null {
  if (command.type !== 'decline' && command.type !== 'counter') return null;
  const deal = view.deals[command.deal]?.deal;
  if (deal === undefined) throw new Error(`refused an unknown deal ${command.deal}`);
  // A counter-offer is meant at this point of the talk, a hint for whoever comes again.
  if (command.type === 'counter') return { ...deal, ...command.draft, id: 'anew' };
  return command.because?.hint
    ? { ...changedBy(deal, command.because.hint), id: 'anew', counterTo: null }
    : null;
}

describe('a refusal', { timeout: 3_600_000 }, () => {
  test('tells the change that flips it: sent anew with that change, the deal is accepted', () => {
    let asked = 0;
    let flipped = 0;
    for (const seed of SEEDS) {
      for (const taken of played(SCENARIO, seed).taken) {
        const anew = changedAsAsked(taken);
        if (asked === REFUSALS || anew === null) continue;
        asked++;
        if (accepts(mindThat(SCENARIO, taken), anew)) flipped++;
      }
    }
    expect(asked, 'refusals with a change').toBeGreaterThanOrEqual(FULL ? 500 : 1);
    expect(flipped / asked).toBeGreaterThanOrEqual(0.95);
  });

  test('is said in words that exist in both languages and name only what is there', () => {
    const filled = [
      'partner',
      'you',
      'objective',
      'points',
      'constituency',
      'promise',
      'year',
      'support',
      'needed',
      'promised',
      'left',
      'chance',
      'gives',
      'asks',
      'event',
    ];
    for (const { id, variants } of Object.values(content.lines))
      for (const text of variants)
        for (const wording of [text.en, text.zh])
          for (const [, word] of wording.matchAll(/\{(\w+)\}/g))
            expect(filled, `${id}: ${wording}`).toContain(word);
  });
});

describe('the lines of a game', { timeout: 3_600_000 }, () => {
  const games = SEEDS.slice(0, FULL ? 10 : 1).map((seed) => played(SCENARIO, seed).state);

  test('no bloc says the same sentence more than three times', () => {
    for (const state of games)
      for (const bloc of rules.blocIds) {
        const said = new Map<string, number>();
        for (const id of Object.keys(state.deals))
          for (const line of linesFor(state, bloc, id, rules)) {
            const sentence = wordingOf(line, rules).en.replace(/\{(\w+)\}/g, (_, word: string) =>
              String({ ...line.data, you: line.data.partner }[word]),
            );
            said.set(sentence, (said.get(sentence) ?? 0) + 1);
          }
        expect(
          Math.max(0, ...said.values()),
          `${bloc}: ${JSON.stringify([...said].filter(([, n]) => n > 3))}`,
        ).toBeLessThanOrEqual(3);
      }
  });

  test('promises that envoys cite were really made to them, and kept or broken as they say', () => {
    let cited = 0;
    for (const state of games)
      for (const bloc of rules.blocIds)
        for (const id of Object.keys(state.deals))
          for (const { occasion, data } of linesFor(state, bloc, id, rules)) {
            if (!occasion.startsWith('cite-')) continue;
            cited++;
            const wanted = occasion === 'cite-broken' ? 'willNot' : 'none';
            const made = Object.values(state.deals).some(
              ({ deal, ledger }) =>
                deal.parties.includes(bloc) &&
                ledger.some(
                  (entry) =>
                    entry.from === data.partner &&
                    entry.shortfall === wanted &&
                    entry.untilYear === data.year &&
                    deal.clauses.some((clause) => clause.id === entry.clause && clause.verb === data.promise),
                ),
            );
            expect(made, JSON.stringify(data)).toBe(true);
          }
    expect(cited).toBeGreaterThan(0);
  });

  test('an offer names what it brings and what it asks for', () => {
    let named = 0;
    for (const state of games)
      for (const { deal } of Object.values(state.deals))
        for (const { occasion, data } of linesFor(state, deal.proposer, deal.id, rules)) {
          if (occasion !== 'offered') continue;
          named++;
          const by = (own: boolean) =>
            deal.clauses.filter(({ from }) => (from === deal.proposer) === own).map(({ verb }) => verb);
          expect(by(true)).toContain(data.gives);
          expect(by(false)).toContain(data.asks);
        }
    expect(named).toBeGreaterThan(0);
  });

  test('envoys tell the press once a round at most, and only what everybody can check', () => {
    for (const state of games) {
      const seen = viewFor(state, { kind: 'screen' }, rules);
      const told = pressStatements(seen, rules);
      expect(told.length).toBeGreaterThan(0);
      expect(new Set(told.map(({ bloc, round }) => `${bloc}${round}`)).size).toBe(told.length);
      for (const { bloc, line } of told) {
        expect(wordingOf(line, rules).zh).not.toBe('');
        if (line.occasion !== 'press-broken') continue;
        const broken = Object.values(seen.deals).some(
          ({ deal, ledger }) =>
            deal.parties.includes(bloc) &&
            ledger.some(
              (entry) =>
                entry.from === line.data.partner &&
                entry.found &&
                entry.shortfall === 'willNot' &&
                entry.untilYear === line.data.year,
            ),
        );
        expect(broken, JSON.stringify(line)).toBe(true);
      }
    }
  });

  test('a blocking constituency is one that the bloc has', () => {
    for (const state of games)
      for (const id of Object.keys(state.deals))
        for (const bloc of rules.blocIds)
          for (const { data } of linesFor(state, bloc, id, rules))
            if (data.constituency !== undefined) expect(CONSTITUENCIES).toContain(data.constituency);
  });
});
