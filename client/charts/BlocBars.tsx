import type { ReactNode } from 'react';
import { signed } from '../i18n/format.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { BlocTile } from '../ui/BlocTile.tsx';
import { blocColor } from '../ui/blocLook.ts';
import css from './BlocBars.module.css';

interface BlocBarsProps {
  readonly rows: readonly { readonly bloc: string; readonly value: number; readonly word?: ReactNode }[];
  readonly digits?: number;
}

/** One bar a bloc, left and right of zero, in the order of the table: never sorted into a ranking. */
export function BlocBars({ rows, digits = 2 }: BlocBarsProps) {
  const locale = useLocale();
  const most = Math.max(...rows.map((r) => Math.abs(r.value)), 1e-9);
  const down = rows.some((r) => r.value < 0) ? 1 : 0;
  const up = rows.some((r) => r.value > 0) ? 1 : 0;
  const zero = down && up ? 50 : down ? 100 : 0;
  const span = down && up ? 50 : 100;
  return (
    <ul className={css.rows}>
      {rows.map((r) => {
        const size = (Math.abs(r.value) / most) * span;
        return (
          <li key={r.bloc}>
            <BlocTile bloc={r.bloc} named />
            <span className={css.lane}>
              <i
                style={{
                  left: `${r.value < 0 ? zero - size : zero}%`,
                  width: `${size}%`,
                  background: blocColor(r.bloc),
                  outlineColor: blocColor(r.bloc, 'line'),
                }}
              />
              <u style={{ left: `${zero}%` }} />
            </span>
            <b>{signed(r.value, locale, digits)}</b>
            {r.word}
          </li>
        );
      })}
    </ul>
  );
}
