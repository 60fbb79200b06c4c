import { mechanismEffect } from '@accord/shared/game/mechanismEffect.ts';
import { describe, expect, test } from 'vitest';
import { content } from '../kit/rules.ts';

/** Each rule moves something in the case made for it, in the direction that its claim gives. */
describe('mechanisms, each by itself', () => {
  const rules = Object.values(content.mechanisms).filter((mechanism) => mechanism.kind === 'rule');
  test.each(rules.map((mechanism) => [mechanism.id, mechanism] as const))('%s', (_, mechanism) => {
    const effect = mechanismEffect(content, mechanism);
    expect(effect.moves, `${effect.withRule} with, ${effect.without} without`).toBe(true);
    expect(effect.asClaimed, `${effect.withRule} with, ${effect.without} without`).toBe(true);
  });
});
