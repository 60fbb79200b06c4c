import { geoContains, geoGraticule, geoNaturalEarth1, geoPath } from 'd3-geo';
import { feature, merge } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-110m.json' with { type: 'json' };
import membership from '../../content/map/membership.json' with { type: 'json' };

/** Paths in a plane of WIDTH × HEIGHT units: the same for the scene and for the drawing on the home page. */
export const WIDTH = 1000;
export const HEIGHT = 506;

export type Point = readonly [number, number];

export interface World {
  /** Region → outline of all its countries. */
  readonly shapes: Readonly<Record<string, string>>;
  readonly neutral: string;
  readonly disputed: string;
  readonly graticule: string;
  readonly dots: readonly { readonly region: string; readonly at: Point }[];
  /** Region → where its tile stands and its arcs begin; the first is the main one. */
  readonly anchors: Readonly<Record<string, readonly Point[]>>;
}

type Country = (Polygon | MultiPolygon) & { id?: string; properties?: { name?: string } };

const topology = atlas as unknown as Topology<{ countries: GeometryCollection }>;

const regionOfCountry: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(membership.regions).flatMap(([region, countries]) =>
    countries.map((iso3) => [iso3, region]),
  ),
);

const numeric: Readonly<Record<string, string>> = membership.numeric;
const byName: Readonly<Record<string, string>> = membership.byName;

const projection = geoNaturalEarth1().rotate([-11, 0]).precision(0.4);
projection.fitExtent(
  [
    [8, 6],
    [WIDTH - 8, HEIGHT + 14],
  ],
  {
    type: 'MultiPoint',
    coordinates: [
      [-169, 0],
      [-168.99, 0],
      [11, 83.6],
      [11, -56.5],
      [190.9, 0],
    ],
  },
);
const path = geoPath(projection).digits(1);

const pathOf = (countries: readonly Country[]): string =>
  countries.length === 0
    ? ''
    : (path(merge(topology, countries as (Polygon | MultiPolygon)[] as never)) ?? '');

/** Cuts a polygon that the file gives to another country out of the one that the atlas draws it with. */
function cut(country: Country): { readonly iso3: string | undefined; readonly shape: Country }[] {
  const own = country.id === undefined ? byName[country.properties?.name ?? ''] : numeric[country.id];
  const rules = membership.reassign.filter((r) => r.numeric === country.id);
  if (rules.length === 0 || country.type !== 'MultiPolygon') return [{ iso3: own, shape: country }];
  return country.arcs.map((arcs) => {
    const shape: Country = { type: 'Polygon', arcs };
    const rule = rules.find((r) => geoContains(feature(topology, shape), r.at as [number, number]));
    return { iso3: rule?.iso3 ?? own, shape };
  });
}

const project = ([x, y]: readonly number[]): Point => projection([x ?? 0, y ?? 0]) ?? [0, 0];

function build(): World {
  const countries = (topology.objects.countries.geometries as Country[]).filter(
    (c) => !membership.hidden.includes(c.id ?? ''),
  );
  const byRegion = new Map<string, Country[]>();
  for (const { iso3, shape } of countries.flatMap(cut)) {
    const region = (iso3 && regionOfCountry[iso3]) || 'none';
    byRegion.set(region, [...(byRegion.get(region) ?? []), shape]);
  }
  const shapes = Object.fromEntries([...byRegion].map(([region, list]) => [region, pathOf(list)]));
  return {
    shapes,
    neutral: shapes.none ?? '',
    disputed: pathOf(countries.filter((c) => membership.disputed.includes(c.id ?? ''))),
    graticule:
      path(
        geoGraticule()
          .stepMinor([30, 30])
          .stepMajor([30, 30])
          .extent([
            [-180, -60],
            [180, 84],
          ])(),
      ) ?? '',
    dots: membership.dots.map((d) => ({ region: regionOfCountry[d.iso3] ?? 'none', at: project(d.at) })),
    anchors: Object.fromEntries(
      Object.entries(membership.anchors).map(([region, list]) => [region, list.map(project)]),
    ),
  };
}

let made: World | undefined;

/** Built once, on first use. */
export const world = (): World => (made ??= build());
