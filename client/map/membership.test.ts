import { readdirSync, readFileSync } from 'node:fs';
import { REGIONS } from '@accord/shared/economy/region.ts';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import membership from '../../content/map/membership.json' with { type: 'json' };

const FOLDER = new URL('../../content/regions/', import.meta.url);

interface RegionFile {
  readonly id: string;
  readonly members: readonly string[];
}

const files = readdirSync(FOLDER).map(
  (name) => parse(readFileSync(new URL(name, FOLDER), 'utf8')) as RegionFile,
);
const regions: Readonly<Record<string, readonly string[]>> = membership.regions;

describe('the map and the accounts group countries alike', () => {
  it.each(files.map((file) => [file.id, file] as const))('%s', (id, file) => {
    const known = new Set(regions[id]);
    const drawn = new Set([...Object.values(membership.numeric), ...membership.dots.map((dot) => dot.iso3)]);
    expect(file.members.filter((iso3) => drawn.has(iso3) && !known.has(iso3))).toEqual([]);
  });

  it('every region has shapes and a place for its tile', () => {
    expect(Object.keys(regions).sort()).toEqual([...REGIONS].sort());
    expect(Object.keys(membership.anchors).sort()).toEqual([...REGIONS].sort());
  });

  it('no country is in two regions', () => {
    const all = Object.values(regions).flat();
    expect(new Set(all).size).toBe(all.length);
  });
});
