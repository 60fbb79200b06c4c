import { FATE_POINTS } from '@accord/shared/game/score.ts';
import type { GameReport } from './play.ts';

/** Least G, in points of welfare: a bloc that can gain hardly anything is not judged by noise. */
const LEAST_SCALE = 0.5;

/** Median mandate of the default difficulty, a little below the 60 of an expert. */
const TARGET = 57;

const medianOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const LINE = /^ {2}([A-Z]{2}): \{ value: ([\d.]+), unit: welfare points, source: .* \}$/gm;

/**
 * A scenario's file with each bloc's G set so that the median of these games comes to the target, secret aims
 * included: what the six objectives bring scales with one over G, the base and the aims do not.
 */
export function calibrated(text: string, reports: readonly GameReport[], source: string): string {
  return text.replace(LINE, (_line, bloc: string, value: string) => {
    const gained = medianOf(reports.map(({ above }) => above[bloc] ?? 0));
    const aims = medianOf(
      reports.map(({ mandates, above }) => (mandates[bloc] ?? 0) - (above[bloc] ?? 0) - FATE_POINTS),
    );
    const corrected = Math.max(LEAST_SCALE, (Number(value) * gained) / (TARGET - FATE_POINTS - aims));
    return `  ${bloc}: { value: ${corrected.toFixed(1)}, unit: welfare points, source: '${source}' }`;
  });
}
