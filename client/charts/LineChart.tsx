import { fixed } from '../i18n/format.ts';
import { useLocale } from '../i18n/useLocale.ts';
import css from './charts.module.css';
import { extent, linear, smooth, spread, tickDigits, ticks, type XY } from './scale.ts';
import { useWidth } from './useWidth.ts';

export type LineLook = 'now' | 'ghost' | 'thin' | 'dotted' | 'dashed';

export interface Line {
  readonly id: string;
  readonly points: readonly XY[];
  readonly look: LineLook;
  /** Stands at the end of the line, not in a legend. */
  readonly label?: string;
  readonly color?: string;
  /** x values that get a dot. */
  readonly dots?: readonly number[];
}

export interface Band {
  readonly low: readonly XY[];
  readonly high: readonly XY[];
}

interface LineChartProps {
  readonly label: string;
  readonly lines: readonly Line[];
  readonly band?: Band | undefined;
  readonly height?: number;
  readonly xTicks?: readonly number[];
  readonly yRange?: readonly [number, number];
  readonly rules?: readonly {
    readonly at: number;
    readonly label: string;
    readonly tone: 'warn' | 'quiet';
  }[];
  readonly mark?: number | undefined;
  readonly room?: number;
}

const PEN: Record<LineLook, { width: number; dash: string | undefined; color: string }> = {
  now: { width: 2.4, dash: undefined, color: 'var(--data-now)' },
  ghost: { width: 1.5, dash: '5 4', color: 'var(--data-ref)' },
  dashed: { width: 2, dash: '6 4', color: 'var(--data-now)' },
  dotted: { width: 1.5, dash: '1.5 3', color: 'var(--data-ctx)' },
  thin: { width: 1.2, dash: undefined, color: 'var(--data-ctx)' },
};

/** Lines over years, each named at its end. */
export function LineChart({
  label,
  lines,
  band,
  height = 190,
  xTicks,
  yRange,
  rules = [],
  mark,
  room = 96,
}: LineChartProps) {
  const locale = useLocale();
  const [box, width] = useWidth();
  const all = lines.flatMap((l) => l.points);
  if (all.length < 2) return <div ref={box} style={{ height }} />;
  const xs = all.map((p) => p[0]);
  const ys = [
    ...all.map((p) => p[1]),
    ...rules.map((r) => r.at),
    ...(band ? [...band.low, ...band.high].map((p) => p[1]) : []),
  ];
  const [low, high] = yRange ?? extent(ys);
  const left = 40;
  const right = width - (lines.some((l) => l.label) ? room : 16);
  const x = linear([Math.min(...xs), Math.max(...xs)], [left, right]);
  const y = linear([low, high], [height - 28, 12]);
  const grid = ticks(low, high, height > 240 ? 5 : 3);
  const at = (points: readonly XY[]) => points.map(([a, b]) => [x(a), y(b)] as const);
  const named = lines.filter((l) => l.label);
  const places = spread(
    named.map((l) => y(l.points.at(-1)?.[1] ?? 0)),
    15,
    14,
    height - 30,
  );
  const area = band
    ? `${smooth(at(band.high))}L${at(band.low)
        .toReversed()
        .map((p) => p.map((v) => v.toFixed(1)).join(' '))
        .join('L')}Z`
    : '';
  return (
    <div ref={box} className={css.box}>
      <svg width={width} height={height} role="img" aria-label={label}>
        {grid.map((value) => (
          <g key={value}>
            <line x1={left} x2={right} y1={y(value)} y2={y(value)} className={css.grid} />
            <text x={left - 8} y={y(value) + 4} textAnchor="end" className={css.tick}>
              {fixed(value, locale, tickDigits(grid))}
            </text>
          </g>
        ))}
        {(xTicks ?? ticks(Math.min(...xs), Math.max(...xs), 4)).map((value) => (
          <text key={value} x={x(value)} y={height - 8} textAnchor="middle" className={css.tick}>
            {value}
          </text>
        ))}
        {mark !== undefined && (
          <line x1={x(mark)} x2={x(mark)} y1={8} y2={height - 28} className={css.mark} />
        )}
        {band && <path d={area} className={css.band} />}
        {rules.map((r) => (
          <g key={r.label}>
            <line
              x1={left}
              x2={right}
              y1={y(r.at)}
              y2={y(r.at)}
              className={r.tone === 'warn' ? css.ruleWarn : css.rule}
            />
            <text x={left + 4} y={y(r.at) - 5} className={r.tone === 'warn' ? css.warnText : css.tick}>
              {r.label}
            </text>
          </g>
        ))}
        {lines.map((line) => (
          <Curve key={line.id} line={line} at={at} />
        ))}
        {named.map((line, i) => {
          const end = places[i] ?? 0;
          return (
            <text
              key={line.id}
              x={right + 10}
              y={end + 4}
              className={line.look === 'now' ? css.nowText : css.refText}
            >
              {line.label}
            </text>
          );
        })}
      </svg>
    </div>
  );
}

function Curve({ line, at }: { line: Line; at: (points: readonly XY[]) => readonly XY[] }) {
  const pen = PEN[line.look];
  const points = at(line.points);
  const end = points.at(-1);
  const color = line.color ?? pen.color;
  return (
    <g>
      <path
        d={smooth(points)}
        fill="none"
        stroke={color}
        strokeWidth={pen.width}
        strokeDasharray={pen.dash}
        strokeLinecap="round"
        className={css.curve}
      />
      {line.points.map(([px], i) => {
        const p = points[i];
        return line.dots?.includes(px) && p ? (
          <circle key={px} cx={p[0]} cy={p[1]} r="4" fill={color} className={css.dot} />
        ) : null;
      })}
      {line.look === 'now' && end && <circle cx={end[0]} cy={end[1]} r="3.5" fill={color} />}
    </g>
  );
}
