import { likelyWarming } from '@accord/shared/game/likely.ts';
import type { Band } from './LineChart.tsx';
import type { XY } from './scale.ts';

/**
 * The likely range around a course of warming: closed where the course is known, open at its end.
 * @param ends lowest and highest likely warming at the end of the course
 * @param from year up to which the course is known
 */
export function likely(
  course: readonly XY[],
  ends: readonly [number, number],
  from = Number.NEGATIVE_INFINITY,
): Band {
  const ahead = course.filter(([year]) => year >= from);
  const start = ahead[0]?.[1] ?? 0;
  const end = ahead.at(-1)?.[1] ?? 0;
  const towards = (edge: number): readonly XY[] =>
    ahead.map(([year, now]) => [year, start + ((now - start) * (edge - start)) / (end - start || 1)]);
  return { low: towards(ends[0]), high: towards(ends[1]) };
}

/** The same around a course of the median climate, by the factors of the content. */
export const likelyAround = (course: readonly XY[], quantiles: Parameters<typeof likelyWarming>[2]): Band =>
  likely(course, likelyWarming(course[0]?.[1] ?? 0, course.at(-1)?.[1] ?? 0, quantiles));
