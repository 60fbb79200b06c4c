import { useTranslation } from 'react-i18next';
import css from './MapLegend.module.css';
import type { FlowKind } from './model.ts';
import { STROKES } from './strokes.ts';

/** The stroke of a kind of flow, as a sample. */
export function StrokeSample({ kind, width = 26 }: { kind: FlowKind; width?: number }) {
  const s = STROKES[kind];
  const d = `M1 5H${width - 1}`;
  const strokeWidth = Math.min(4, s.width ?? 2.2);
  return (
    <svg width={width} height="10" aria-hidden="true" className={css.sample}>
      <path
        d={d}
        strokeWidth={strokeWidth}
        strokeDasharray={s.dash.map((v) => v * 0.7).join(' ') || undefined}
        strokeLinecap={s.cap}
      />
      {s.double && <path d={d} stroke="var(--bg-1)" strokeWidth="1.4" />}
      {s.ticks && <path d="M4 1.5v7M10 1.5v7M16 1.5v7M22 1.5v7" strokeWidth="1.4" />}
    </svg>
  );
}

export function FlowLegend({ kinds }: { kinds: readonly FlowKind[] }) {
  const { t } = useTranslation('map');
  return (
    <ul className={css.flows}>
      {kinds.map((kind) => (
        <li key={kind}>
          <StrokeSample kind={kind} />
          {t(`flow.${kind}`)}
        </li>
      ))}
    </ul>
  );
}

const STEPS = Array.from({ length: 10 }, (_, i) => `var(--seq-${i}) ${i * 10}% ${(i + 1) * 10}%`).join(', ');

/** The colour scale of a layer with its two ends in words. */
export function ScaleLegend({ low, high, unit }: { low: string; high: string; unit: string }) {
  return (
    <div className={css.scale}>
      <span>{low}</span>
      <i style={{ background: `linear-gradient(90deg, ${STEPS})` }} />
      <span>
        {high} {unit}
      </span>
    </div>
  );
}
