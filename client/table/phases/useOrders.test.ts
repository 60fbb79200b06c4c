import { loadContent } from '@accord/content/load.ts';
import { assembleRules } from '@accord/shared/rules/rules.ts';
import { expect, it } from 'vitest';
import { changesBetween, editOf } from './useOrders.ts';

const rules = assembleRules(loadContent(), 'core-4', []);
const leverOf = (id: string) => {
  const lever = rules.content.measures[id]?.lever;
  if (!lever) throw new Error(`no measure ${id}`);
  return lever;
};

it('changes a lever’s own measures and leaves what others moved since the row was drawn', () => {
  const drawn = { efficiency: 0.1, adaptation: 0.2 };
  const edit = editOf(rules, leverOf('efficiency'), { ...drawn, efficiency: 0.4 });
  expect(edit({ efficiency: 0.3, adaptation: 0.9 })).toEqual({ efficiency: 0.4, adaptation: 0.9 });
});

it('goes back to the ministry’s plan, also where the row never showed anything else', () => {
  const edit = editOf(rules, leverOf('efficiency'), {});
  expect(edit({ efficiency: 0.3, adaptation: 0.9 })).toEqual({ adaptation: 0.9 });
});

it('tells what was changed, and that something went back to the plan', () => {
  expect(changesBetween({ efficiency: 0.1, adaptation: 0.2 }, { efficiency: 0.4 })).toEqual({
    efficiency: 0.4,
    adaptation: 0,
  });
  expect(changesBetween({ efficiency: 0.1 }, { efficiency: 0.1 })).toEqual({});
});
