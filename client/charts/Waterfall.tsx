import { fixed, signed } from '../i18n/format.ts';
import { useLocale } from '../i18n/useLocale.ts';
import css from './charts.module.css';
import { linear } from './scale.ts';
import { useWidth } from './useWidth.ts';

export interface Fall {
  readonly id: string;
  readonly label: string;
  readonly change: number;
  /** Totals stand on the axis; changes hang between them. */
  readonly total?: boolean;
}

interface Placed extends Fall {
  readonly from: number;
  readonly to: number;
}

function place(rows: readonly Fall[]): readonly Placed[] {
  let level = 0;
  return rows.map((row) => {
    const from = row.total ? 0 : level;
    level = row.total ? row.change : level + row.change;
    return { ...row, from, to: level };
  });
}

/** What moved a result: from the old one, reason by reason, to the new one. */
export function Waterfall({
  rows,
  label,
  digits = 1,
}: {
  rows: readonly Fall[];
  label: string;
  digits?: number;
}) {
  const locale = useLocale();
  const [box, width] = useWidth(560);
  const placed = place(rows);
  const left = Math.min(240, width * 0.42);
  const levels = placed.flatMap((p) => (p.total ? [p.to] : [p.from, p.to]));
  const [least, most] = [Math.min(...levels), Math.max(...levels)];
  const cut = least > 3 * (most - least);
  const base = cut ? least - Math.max(1, most - least) * 0.8 : 0;
  const low = Math.min(base, least);
  const high = Math.max(base, most);
  const x = linear([low, high > low ? high : low + 1], [left + (low < base ? 40 : 0), width - 60]);
  return (
    <div ref={box} className={css.box}>
      <svg width={width} height={rows.length * 34 + 8} role="img" aria-label={label}>
        <line
          x1={x(base)}
          x2={x(base)}
          y1="2"
          y2={rows.length * 34 + 6}
          className={css.axis}
          strokeDasharray={cut ? '3 3' : undefined}
        />
        {placed.map((p, i) => {
          const from = p.total ? base : p.from;
          const [a, b] = [Math.min(x(from), x(p.to)), Math.max(x(from), x(p.to))];
          const tone = p.total ? css.ink : p.change >= 0 ? css.good : css.bad;
          return (
            <g key={p.id}>
              <text
                x={left - 14}
                y={i * 34 + 22}
                textAnchor="end"
                className={p.total ? css.strong : css.name}
              >
                {p.label}
              </text>
              <rect x={a} y={i * 34 + 7} width={Math.max(2, b - a)} height="20" rx="1" className={tone} />
              {i < placed.length - 1 && (
                <line x1={x(p.to)} x2={x(p.to)} y1={i * 34 + 27} y2={i * 34 + 41} className={css.link} />
              )}
              <text x={b + 8} y={i * 34 + 22} className={css.strong}>
                <tspan className={tone}>
                  {p.total && cut ? fixed(p.change, locale, digits) : signed(p.change, locale, digits)}
                </tspan>
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}
