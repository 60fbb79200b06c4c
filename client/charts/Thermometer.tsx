import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { fixed } from '../i18n/format.ts';
import { useLocale } from '../i18n/useLocale.ts';
import css from './charts.module.css';
import { linear, spread } from './scale.ts';

export interface Warmth {
  readonly now: number;
  readonly year: number;
  readonly at2100: number;
  readonly low: number;
  readonly high: number;
  /** Where the course stood a round ago. */
  readonly before?: number | undefined;
}

interface SmallThermometerProps {
  readonly warmth: Warmth;
  readonly width?: number;
  /** Words under the two marks in place of a scale. */
  readonly worded?: boolean;
}

/** The scale in the top bar: now, the course to 2100, and its likely range. */
export function SmallThermometer({ warmth, width = 150, worded = false }: SmallThermometerProps) {
  const { t } = useTranslation('table');
  const locale = useLocale();
  const x = linear([1, 3.5], [4, width - 4]);
  const n = (v: number) => fixed(v, locale, 1);
  const marks = worded
    ? [
        { at: warmth.now, text: t('now') },
        { at: warmth.at2100, text: '2100' },
      ]
    : [1.5, 2, 3].map((at) => ({ at, text: `${n(at)}°` }));
  return (
    <svg
      width={width}
      height="34"
      role="img"
      aria-label={t('warmth', {
        now: fixed(warmth.now, locale, 2),
        at: n(warmth.at2100),
        low: n(warmth.low),
        high: n(warmth.high),
      })}
    >
      <rect x="4" y="9" width={width - 8} height="4" rx="2" className={css.track} />
      <rect
        x={x(warmth.low)}
        y="7"
        width={Math.max(2, x(warmth.high) - x(warmth.low))}
        height="8"
        rx="2"
        fill="var(--band)"
      />
      {[warmth.low, warmth.high].map((v) => (
        <rect key={v} x={x(v)} y="7" width="1" height="8" fill="var(--text-3)" />
      ))}
      <rect x="4" y="9" width={Math.max(0, x(warmth.now) - 4)} height="4" rx="2" className={css.mercury} />
      <circle cx={x(warmth.now)} cy="11" r="4" className={css.mercury} />
      <circle cx={x(warmth.at2100)} cy="11" r="5" fill="var(--text-1)" stroke="var(--bg-1)" strokeWidth="2" />
      {marks.map(({ at, text }) => (
        <text key={text} x={x(at)} y="31" textAnchor="middle" className={css.tick}>
          {text}
        </text>
      ))}
    </svg>
  );
}

/** The tall scale of the stocktake: filled to now, a range bar for 2100, the hidden threshold as a hatch. */
export function Thermometer({
  warmth,
  height = 460,
  threshold,
}: {
  warmth: Warmth;
  height?: number;
  threshold?: readonly [number, number];
}) {
  const { t } = useTranslation('table');
  const locale = useLocale();
  const id = useId();
  const top = Math.max(3.5, Math.ceil(warmth.high * 2) / 2);
  const y = linear([1, top], [height - 14, 14]);
  const n = (v: number, digits = 1) => fixed(v, locale, digits);
  const marks = Array.from({ length: Math.round((top - 1) * 2) + 1 }, (_, i) => 1 + i / 2);
  const words = [
    { y: y(warmth.high), text: t('thermo.likely', { value: n(warmth.high) }), small: true },
    ...(warmth.before === undefined
      ? []
      : [{ y: y(warmth.before), text: t('thermo.before', { value: n(warmth.before) }), small: true }]),
    { y: y(warmth.at2100), text: `${n(warmth.at2100)} °C`, small: false },
    { y: y(warmth.at2100) + 16, text: t('thermo.in2100'), small: true },
    { y: y(warmth.low), text: t('thermo.likely', { value: n(warmth.low) }), small: true },
  ];
  const places = spread(
    words.map((w) => w.y),
    16,
    10,
    y(warmth.now) - 12,
  );
  return (
    <svg
      width="100%"
      height={height}
      viewBox={`0 0 360 ${height}`}
      preserveAspectRatio="xMinYMid meet"
      role="img"
      aria-label={t('warmth', {
        now: n(warmth.now, 2),
        at: n(warmth.at2100),
        low: n(warmth.low),
        high: n(warmth.high),
      })}
    >
      <defs>
        <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M3 0V6" stroke="var(--warn)" strokeWidth="1.5" />
        </pattern>
      </defs>
      {[1.5, 2].map((limit) => (
        <g key={limit}>
          <line x1="196" x2="360" y1={y(limit)} y2={y(limit)} stroke="var(--line-2)" />
          <text x="360" y={y(limit) + 16} textAnchor="end" className={css.caption}>
            {t(limit === 2 ? 'thermo.limit' : 'thermo.aim')}
          </text>
        </g>
      ))}
      {marks.map((v) => (
        <g key={v}>
          <text x="42" y={y(v) + 4} textAnchor="end" className={css.tick}>
            {n(v)}°
          </text>
          <line x1="48" x2="56" y1={y(v)} y2={y(v)} stroke="var(--line-3)" />
        </g>
      ))}
      {threshold && (
        <g>
          <rect
            x="206"
            y={y(threshold[1])}
            width="14"
            height={y(threshold[0]) - y(threshold[1])}
            fill={`url(#${id})`}
            opacity=".8"
          />
          <text x="230" y={y(threshold[1]) + 12} className={css.hatchText}>
            {t('thermo.threshold')}
          </text>
          <text x="230" y={y(threshold[1]) + 29} className={css.caption}>
            {t('thermo.hidden', { low: n(threshold[0]), high: n(threshold[1]) })}
          </text>
        </g>
      )}
      <rect x="58" y="14" width="16" height={height - 28} rx="8" className={css.track} />
      <path d={`M58 ${y(warmth.now)}h16V${height - 22}a8 8 0 0 1-16 0z`} className={css.mercury} />
      <rect
        x="80"
        y={y(warmth.high)}
        width="8"
        height={Math.max(3, y(warmth.low) - y(warmth.high))}
        rx="2"
        className={css.likely}
      />
      {warmth.before !== undefined && (
        <circle
          cx="84"
          cy={y(warmth.before)}
          r="5"
          fill="none"
          stroke="var(--text-3)"
          strokeDasharray="2 2"
        />
      )}
      <circle cx="84" cy={y(warmth.at2100)} r="6" fill="var(--text-1)" />
      {words.map((w, i) => (
        <text key={w.text} x="100" y={(places[i] ?? w.y) + 4} className={w.small ? css.caption : css.figure}>
          {w.text}
        </text>
      ))}
      <text x="84" y={y(warmth.now) + 8} className={css.figure}>
        {n(warmth.now, 2)} °C
      </text>
      <text x="84" y={y(warmth.now) + 25} className={css.caption}>
        {t('thermo.now', { year: warmth.year })}
      </text>
    </svg>
  );
}
