import Phaser from 'phaser';
import { type Arc, anchorsOf, pointAt } from './arcs.ts';
import { HEIGHT, WIDTH, world } from './geo.ts';
import { type Inks, readInks } from './ink.ts';
import type { MapBloc, MapModel } from './model.ts';
import { blocPath, outline, paintLand } from './paintLand.ts';
import { paintOver } from './paintOver.ts';

export interface SceneOptions {
  readonly onSelect: (bloc: string | null) => void;
  readonly still: boolean;
  /** Pixels of the canvas for one of the page. */
  readonly ratio: () => number;
  /** Most dots that travel at a time. */
  readonly mostPulses: () => number;
  /** Larger tiles and strokes for a wall. */
  readonly emphasis: number;
}

/** A flash at a bloc's tiles: a plant opens or closes, a storm strikes. */
export interface Flash {
  readonly bloc: string;
  readonly color: string;
}

type Sheet = { readonly texture: Phaser.Textures.CanvasTexture; readonly image: Phaser.GameObjects.Image };

/** Draws a MapModel: the picture is a function of the model, and only pulses move. */
export class WorldScene extends Phaser.Scene {
  private readonly options: SceneOptions;
  private model: MapModel | null = null;
  private land: Sheet[] = [];
  private over: Sheet | null = null;
  private hover: Sheet | null = null;
  private hovered: string | null = null;
  private arcs: readonly Arc[] = [];
  private known = new Set<string>();
  private inks: Inks | null = null;
  private probe = document.createElement('canvas').getContext('2d');

  constructor(options: SceneOptions) {
    super('world');
    this.options = options;
  }

  create(): void {
    this.input.on('pointermove', (p: Phaser.Input.Pointer) => this.point(p));
    this.input.on('pointerup', (p: Phaser.Input.Pointer) => {
      const bloc = this.blocAt(p);
      this.options.onSelect(bloc?.id ?? null);
    });
    this.input.on('gameout', () => this.showHover(null));
    this.time.addEvent({ delay: 7000, loop: true, callback: () => this.pulseAll() });
    this.remake();
  }

  /** A new picture. The old land stays below and fades, so that a change of layer can be followed. */
  show(model: MapModel, fade = true): void {
    this.model = model;
    if (!this.sys.isActive() && !this.over) return;
    this.draw(fade && !this.options.still);
  }

  /** After a change of size or theme everything is painted anew. */
  remake(): void {
    for (const sheet of [...this.land, this.over, this.hover]) {
      sheet?.image.destroy();
      sheet?.texture.destroy();
    }
    this.inks = readInks();
    this.land = [this.sheet('land-a', 0), this.sheet('land-b', 1)];
    this.hover = this.sheet('hover', 2);
    this.over = this.sheet('over', 3);
    this.draw(false);
  }

  flash({ bloc, color }: Flash): void {
    const found = this.model?.blocs.find((b) => b.id === bloc);
    // Something may happen before the map has been drawn for the first time.
    if (!found || this.options.still || !this.over) return;
    for (const at of anchorsOf(found, world())) {
      const [x, y] = this.toScreen(at);
      const ring = this.add
        .circle(x, y, 10 * this.ratio())
        .setStrokeStyle(2 * this.ratio(), Phaser.Display.Color.HexStringToColor(color).color)
        .setDepth(5);
      this.tweens.add({
        targets: ring,
        scale: 3.2,
        alpha: 0,
        duration: 900,
        ease: 'Cubic.Out',
        onComplete: () => ring.destroy(),
      });
    }
  }

  private sheet(key: string, depth: number): Sheet {
    const { width, height } = this.scale;
    if (this.textures.exists(key)) this.textures.remove(key);
    const texture = this.textures.createCanvas(key, Math.max(1, width), Math.max(1, height));
    if (!texture) throw new Error('no canvas for the map');
    return { texture, image: this.add.image(0, 0, key).setOrigin(0).setDepth(depth) };
  }

  /** Screen pixels of the canvas for one unit of the map. */
  private zoom(): number {
    return Math.min(this.scale.width / WIDTH, this.scale.height / HEIGHT);
  }

