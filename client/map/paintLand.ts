import { lookOf } from '../ui/blocLook.ts';
import { world } from './geo.ts';
import type { Inks } from './ink.ts';
import type { MapBloc, MapModel } from './model.ts';
import { PATTERN_OPACITY, PATTERNS } from './patterns.ts';

type Pen = CanvasRenderingContext2D;

const paths = new Map<string, Path2D>();

/** One path a bloc: regions side by side, and its small islands as dots. */
export function blocPath(bloc: MapBloc): Path2D {
  const key = bloc.regions.join();
  const known = paths.get(key);
  if (known) return known;
  const { shapes, dots } = world();
  const path = new Path2D(bloc.regions.map((r) => shapes[r] ?? '').join(''));
  for (const { region, at } of dots) {
    if (!bloc.regions.includes(region)) continue;
    path.moveTo(at[0] + 2.6, at[1]);
    path.arc(at[0], at[1], 2.6, 0, Math.PI * 2);
  }
  paths.set(key, path);
  return path;
}

function patternOf(pen: Pen, bloc: string, ink: string, zoom: number): CanvasPattern | null {
  const tile = PATTERNS[lookOf(bloc).pattern];
  if (!tile) return null;
  const side = Math.max(1, Math.round(tile.size * zoom));
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const own = canvas.getContext('2d');
  if (!own) return null;
  own.scale(side / tile.size, side / tile.size);
  own.globalAlpha = PATTERN_OPACITY;
  own.lineWidth = 0.8;
  own.strokeStyle = ink;
  own.fillStyle = ink;
  const path = new Path2D(tile.path);
  if (tile.filled) own.fill(path);
  else own.stroke(path);
  const pattern = pen.createPattern(canvas, 'repeat');
  pattern?.setTransform(new DOMMatrix().scale(tile.size / side));
  return pattern;
}

export const shareOf = (bloc: MapBloc, { scale }: MapModel): number | null =>
  bloc.value === null ? null : (bloc.value - scale.low) / (scale.high - scale.low || 1);

function paintBloc(pen: Pen, bloc: MapBloc, model: MapModel, inks: Inks, zoom: number): void {
  const path = blocPath(bloc);
  const share = model.layer === 'blocs' ? null : shareOf(bloc, model);
  const dimmed = model.selected !== null && model.selected !== bloc.id;
  pen.globalAlpha = dimmed ? 0.62 : model.layer === 'blocs' ? 0.92 : 1;
  pen.fillStyle =
    model.layer === 'blocs' ? inks.bloc(bloc.id) : share === null ? inks.of('--land') : inks.scale(share);
  pen.fill(path);
  const pattern = model.layer === 'blocs' ? patternOf(pen, bloc.id, inks.bloc(bloc.id, 'ink'), zoom) : null;
  if (pattern) {
    pen.fillStyle = pattern;
    pen.fill(path);
  }
  pen.globalAlpha = 1;
  pen.lineWidth = 0.7;
  pen.strokeStyle = inks.of('--coast');
  pen.stroke(path);
}

/** Sea lines, land, blocs in fill and pattern (or in the scale of a layer), disputed areas hatched. */
export function paintLand(pen: Pen, model: MapModel, inks: Inks, zoom: number): void {
  const { graticule, neutral, disputed } = world();
  pen.lineJoin = 'round';
  pen.lineWidth = 1;
  pen.strokeStyle = inks.of('--graticule');
  pen.stroke(new Path2D(graticule));
  pen.fillStyle = inks.of('--land');
  pen.fill(new Path2D(neutral));
  for (const bloc of model.blocs) paintBloc(pen, bloc, model, inks, zoom);
  const hatch = patternOf(pen, 'CN', inks.of('--text-1'), zoom);
  if (hatch) {
    pen.globalAlpha = 0.8;
    pen.fillStyle = hatch;
    pen.fill(new Path2D(disputed));
    pen.globalAlpha = 1;
  }
  const chosen = model.blocs.find((b) => b.id === model.selected);
  if (chosen) outline(pen, chosen, inks, 1.4 + 0.6 / zoom);
}

export function outline(pen: Pen, bloc: MapBloc, inks: Inks, width: number): void {
  pen.lineWidth = width;
  pen.lineJoin = 'round';
  pen.strokeStyle = inks.of('--text-1');
  pen.stroke(blocPath(bloc));
}
