import { blocColor } from '../ui/blocLook.ts';

/** Promised is the outline, delivered is the fill, in the giver's colour. */
export function PromiseBar({
  promised,
  delivered,
  bloc,
  label,
}: {
  promised: number;
  delivered: number;
  bloc: string;
  label: string;
}) {
  const share = promised > 0 ? Math.min(1.12, delivered / promised) : 0;
  return (
    <svg
      width="100%"
      height="24"
      viewBox="0 0 170 24"
      preserveAspectRatio="xMinYMid meet"
      role="img"
      aria-label={label}
    >
      <rect
        x=".75"
        y="3.75"
        width="148.5"
        height="16.5"
        rx="2"
        fill="none"
        stroke="var(--text-3)"
        strokeWidth="1.5"
      />
      <rect
        x="1.5"
        y="7"
        width={Math.max(0, 147 * share)}
        height="10"
        rx="1"
        fill={blocColor(bloc)}
        stroke={blocColor(bloc, 'line')}
      />
    </svg>
  );
}
