import { readFileSync } from 'node:fs';
import { loadContent, SHIPPED } from '@accord/content/load.ts';
import { describe, expect, it } from 'vitest';
import { check } from './check.ts';
import { edited } from './drafts.ts';
import { type FileRef, idsOf, KIND_NAMES, pathOf, withFile } from './files.ts';
import { runPlans } from './run.ts';
import { blank, shapeOf } from './shape.ts';

const content = loadContent();
const shippedText = (ref: FileRef): string => readFileSync(`${SHIPPED}/${pathOf(ref)}`, 'utf8');
const files = KIND_NAMES.map((kind): FileRef => ({ kind, id: idsOf(content, kind)[0] ?? null }));

describe.each(files.map((ref) => [pathOf(ref), ref] as const))('%s', (_path, ref) => {
  it('is sound as it is shipped, and has a form', () => {
    expect(check(ref, shippedText(ref)).faults).toEqual([]);
    expect(Object.keys(shapeOf(ref.kind).properties ?? shapeOf(ref.kind))).not.toEqual([]);
    expect(() => blank(shapeOf(ref.kind))).not.toThrow();
  });
});

describe('an edit', () => {
  const ref: FileRef = { kind: 'politics', id: null };
  const text = shippedText(ref);

  it('changes one value and leaves every comment where it was', () => {
    const next = edited(text, ['approvalPersistence', 'value'], 0.9);
    const comments = (of: string) => of.split('\n').filter((line) => line.startsWith('#'));
    expect(comments(next)).toEqual(comments(text));
    expect(check(ref, next)).toMatchObject({ faults: [], plain: { approvalPersistence: { value: 0.9 } } });
  });

  it('that does not fit is told with its place and line', () => {
    const { faults, value } = check(ref, edited(text, ['approvalPersistence', 'value'], 'much'));
    expect(value).toBeNull();
    expect(faults).toMatchObject([{ path: 'approvalPersistence.value', line: 2 }]);
  });
});

it('a try-out shows what an edit does to the century', () => {
  const ref: FileRef = { kind: 'climate', id: null };
  const run = (text: string) => runPlans(withFile(content, ref, check(ref, text).value), 'core-4');
  const shipped = run(shippedText(ref));
  expect(shipped).toEqual(runPlans(content, 'core-4'));
  expect(shipped.year.at(-1)).toBe(2100);
  const changed = run(edited(shippedText(ref), ['carbon', 'preindustrialCo2Ppm', 'value'], 300));
  expect(changed.temperatureC.at(-1)).not.toBeCloseTo(shipped.temperatureC.at(-1) ?? 0, 1);
});
