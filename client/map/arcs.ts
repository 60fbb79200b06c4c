import type { Point, World } from './geo.ts';
import type { Flow, MapBloc } from './model.ts';

/** A flow bends like a thrown thing: a quadratic curve from one tile to another. */
export interface Arc {
  readonly flow: Flow;
  readonly start: Point;
  readonly bend: Point;
  readonly end: Point;
}

const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

export const anchorsOf = (bloc: MapBloc, world: World): readonly Point[] =>
  bloc.regions.flatMap((region) => world.anchors[region] ?? []);

/** An arc shorter than this hides behind its own tiles. */
const SHORTEST = 80;

/** The two tiles that are nearest: Europe reaches the Resource South in Africa, the United States in Latin America. */
function nearest(from: readonly Point[], to: readonly Point[]): readonly [Point, Point] | null {
  const pairs = from
    .flatMap((a) => to.map((b) => [a, b] as const))
    .toSorted((p, q) => distance(...p) - distance(...q));
  return pairs.find((pair) => distance(...pair) >= SHORTEST) ?? pairs.at(-1) ?? null;
}

const along = (a: Point, b: Point, d: number): Point => {
  const whole = distance(a, b) || 1;
  return [a[0] + ((b[0] - a[0]) * d) / whole, a[1] + ((b[1] - a[1]) * d) / whole];
};

/** `rank` spreads the arcs of one pair apart. */
export function arcOf(flow: Flow, blocs: readonly MapBloc[], world: World, rank: number): Arc | null {
  const giver = blocs.find((b) => b.id === flow.from);
  const taker = blocs.find((b) => b.id === flow.to);
  if (!giver || !taker || giver === taker) return null;
  const pair = nearest(anchorsOf(giver, world), anchorsOf(taker, world));
  if (!pair) return null;
  const [a, b] = pair;
  const side = a[0] <= b[0] ? 1 : -1;
  const lift = distance(a, b) * (0.2 + rank * 0.14);
  const normal: Point = [
    (-(b[1] - a[1]) / (distance(a, b) || 1)) * -side,
    ((b[0] - a[0]) / (distance(a, b) || 1)) * -side,
  ];
  const bend: Point = [(a[0] + b[0]) / 2 + normal[0] * lift, (a[1] + b[1]) / 2 + normal[1] * lift];
  return { flow, start: along(a, bend, 16), bend, end: along(b, bend, 18) };
}

export function arcsOf(flows: readonly Flow[], blocs: readonly MapBloc[], world: World): readonly Arc[] {
  const seen = new Map<string, number>();
  return flows.flatMap((flow) => {
    const key = [flow.from, flow.to].toSorted().join();
    const rank = seen.get(key) ?? 0;
    seen.set(key, rank + 1);
    const arc = arcOf(flow, blocs, world, rank);
    return arc ? [arc] : [];
  });
}

export const pointAt = ({ start, bend, end }: Arc, t: number): Point => {
  const u = 1 - t;
  return [
    u * u * start[0] + 2 * u * t * bend[0] + t * t * end[0],
    u * u * start[1] + 2 * u * t * bend[1] + t * t * end[1],
  ];
};

export const angleAtEnd = ({ bend, end }: Arc): number => Math.atan2(end[1] - bend[1], end[0] - bend[0]);

export const svgPath = ({ start, bend, end }: Arc): string => `M${start.join()}Q${bend.join()} ${end.join()}`;

/** Points at even distances: for cross-ticks and double lines. */
export function sampled(
  arc: Arc,
  spacing: number,
): readonly { readonly at: Point; readonly angle: number }[] {
  const fine = Array.from({ length: 101 }, (_, i) => pointAt(arc, i / 100));
  const found: { at: Point; angle: number }[] = [];
  let run = 0;
  for (let i = 1; i < fine.length; i++) {
    const a = fine[i - 1];
    const b = fine[i];
    if (!a || !b) continue;
    run += distance(a, b);
    if (run < spacing) continue;
    run = 0;
    found.push({ at: b, angle: Math.atan2(b[1] - a[1], b[0] - a[0]) });
  }
  return found;
}
