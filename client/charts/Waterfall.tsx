import type { ReactNode } from 'react';
import { fixed, signed } from '../i18n/format.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { cx } from '../ui/cx.ts';
import css from './Waterfall.module.css';

export interface Fall {
  readonly id: string;
  readonly label: ReactNode;
  /** In whole units of the last digit shown, so that what is read adds up. */
  readonly units: number;
  /** Totals stand on the axis; changes hang between them. */
  readonly total?: boolean;
  /** Neither good nor bad: what rounding leaves. */
  readonly plain?: boolean;
}

interface Placed extends Fall {
  readonly from: number;
  readonly to: number;
}

function place(rows: readonly Fall[]): readonly Placed[] {
  let level = 0;
  return rows.map((row) => {
    const from = row.total ? 0 : level;
    level = row.total ? row.units : level + row.units;
    return { ...row, from, to: level };
  });
}

/** Where the axis begins: at zero, or cut where the totals are much larger than what changes between them. */
function baseOf(levels: readonly number[]): { readonly base: number; readonly cut: boolean } {
  const [least, most] = [Math.min(...levels), Math.max(...levels)];
  const cut = least > 3 * (most - least);
  return { base: cut ? least - Math.max(1, most - least) * 0.5 : Math.min(0, least), cut };
}

interface WaterfallProps {
  readonly rows: readonly Fall[];
  readonly caption: string;
  readonly digits?: number;
  readonly better?: 'up' | 'down';
}

/**
 * What moved a result: from the old one, reason by reason, to the new one. It is a table whose last column is drawn:
 * whoever reads it aloud hears the same.
 */
export function Waterfall({ rows, caption, digits = 1, better = 'up' }: WaterfallProps) {
  const locale = useLocale();
  const placed = place(rows);
  const levels = placed.flatMap((p) => (p.total ? [p.to] : [p.from, p.to]));
  const { base, cut } = baseOf(levels);
  const high = Math.max(base + 1, ...levels);
  const at = (level: number) => ((level - base) / (high - base)) * 100;
  const tone = ({ units, plain, total }: Fall) => {
    if (total) return css.ink;
    if (plain || units === 0) return css.plain;
    return units > 0 === (better === 'up') ? css.good : css.bad;
  };
  return (
    <table className={cx(css.falls, cut && css.cut)}>
      <caption className="sr">{caption}</caption>
      <tbody>
        {placed.map((row) => {
          const { id, label, units, total, from, to } = row;
          const [a, b] = total ? [base, to] : [Math.min(from, to), Math.max(from, to)];
          const value = units / 10 ** digits;
          return (
            <tr key={id} className={cx(total && css.total)}>
              <th scope="row">{label}</th>
              <td className={cx(css.value, tone(row))}>
                {total ? fixed(value, locale, digits) : signed(value, locale, digits)}
              </td>
              <td className={css.lane} aria-hidden="true">
                <i
                  className={tone(row)}
                  style={{ left: `${at(a)}%`, width: `max(2px, ${at(b) - at(a)}%)` }}
                />
                <b style={{ left: `${at(to)}%` }} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
