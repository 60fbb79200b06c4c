import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { charts } from '../../scripts/models/charts.ts';
import {
  bandsSection,
  fairSection,
  projectionsSection,
  sensitivitySection,
} from '../../scripts/models/sections.ts';

const docs = (file: string) => readFileSync(new URL(`../../docs/${file}`, import.meta.url), 'utf8');

/** The published page says what the model says now. After a change of the model: `npm run -s models`. */
describe('the models-and-data page', () => {
  const page = docs('models-and-data.md');

  it.each([
    ['bands', bandsSection],
    ['climate', fairSection],
    ['projections', projectionsSection],
    ['sensitivity', sensitivitySection],
  ] as const)('holds the %s as computed now', (_, section) => {
    expect(page).toContain(section());
  });

  it.each(Object.entries(charts()))('holds the chart %s as drawn now', (name, svg) => {
    expect(docs(`models/${name}`)).toBe(svg);
    expect(page).toContain(`models/${name}`);
  });
});
