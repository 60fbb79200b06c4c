import { useTranslation } from 'react-i18next';
import { signed } from '../i18n/format.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { blocColor } from '../ui/blocLook.ts';
import css from './charts.module.css';
import { extent, linear, tickDigits, ticks } from './scale.ts';
import { useWidth } from './useWidth.ts';

export interface Pair {
  readonly bloc: string;
  readonly with: number;
  readonly without: number;
}

/** Height of a bloc's row, px. */
const ROW = 42;

/** Each bloc with a deal (filled) and without it (open). */
export function Dumbbell({ pairs, label }: { pairs: readonly Pair[]; label: string }) {
  const { t } = useTranslation('blocs');
  const locale = useLocale();
  const [box, width] = useWidth(540);
  const [low, high] = extent([0, ...pairs.flatMap((p) => [p.with, p.without])], 0.1);
  const x = linear([low, high], [52, width - 20]);
  const grid = ticks(low, high, 5);
  const bottom = pairs.length * ROW;
  return (
    <div ref={box} className={css.box}>
      <svg width={width} height={bottom + 28} role="img" aria-label={label}>
        {grid.map((v) => (
          <g key={v}>
            <line x1={x(v)} x2={x(v)} y1="0" y2={bottom} className={v === 0 ? css.axis : css.grid} />
            <text x={x(v)} y={bottom + 20} textAnchor="middle" className={css.tick}>
              {signed(v, locale, tickDigits(grid))}
            </text>
          </g>
        ))}
        {pairs.map((p, i) => {
          const y = (i + 0.5) * ROW;
          return (
            <g key={p.bloc}>
              <rect x="0" y={y - 10} width="28" height="20" rx="4" fill={blocColor(p.bloc)} />
              <text
                x="14"
                y={y + 4}
                textAnchor="middle"
                fontSize="12"
                fontWeight="700"
                fill={blocColor(p.bloc, 'ink')}
              >
                {t(`${p.bloc}.letters`)}
              </text>
              <line
                x1={x(p.with)}
                x2={x(p.without)}
                y1={y}
                y2={y}
                stroke={blocColor(p.bloc, 'line')}
                strokeWidth="3"
              />
              <circle
                cx={x(p.without)}
                cy={y}
                r="5.5"
                fill="var(--bg-1)"
                stroke={blocColor(p.bloc, 'line')}
                strokeWidth="2"
              />
              <circle
                cx={x(p.with)}
                cy={y}
                r="6"
                fill={blocColor(p.bloc)}
                stroke={blocColor(p.bloc, 'line')}
                strokeWidth="1.5"
              />
            </g>
          );
        })}
      </svg>
    </div>
  );
}
