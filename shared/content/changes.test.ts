import { loadContent } from '@accord/content/load.ts';
import { describe, expect, it } from 'vitest';
import { assembleRules } from '../rules/rules.ts';
import { changesBetween, withChanges } from './changes.ts';
import { KINDS } from './kinds.ts';

const content = loadContent();
const FORM = ['damages', 'form', 'value'];

describe('changes of the content', () => {
  it('are found where two files differ, and make the one of the other', () => {
    const before = content.economy;
    const after = {
      ...before,
      damages: { ...before.damages, form: { ...before.damages.form, value: 'dice-2016' as const } },
    };
    const file = { kind: 'economy', id: null } as const;
    const changes = changesBetween(file, before, after);
    expect(changes).toEqual([{ ...file, path: FORM, value: 'dice-2016' }]);
    expect(withChanges(content, changes).economy).toEqual(after);
    expect(content.economy.damages.form.value).toBe('howard-sterner');
  });

  it('set what was not there and take away what was', () => {
    const file = { kind: 'scenarios', id: 'core-4' } as const;
    const before = content.scenarios['core-4'];
    const added = { ...before, damages: 'dice-2023' };
    const changed = withChanges(content, changesBetween(file, before, added));
    expect(changed.scenarios['core-4']).toEqual(added);
    const back = withChanges(changed, changesBetween(file, added, before));
    expect(back.scenarios['core-4']).toEqual(before);
  });

  it('replace a list as a whole, and keep files they do not name', () => {
    const file = { kind: 'scenarios', id: 'core-4' } as const;
    const before = content.scenarios['core-4'];
    const changes = changesBetween(file, before, { ...before, rounds: [2030, 2060] });
    expect(changes).toEqual([{ ...file, path: ['rounds'], value: [2030, 2060] }]);
    expect(withChanges(content, changes).scenarios['full-9']).toBe(content.scenarios['full-9']);
  });

  it('reach the rules of a game', () => {
    const change = { kind: 'economy', id: null, path: FORM, value: 'burke-growth' } as const;
    expect(assembleRules(content, 'core-4', [], [change]).model.economy.damages.form).toBe('burke-growth');
    expect(assembleRules(content, 'core-4', []).model.economy.damages.form).toBe('howard-sterner');
  });

  it('leave what they do not touch as its schema reads it: every shipped file is read again as it was read', () => {
    for (const [name, { schema, ...kind }] of Object.entries(KINDS)) {
      const held = content[name as keyof typeof KINDS];
      const files: unknown[] = 'folder' in kind ? Object.values(held) : [held];
      for (const file of files) expect(schema.parse(file), name).toEqual(file);
    }
  });
});
