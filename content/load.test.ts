import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Content } from '@accord/shared/content/content.ts';
import { KINDS } from '@accord/shared/content/kinds.ts';
import { MODEL_KINDS } from '@accord/shared/content/model.ts';
import { REGIONS } from '@accord/shared/economy/region.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Kept } from './kept.ts';
import { ContentError, contentHash, loadContent, loadKinds } from './load.ts';

const SHIPPED = dirname(fileURLToPath(import.meta.url));
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'));
  for (const kind of ['regions', 'technologies', 'policies', 'parameters'])
    cpSync(join(SHIPPED, kind), join(folder, kind), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const edit = (file: string, change: (text: string) => string) =>
  writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));

function faultsOf() {
  try {
    loadKinds(MODEL_KINDS, folder);
  } catch (error) {
    if (error instanceof ContentError) return error.faults;
    throw error;
  }
  return [];
}

describe('content', () => {
  it('holds every region, and no country twice', () => {
    const { regions } = loadKinds(['regions']);
    expect(Object.keys(regions).toSorted()).toEqual([...REGIONS].toSorted());
    const members = Object.values(regions).flatMap((region) => region.members);
    expect(new Set(members).size).toBe(members.length);
    expect(members.length).toBeGreaterThan(200);
  });

  it.each([
    [
      'a word for a number',
      'regions/CHN.yaml',
      (t: string) => t.replace('value: 34426', 'value: many'),
      'quantities.growth.gdpUsdBillion2023.value',
      'number',
      '"many"',
    ],
    [
      'a missing source',
      'regions/EU.yaml',
      (t: string) => t.replace(/(trendPerYear2023: \{[^}]*), source: [^}]*\}/, '$1 }'),
      'quantities.growth.trendPerYear2023.source',
      'string',
      'nothing',
    ],
    [
      'an unknown key',
      'policies/ndc.yaml',
      (t: string) => t.replace('carbonPrice: [7', 'carbonTax: [7'),
      'regions.CHN.carbonTax',
      'no such key',
      '[7,18,35,70,85,90]',
    ],
    [
      'a short path',
      'policies/ndc.yaml',
      (t: string) => t.replace('[7, 18, 35, 70, 85, 90]', '[7, 18]'),
      'regions.CHN.carbonPrice',
      'one value for each of the 6 years',
      '[7,18]',
    ],
    [
      'a form that is none',
      'parameters/economy.yaml',
      (t: string) => t.replace('form: { value: howard-sterner', 'form: { value: guess'),
      'damages.form.value',
      'one of howard-sterner, dice-2016, dice-2023, burke-growth',
      '"guess"',
    ],
    [
      'a share above one',
      'technologies/wind.yaml',
      (t: string) => t.replace('value: 0.13', 'value: 13'),
      'quantities.learningRatePerDoubling.value',
      'at most 1',
      '13',
    ],
  ])('names file, key, expected and found for %s', (_, file, change, key, expected, found) => {
    edit(file, change);
    const fault = faultsOf().find((one) => one.key === key);
    expect(fault).toMatchObject({ file, key, expected, found });
    expect(fault?.line).toBeGreaterThan(0);
  });

  it('collects faults of several files, broken YAML and wrong names among them', () => {
    edit('regions/IND.yaml', (text) => `${text}\n  - broken: [`);
    renameSync(join(folder, 'policies/current.yaml'), join(folder, 'policies/today.yaml'));
    rmSync(join(folder, 'parameters/climate.yaml'));
    const files = faultsOf().map((fault) => fault.file);
    expect(files).toContain('regions/IND.yaml');
    expect(files).toContain('policies/today.yaml');
    expect(files).toContain('parameters/climate.yaml');
  });

  it('is the same from what was kept as from its files', () => {
    const parsed = loadKinds(
      Object.keys(KINDS) as (keyof Content)[],
      SHIPPED,
      new Kept(join(folder, 'none')),
    );
    expect(loadContent()).toEqual(parsed);
    expect(loadContent()).toEqual(parsed);
  });

  it('has a fingerprint that only a change of meaning changes', () => {
    const content = loadContent();
    const shuffled = { ...content, policies: Object.fromEntries(Object.entries(content.policies).reverse()) };
    expect(contentHash(shuffled)).toBe(contentHash(content));
    expect(contentHash({ ...content, technologies: {} })).not.toBe(contentHash(content));
  });
});
