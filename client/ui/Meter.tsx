import css from './Meter.module.css';

/** A belief: the range that advisers hold likely, on a line with a tick at one half. Never a point. */
export function BeliefBar({ low, high, label }: { low: number; high: number; label: string }) {
  return (
    <svg className={css.belief} viewBox="0 0 300 10" preserveAspectRatio="none" role="img" aria-label={label}>
      <rect y="4" width="300" height="2" fill="var(--bg-3)" />
      <rect
        x={low * 300}
        y="2"
        width={Math.max(2, (high - low) * 300)}
        height="6"
        rx="1"
        fill="var(--text-2)"
      />
      <rect x="149.5" y="0" width="1" height="10" fill="var(--line-3)" />
    </svg>
  );
}

/** A share of a whole, 0 to 1. */
export function Meter({
  share,
  label,
  tone = 'var(--text-1)',
}: {
  share: number;
  label: string;
  tone?: string;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a native meter cannot be drawn in the design's colours everywhere.
    <div
      className={css.meter}
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 100)}
    >
      <i style={{ width: `${Math.min(100, Math.max(0, share * 100))}%`, background: tone }} />
    </div>
  );
}

/** Promises kept and not kept, one mark each: filled kept, outlined broken. */
export function WordMarks({ kept, broken, label }: { kept: number; broken: number; label: string }) {
  const marks = [...Array<boolean>(kept).fill(true), ...Array<boolean>(broken).fill(false)].slice(-12);
  return (
    <span className={css.marks} role="img" aria-label={label}>
      {marks.map((ok, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a mark is its place.
        <i key={`${i}-${ok}`} data-kept={ok} />
      ))}
    </span>
  );
}
