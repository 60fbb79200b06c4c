import { blocVar, type Tone } from '../ui/blocLook.ts';

/** The theme's colours, read once for a painting: canvases know no custom properties. */
export interface Inks {
  readonly of: (name: string) => string;
  readonly bloc: (bloc: string, tone?: Tone) => string;
  readonly scale: (share: number) => string;
  readonly font: string;
}

export function readInks(): Inks {
  const style = getComputedStyle(document.documentElement);
  const of = (name: string) => style.getPropertyValue(name).trim();
  const steps = Array.from({ length: 10 }, (_, i) => of(`--seq-${i}`));
  return {
    of,
    bloc: (bloc, tone = 'fill') => of(blocVar(bloc, tone)),
    scale: (share) => mixed(steps, Math.min(1, Math.max(0, share)) * 9),
    font: of('--font-sans'),
  };
}

const parts = (hex: string): readonly number[] =>
  [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16));

function mixed(steps: readonly string[], at: number): string {
  const low = parts(steps[Math.floor(at)] ?? '#000000');
  const high = parts(steps[Math.ceil(at)] ?? '#000000');
  const t = at - Math.floor(at);
  return `rgb(${low.map((v, i) => Math.round(v + ((high[i] ?? v) - v) * t)).join(' ')})`;
}

/** Black or white, whichever reads on a step of the scale. */
export const inkOnScale = (share: number): string => (share > 0.45 ? '#10202e' : '#ffffff');
