import { readFileSync } from 'node:fs';
import { MANDATE_UNIT } from '@accord/shared/game/score.ts';
import { parseDocument } from 'yaml';
import type { GameReport } from './play.ts';

/** Least G, in points of welfare: a bloc that can gain hardly anything is not judged by noise. */
const LEAST_SCALE = 0.5;

/**
 * A scenario's file with each bloc's G set so that the median of these games is worth twice its fate's 30 points:
 * what was gained scales with one over G, so that G is corrected by the ratio found.
 */
export function calibrated(file: string, reports: readonly GameReport[], source: string): string {
  const document = parseDocument(readFileSync(file, 'utf8'));
  const scale = document.toJS().scale as Record<string, { value: number }>;
  for (const [bloc, { value }] of Object.entries(scale)) {
    const gains = reports.map(({ above }) => above[bloc] ?? 0).sort((a, b) => a - b);
    const median = gains[Math.floor(gains.length / 2)] ?? 0;
    const corrected = Math.max(LEAST_SCALE, (value * median) / MANDATE_UNIT);
    document.setIn(['scale', bloc, 'value'], Number(corrected.toFixed(2)));
    document.setIn(['scale', bloc, 'source'], source);
  }
  return document.toString({ lineWidth: 110 });
}
