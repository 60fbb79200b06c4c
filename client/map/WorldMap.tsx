import Phaser from 'phaser';
import { useEffect, useRef } from 'react';
import { useTheme } from '../app/theme.ts';
import type { MapModel } from './model.ts';
import { Quality } from './quality.ts';
import { type Flash, WorldScene } from './scene.ts';
import css from './WorldMap.module.css';

interface WorldMapProps {
  readonly model: MapModel;
  readonly label: string;
  readonly onSelect: (bloc: string | null) => void;
  /** A new object makes a new flash. */
  readonly flash?: Flash | null;
  readonly emphasis?: number;
}

const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** What browsers call a graphics card that is only a program. */
const NO_CARD = /swiftshader|llvmpipe|software|basic render/i;

/** Whether a graphics card draws: WebGL without one is slower than a plain canvas. */
function hasGraphicsCard(): boolean {
  const gl = document.createElement('canvas').getContext('webgl', { failIfMajorPerformanceCaveat: true });
  const names = gl?.getExtension('WEBGL_debug_renderer_info');
  return gl !== null && !(names && NO_CARD.test(String(gl.getParameter(names.UNMASKED_RENDERER_WEBGL))));
}

/** `?canvas` spares the graphics card, as on a machine that has none. */
const renderer = () =>
  new URLSearchParams(location.search).has('canvas') || !hasGraphicsCard() ? Phaser.CANVAS : Phaser.AUTO;

/** The world in Phaser. Its twin for keyboards and screen readers is MapTable. */
export default function WorldMap({ model, label, onSelect, flash, emphasis = 1 }: WorldMapProps) {
  const box = useRef<HTMLDivElement>(null);
  const scene = useRef<WorldScene | null>(null);
  const select = useRef(onSelect);
  const theme = useTheme((s) => s.theme);
  select.current = onSelect;

  useEffect(() => {
    const parent = box.current;
    if (!parent) return;
    const quality = new Quality();
    const ratio = () => Math.min(quality.level.mostRatio, window.devicePixelRatio || 1);
    const made = new WorldScene({
      onSelect: (bloc) => select.current(bloc),
      still: still(),
      emphasis,
      ratio,
      mostPulses: () => quality.level.mostPulses,
    });
    const size = () => ({
      width: Math.max(1, Math.round(parent.clientWidth * ratio())),
      height: Math.max(1, Math.round(parent.clientHeight * ratio())),
    });
    const game = new Phaser.Game({
      type: renderer(),
      parent,
      ...size(),
      scale: { mode: Phaser.Scale.NONE },
      transparent: true,
      banner: false,
      audio: { noAudio: true },
      input: {
        keyboard: false,
        gamepad: false,
        mouse: { preventDefaultWheel: false },
        touch: { capture: false },
      },
      fps: { target: 30, limit: 30 },
      autoFocus: false,
      scene: made,
    });
    scene.current = made;
    const fit = () => {
      const next = size();
      if (next.width === game.scale.width && next.height === game.scale.height) return;
      game.scale.resize(next.width, next.height);
      if (game.isRunning) made.remake();
    };
    const watch = new ResizeObserver(fit);
    watch.observe(parent);
    let [beganMs, lastMs] = [0, 0];
    game.events.on(Phaser.Core.Events.PRE_STEP, () => {
      lastMs = beganMs;
      beganMs = performance.now();
    });
    game.events.on(Phaser.Core.Events.POST_RENDER, () => {
      if (quality.frame(performance.now() - beganMs, beganMs - lastMs)) fit();
    });
    return () => {
      watch.disconnect();
      game.destroy(true);
      scene.current = null;
    };
  }, [emphasis]);

  useEffect(() => scene.current?.show(model), [model]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme's colours are read from the page.
  useEffect(() => {
    const frame = requestAnimationFrame(() => scene.current?.scene?.isActive() && scene.current.remake());
    return () => cancelAnimationFrame(frame);
  }, [theme]);
  useEffect(() => {
    if (flash) scene.current?.flash(flash);
  }, [flash]);

  return <div ref={box} className={css.box} role="img" aria-label={label} />;
}
