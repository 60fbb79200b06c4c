import { readFileSync } from 'node:fs';
import type { RegionId } from '@accord/shared/economy/region.ts';
import { rowsOf } from './csv.ts';
import { policyInputs, runFrom2023 } from './model.ts';

/**
 * Our current policies beside a published path, region by region. Levels differ (other areas, cement, data
 * vintage), so changes are compared: IEA STEPS of World Energy Outlook 2023 from its last observed year to
 * 2030, counted from 2023 by what the Global Carbon Budget saw happen between 2022 and 2023.
 */
export type Comparison = {
  readonly region: RegionId;
  readonly area: string;
  readonly scenario: string;
  readonly publishedGt2022: number;
  readonly publishedGt2030: number;
  /** Change 2022-30 as published, %. */
  readonly publishedFrom2022Pct: number;
  /** The same from 2023, with the observed change of 2022-23 taken out, %. */
  readonly publishedPct: number;
  readonly oursGt2023: number;
  readonly oursGt2030: number;
  readonly oursPct: number;
  readonly pointsApart: number;
};

/** How far apart the two may be, percentage points. */
export const TOLERANCE_POINTS = 10;

const QUANTITY = 'energy CO2 (combustion and process)';
/** The published areas that make up each region; where the area differs it says so itself. */
const AREAS: readonly (readonly [RegionId, readonly string[]])[] = [
  ['CHN', ['China']],
  ['USA', ['United States']],
  ['EU', ['European Union']],
  ['IND', ['India']],
  ['AFR', ['Africa']],
  ['ASE', ['Southeast Asia']],
  ['LAC', ['Central and South America']],
  ['GLF', ['Middle East']],
  ['NOR', ['Japan', 'Canada and Mexico', 'Europe outside EU27']],
  ['RUS', ['Eurasia']],
];

const golden = (file: string) => rowsOf(readFileSync(new URL(`../golden/${file}`, import.meta.url), 'utf8'));

/** All ten comparisons. */
export function projectionComparisons(): readonly Comparison[] {
  const published = golden('baseline-projections.csv').filter(({ quantity }) => quantity === QUANTITY);
  const observed = golden('fossil-co2-2022-2023.csv');
  const at = runFrom2023(policyInputs('current'));

  return AREAS.map(([region, areas]) => {
    const rows = (year: string, scenario: RegExp) =>
      areas.map((area) => {
        const row = published.find(
          (r) =>
            r.region === region &&
            r.area?.startsWith(area) &&
            r.year === year &&
            scenario.test(r.scenario ?? ''),
        );
        if (row === undefined) throw new Error(`no published path of ${area} in ${year}`);
        return row;
      });
    const history = rows('2022', /^history$/);
    const stated = rows('2030', /^STEPS/);
    const total = (found: typeof history) => found.reduce((sum, { value }) => sum + Number(value), 0);
    const before = observed.find((row) => row.region === region);
    const seen = Number(before?.co2Mt2023) / Number(before?.co2Mt2022);
    const publishedGt2022 = total(history);
    const publishedGt2030 = total(stated);
    const publishedPct = 100 * (publishedGt2030 / (publishedGt2022 * seen) - 1);
    const oursGt2023 = Number(before?.co2Mt2023) / 1000;
    const oursGt2030 = at(2030).regions[region].fossilCo2Gt;
    const oursPct = 100 * (oursGt2030 / oursGt2023 - 1);
    return {
      region,
      area: history.map(({ area }) => area).join(' + '),
      scenario: stated[0]?.scenario ?? '',
      publishedGt2022,
      publishedGt2030,
      publishedFrom2022Pct: 100 * (publishedGt2030 / publishedGt2022 - 1),
      publishedPct,
      oursGt2023,
      oursGt2030,
      oursPct,
      pointsApart: oursPct - publishedPct,
    };
  });
}