  private ratio(): number {
    return this.options.ratio();
  }

  private offset(): readonly [number, number] {
    const zoom = this.zoom();
    return [(this.scale.width - WIDTH * zoom) / 2, (this.scale.height - HEIGHT * zoom) / 2];
  }

  private toScreen([x, y]: readonly [number, number]): readonly [number, number] {
    const [left, top] = this.offset();
    return [left + x * this.zoom(), top + y * this.zoom()];
  }

  private paint(sheet: Sheet, work: (pen: CanvasRenderingContext2D) => void): void {
    const pen = sheet.texture.getContext();
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, sheet.texture.width, sheet.texture.height);
    const zoom = this.zoom();
    const [left, top] = this.offset();
    pen.setTransform(zoom, 0, 0, zoom, left, top);
    work(pen);
    sheet.texture.refresh();
  }

  private draw(fade: boolean): void {
    const { model, inks, over } = this;
    const [front, back] = this.land;
    if (!model || !inks || !over || !front || !back) return;
    const zoom = this.zoom();
    this.paint(back, (pen) => paintLand(pen, model, inks, zoom));
    this.land = [back, front];
    back.image.setDepth(1).setAlpha(fade ? 0 : 1);
    front.image.setDepth(0);
    this.tweens.killTweensOf([back.image, front.image]);
    if (fade)
      this.tweens.add({
        targets: back.image,
        alpha: 1,
        duration: 250,
        onComplete: () => front.image.setAlpha(0),
      });
    else front.image.setAlpha(0);
    const u = (this.ratio() * this.size()) / zoom;
    this.paint(over, (pen) => {
      this.arcs = paintOver(pen, model, inks, u);
    });
    for (const arc of this.arcs) if (!this.known.has(arc.flow.id)) this.pulse(arc);
    this.known = new Set(this.arcs.map((a) => a.flow.id));
  }

  /** Tiles and strokes grow on a wall-sized map and never shrink below their size on paper. */
  private size(): number {
    return this.options.emphasis * Math.min(2.2, Math.max(1, this.scale.width / this.ratio() / 1000));
  }

  /** One dot travels along a flow. Without motion it rests in the middle. */
  private pulse(arc: Arc): void {
    if (this.options.still || !this.inks) return;
    const radius = 3 * this.ratio() * this.size();
    const color = Phaser.Display.Color.HexStringToColor(this.inks.of('--text-1')).color;
    const dot = this.add.circle(0, 0, radius, color).setDepth(4);
    const run = { t: 0 };
    this.tweens.add({
      targets: run,
      t: 1,
      duration: 2400,
      ease: 'Sine.InOut',
      onUpdate: () => dot.setPosition(...this.toScreen(pointAt(arc, run.t))),
      onComplete: () => dot.destroy(),
    });
  }

  private pulseAll(): void {
    const moving = this.arcs.slice(0, this.options.mostPulses());
    for (const [i, arc] of moving.entries()) this.time.delayedCall(i * 350, () => this.pulse(arc));
  }

  private blocAt(p: Phaser.Input.Pointer): MapBloc | undefined {
    const { model, probe } = this;
    if (!model || !probe) return undefined;
    const [left, top] = this.offset();
    const [x, y] = [(p.x - left) / this.zoom(), (p.y - top) / this.zoom()];
    const reach = (16 * this.ratio()) / this.zoom();
    return (
      model.blocs.find((b) => anchorsOf(b, world()).some((a) => Math.hypot(a[0] - x, a[1] - y) < reach)) ??
      model.blocs.find((b) => probe.isPointInPath(blocPath(b), x, y))
    );
  }

  private point(p: Phaser.Input.Pointer): void {
    const bloc = this.blocAt(p);
    this.game.canvas.style.cursor = bloc ? 'pointer' : 'default';
    this.showHover(bloc ?? null);
  }

  private showHover(bloc: MapBloc | null): void {
    if (bloc?.id === this.hovered || !this.hover || !this.inks) return;
    this.hovered = bloc?.id ?? null;
    const inks = this.inks;
    this.paint(this.hover, (pen) => {
      if (bloc) outline(pen, bloc, inks, 1.4);
    });
  }
}
