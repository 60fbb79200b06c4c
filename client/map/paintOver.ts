import { type Arc, anchorsOf, angleAtEnd, arcsOf, pointAt, sampled, svgPath } from './arcs.ts';
import { type Point, world } from './geo.ts';
import { type Inks, inkOnScale } from './ink.ts';
import { type MapBloc, type MapModel, shownFlows } from './model.ts';
import { shareOf } from './paintLand.ts';
import { STROKES, strokeWidth } from './strokes.ts';

type Pen = CanvasRenderingContext2D;

/** Sizes on the screen stay the same however large the map is: `u` is one CSS pixel in map units. */
function paintArc(pen: Pen, arc: Arc, inks: Inks, u: number): void {
  const { kind, from, weight } = arc.flow;
  const stroke = STROKES[kind];
  const width = strokeWidth(kind, weight) * u;
  const path = new Path2D(svgPath(arc));
  const color = inks.bloc(from, 'line');
  const casing = inks.of('--casing');
  pen.lineCap = 'round';
  pen.setLineDash([]);
  pen.strokeStyle = casing;
  pen.lineWidth = width + 2.5 * u;
  pen.stroke(path);
  pen.lineCap = stroke.cap;
  pen.setLineDash(stroke.dash.map((d) => d * u));
  pen.strokeStyle = color;
  pen.lineWidth = width;
  pen.stroke(path);
  pen.setLineDash([]);
  if (stroke.double) {
    pen.strokeStyle = casing;
    pen.lineWidth = 1.4 * u;
    pen.stroke(path);
  }
  if (stroke.ticks) for (const tick of sampled(arc, 8 * u)) paintTick(pen, tick.at, tick.angle, color, u);
  paintHead(pen, arc, color, casing, u);
}

function paintTick(pen: Pen, at: Point, angle: number, color: string, u: number): void {
  const [x, y] = [Math.sin(angle) * 4 * u, -Math.cos(angle) * 4 * u];
  pen.strokeStyle = color;
  pen.lineWidth = 1.5 * u;
  pen.beginPath();
  pen.moveTo(at[0] - x, at[1] - y);
  pen.lineTo(at[0] + x, at[1] + y);
  pen.stroke();
}

function paintHead(pen: Pen, arc: Arc, fill: string, casing: string, u: number): void {
  pen.save();
  pen.translate(arc.end[0], arc.end[1]);
  pen.rotate(angleAtEnd(arc));
  pen.scale(u, u);
  const head = new Path2D('M-5-5.5 6 0-5 5.5z');
  pen.fillStyle = fill;
  pen.strokeStyle = casing;
  pen.lineWidth = 1;
  pen.fill(head);
  pen.stroke(head);
  pen.restore();
}

function paintTile(pen: Pen, at: Point, bloc: MapBloc, model: MapModel, inks: Inks, u: number): void {
  const share = model.layer === 'blocs' ? null : shareOf(bloc, model);
  const fill =
    model.layer === 'blocs' ? inks.bloc(bloc.id) : share === null ? inks.of('--bg-3') : inks.scale(share);
  const ink =
    model.layer === 'blocs'
      ? inks.bloc(bloc.id, 'ink')
      : share === null
        ? inks.of('--text-1')
        : inkOnScale(share);
  const [w, h] = [27 * u, 20 * u];
  pen.save();
  pen.translate(at[0], at[1]);
  pen.beginPath();
  pen.roundRect(-w / 2, -h / 2, w, h, 4 * u);
  pen.fillStyle = fill;
  pen.fill();
  pen.lineWidth = (model.selected === bloc.id ? 2 : 1.2) * u;
  pen.strokeStyle = model.selected === bloc.id ? inks.of('--text-1') : inks.of('--casing');
  pen.stroke();
  pen.fillStyle = ink;
  pen.font = `700 ${12 * u}px ${inks.font}`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText(bloc.letters, 0, 0.8 * u);
  pen.restore();
}

function paintLabel(pen: Pen, arc: Arc, inks: Inks, u: number): void {
  const text = arc.flow.label;
  if (!text) return;
  const at = pointAt(arc, 0.5);
  pen.save();
  pen.translate(at[0], at[1] + (arc.bend[1] <= at[1] ? -15 : 15) * u);
  pen.font = `600 ${12 * u}px ${inks.font}`;
  const w = pen.measureText(text).width + 16 * u;
  pen.beginPath();
  pen.roundRect(-w / 2, -10 * u, w, 20 * u, 4 * u);
  pen.fillStyle = inks.of('--bg-1');
  pen.fill();
  pen.lineWidth = u;
  pen.strokeStyle = inks.of('--line-2');
  pen.stroke();
  pen.fillStyle = arc.flow.kind === 'draft' ? inks.bloc(arc.flow.from, 'line') : inks.of('--text-1');
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText(text, 0, 0.8 * u);
  pen.restore();
}

/** Flows, tiles and the words on flows. Answers the arcs, along which pulses travel. */
export function paintOver(pen: Pen, model: MapModel, inks: Inks, u: number): readonly Arc[] {
  const arcs = arcsOf(shownFlows(model.flows, model.selected), model.blocs, world());
  for (const arc of arcs) paintArc(pen, arc, inks, u);
  for (const bloc of model.blocs)
    for (const at of anchorsOf(bloc, world())) paintTile(pen, at, bloc, model, inks, u);
  for (const arc of arcs) paintLabel(pen, arc, inks, u);
  return arcs;
}
