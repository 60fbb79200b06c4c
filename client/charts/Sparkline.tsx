import { extent, linear, smooth } from './scale.ts';

interface SparklineProps {
  readonly values: readonly number[];
  /** The no-deal path, dashed. */
  readonly ghost?: readonly number[] | undefined;
  readonly width?: number;
  readonly height?: number;
}

/** The course of an indicator in the width of a word. The numbers stand beside it. */
export function Sparkline({ values, ghost = [], width = 84, height = 24 }: SparklineProps) {
  const count = Math.max(values.length, ghost.length);
  if (count < 2) return <svg width={width} height={height} aria-hidden="true" />;
  const y = linear(extent([...values, ...ghost], 0.02), [height - 4, 4]);
  const x = linear([0, count - 1], [2, width - 6]);
  const line = (series: readonly number[]) => smooth(series.map((v, i) => [x(i), y(v)] as const));
  const last = values.at(-1) ?? 0;
  return (
    <svg width={width} height={height} aria-hidden="true">
      <path d={line(ghost)} fill="none" stroke="var(--data-ref)" strokeWidth="1.2" strokeDasharray="3 2" />
      <path d={line(values)} fill="none" stroke="var(--data-now)" strokeWidth="1.8" strokeLinecap="round" />
      <circle cx={x(values.length - 1)} cy={y(last)} r="2.6" fill="var(--data-now)" />
    </svg>
  );
}
