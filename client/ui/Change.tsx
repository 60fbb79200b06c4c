import { signed } from '../i18n/format.ts';
import { useLocale } from '../i18n/useLocale.ts';
import css from './Change.module.css';
import { cx } from './cx.ts';

interface ChangeProps {
  readonly value: number;
  readonly digits?: number;
  /** Which direction is good; `none` leaves it in ink. */
  readonly better?: 'up' | 'down' | 'none';
  readonly unit?: string;
  /** The printed number, when it is not the plain signed value. */
  readonly text?: string;
}

/** A change: an arrow for its direction, a colour for its outcome, a sign for its number. */
export function Change({ value, digits = 1, better = 'up', unit, text }: ChangeProps) {
  const locale = useLocale();
  const shown = Number(value.toFixed(digits));
  const tone = shown === 0 || better === 'none' ? 'flat' : shown > 0 === (better === 'up') ? 'good' : 'bad';
  return (
    <span className={cx(css.change, css[tone])}>
      <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
        {shown === 0 ? (
          <path d="M1 3.5h8M1 6.5h8" stroke="currentColor" strokeWidth="1.5" />
        ) : (
          <path d={shown > 0 ? 'M5 1.5 9 8.5H1z' : 'M5 8.5 9 1.5H1z'} fill="currentColor" />
        )}
      </svg>
      <b>{text ?? signed(shown, locale, digits)}</b>
      {unit && <span className={css.unit}>{unit}</span>}
    </span>
  );
}
