import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dealFromCard } from '@accord/shared/diplomacy/cards.ts';
import type { Condition } from '@accord/shared/diplomacy/deal.ts';
import { conditionText, dealText } from '@accord/shared/diplomacy/sentence.ts';
import { REGIONS } from '@accord/shared/economy/region.ts';
import { lastYear } from '@accord/shared/game/known.ts';
import { assembleRules } from '@accord/shared/rules/rules.ts';
import { describe, expect, test } from 'vitest';
import { content, lobby, shippedRules } from '../kit/rules.ts';

describe('blocs', () => {
  test.each(Object.values(content.scenarios).map((scenario) => [scenario.id, scenario] as const))(
    'every region is in exactly one bloc of %s',
    (_, scenario) => {
      const regions = [...scenario.seats, ...scenario.scripted].flatMap(
        (id) => content.blocs[id]?.regions ?? [],
      );
      expect([...regions].sort()).toEqual([...REGIONS].sort());
    },
  );

  test('no rule knows a bloc by its name', () => {
    const names = new RegExp(`['"\`](${Object.keys(content.blocs).join('|')})['"\`]`);
    const files = readdirSync('shared', { recursive: true, encoding: 'utf8' }).filter(
      (f) => f.endsWith('.ts') && !f.endsWith('.test.ts') && !f.startsWith('node_modules'),
    );
    expect(files.length).toBeGreaterThan(50);
    // `EU` is also the code of a region of the data.
    const hits = files.filter(
      (f) => names.test(readFileSync(join('shared', f), 'utf8')) && !f.endsWith('economy/region.ts'),
    );
    expect(hits).toEqual([]);
  });
});

describe('mechanisms', () => {
  test('each parameter path names a number, so that every switch works', () => {
    expect(() => assembleRules(content, 'core-4', Object.keys(content.mechanisms))).not.toThrow();
  });

  test('the rows that the short game needs are there', () => {
    const rows = Object.values(content.mechanisms).map(({ row }) => row);
    for (const row of [7, 12, 16, 20, 26, 27, 29, 34, 37, 45, 46, 49, 58, 66, 67, 80])
      expect(rows).toContain(row);
  });

  test('a contested claim carries the other side', () => {
    for (const { id, status, counter } of Object.values(content.mechanisms))
      if (status === 'contested') expect(counter, id).not.toBeNull();
  });

  test('cards, verbs and measures name things that exist', () => {
    for (const { mechanism, id } of Object.values(content.verbs))
      if (mechanism !== null) expect(content.mechanisms, id).toHaveProperty([mechanism]);
    for (const { softenedBy, id } of Object.values(content.events))
      if ('measure' in softenedBy) expect(content.measures, id).toHaveProperty([softenedBy.measure]);
      else expect(content.verbs, id).toHaveProperty([softenedBy.verb]);
    for (const { options } of Object.values(content.choices)) {
      for (const { answeredBy } of options)
        if (answeredBy !== null) expect(content.events).toHaveProperty([answeredBy]);
    }
    expect(Object.keys(content.events).length).toBeGreaterThanOrEqual(20);
    expect(Object.keys(content.cards).length).toBeGreaterThanOrEqual(12);
  });
});

describe('a deal as one sentence', () => {
  const rules = shippedRules('core-4');
  const { state } = lobby('core-4', 1);
  const conditions: Condition[] = [
    { kind: 'always' },
    { kind: 'promised', bloc: 'US', verb: 'ndc-cut', atLeast: 2, verified: false },
    { kind: 'promised', bloc: 'US', verb: 'ndc-cut', atLeast: 2, verified: true },
    { kind: 'count', verb: 'ndc-cut', atLeast: 1, parties: 3 },
    { kind: 'share', verb: 'ndc-cut', metric: 'emissions', share: 0.55 },
    { kind: 'inForce', deal: 'd1' },
    { kind: 'year', from: 2035 },
    { kind: 'temperature', atLeastC: 1.8 },
    { kind: 'event', event: Object.keys(content.events)[0] ?? '' },
    { kind: 'and', of: [{ kind: 'always' }, { kind: 'year', from: 2035 }] },
    { kind: 'or', of: [{ kind: 'always' }, { kind: 'year', from: 2035 }] },
  ];

  test.each(['en', 'zh'] as const)('is total on every verb, card and condition in %s', (language) => {
    const card = content.cards['cash-for-coal'] as NonNullable<(typeof content.cards)[string]>;
    const draft = dealFromCard(card, 'EU', 'GS', [], rules, lastYear(state), 2025);
    for (const verb of Object.values(content.verbs)) {
      const clause = {
        ...draft.clauses[0],
        verb: verb.id,
        amount: verb.max,
      } as (typeof draft.clauses)[number];
      const text = dealText({ ...draft, clauses: [clause] }, language, rules);
      expect(text, verb.id).not.toMatch(/[{}]|undefined|NaN/);
    }
    for (const condition of conditions)
      expect(conditionText(condition, language, rules)).not.toMatch(/[{}]|undefined|NaN/);
  });

  test('reads as a sentence', () => {
    const card = content.cards['cash-for-coal'] as NonNullable<(typeof content.cards)[string]>;
    const draft = dealFromCard(card, 'EU', 'GS', [], rules, lastYear(state), 2025);
    expect(dealText(draft, 'en', rules)).toMatch(
      /^European Union gives Global South \$\d+ bn a year of climate finance in 2026–2040; Global South retires .+ GW a year of coal power/,
    );
    expect(dealText(draft, 'zh', rules)).toMatch(
      /^欧盟2026—2040年每年向全球南方提供\d+ 亿美元气候资金；全球南方/,
    );
  });
});
