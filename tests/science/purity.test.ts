import { advanceSilently, advanceTo, advanceYears, initialWorld } from '@accord/shared/economy/world.ts';
import { summaryOf } from '@accord/shared/game/records.ts';
import { describe, expect, it } from 'vitest';
import { parameters, policyInputs } from './model.ts';

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const item of Object.values(value)) deepFreeze(item);
  }
  return value;
}

const run = (policy: 'current' | 'net-zero', years = 77) =>
  advanceYears(initialWorld(parameters), policyInputs(policy), years, parameters);

describe('a run of the world', () => {
  it('gives the same result twice, and around another run', () => {
    const first = JSON.stringify(run('current'));
    expect(JSON.stringify(run('current'))).toBe(first);
    run('net-zero');
    expect(JSON.stringify(run('current'))).toBe(first);
  });

  it('touches neither its input nor its parameters', () => {
    const world = deepFreeze(run('current', 10).world);
    const frozen = deepFreeze(structuredClone(parameters));
    const inputs = deepFreeze(policyInputs('net-zero')(2040));
    const before = JSON.stringify(world);
    advanceYears(world, () => inputs, 30, frozen);
    expect(JSON.stringify(world)).toBe(before);
  });

  it('may stop and go on, travel as JSON, and leave records out', () => {
    const whole = run('net-zero');
    const half = run('net-zero', 30);
    const travelled = JSON.parse(JSON.stringify(half.world)) as typeof half.world;
    const rest = advanceYears(travelled, policyInputs('net-zero'), 47, parameters);
    expect(rest.world).toEqual(whole.world);
    expect([...half.records, ...rest.records]).toEqual(whole.records);
    expect(advanceSilently(initialWorld(parameters), policyInputs('net-zero'), 77, parameters)).toEqual(
      whole.world,
    );
  });

  it('tells in outline what it would tell in full', () => {
    const inputs = policyInputs('net-zero');
    const whole = run('net-zero', 5);
    const { world, before, last } = advanceTo(2028, initialWorld(parameters), inputs, parameters);
    expect(world).toEqual(whole.world);
    expect([...before, summaryOf(last)]).toEqual(whole.records.map(summaryOf));
    expect(last).toEqual(whole.records.at(-1));
  });
});
