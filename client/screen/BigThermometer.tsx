import { useTranslation } from 'react-i18next';
import { linear } from '../charts/scale.ts';
import type { Warmth } from '../charts/Thermometer.tsx';
import { fixed } from '../i18n/format.ts';
import { useLocale } from '../i18n/useLocale.ts';
import css from './BigThermometer.module.css';

const TOP = 3.5;

/** Wall-sized: nothing smaller than 24 px at 1920. */
export function BigThermometer({ warmth }: { warmth: Warmth }) {
  const { t } = useTranslation(['screen', 'table']);
  const locale = useLocale();
  const high = Math.max(TOP, warmth.high);
  const y = linear([1, high], [386, 14]);
  const n = (v: number, d = 1) => fixed(v, locale, d);
  return (
    <svg
      viewBox="0 0 300 400"
      className={css.svg}
      role="img"
      aria-label={t('table:warmth', {
        now: n(warmth.now, 2),
        at: n(warmth.at2100),
        low: n(warmth.low),
        high: n(warmth.high),
      })}
    >
      {[1.5, 2, 2.5, 3].map((v) => (
        <g key={v}>
          <text x="66" y={y(v) + 8} textAnchor="end" className={css.tick}>
            {n(v)}°
          </text>
          <line x1="76" x2="88" y1={y(v)} y2={y(v)} stroke="var(--line-3)" strokeWidth="2" />
        </g>
      ))}
      <rect x="92" y="14" width="28" height="372" rx="14" fill="var(--bg-3)" />
      <path d={`M92 ${y(warmth.now)}h28V372a14 14 0 0 1-28 0z`} fill="var(--text-2)" />
      <rect
        x="132"
        y={y(warmth.high)}
        width="14"
        height={y(warmth.low) - y(warmth.high)}
        rx="3"
        fill="var(--band)"
        stroke="var(--text-3)"
      />
      <circle cx="139" cy={y(warmth.at2100)} r="10" fill="var(--text-1)" />
      <text x="162" y={y(warmth.at2100) + 8} className={css.big}>
        {n(warmth.at2100)}°
      </text>
      <text x="162" y={y(warmth.at2100) + 42} className={css.tick}>
        {t('in2100')}
      </text>
      <text x="132" y={y(warmth.now) + 34} className={css.big}>
        {n(warmth.now, 2)}°
      </text>
      <text x="132" y={y(warmth.now) + 66} className={css.tick}>
        {t('now')}
      </text>
    </svg>
  );
}
