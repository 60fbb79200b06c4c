const LOOKS = {
  now: { stroke: 'var(--data-now)', strokeWidth: 2.4 },
  reference: { stroke: 'var(--data-ref)', strokeWidth: 1.5, strokeDasharray: '4 3' },
} as const;

/** A line of a chart as its key shows it. */
export const LineKey = ({ look }: { look: keyof typeof LOOKS }) => (
  <svg width="20" height="6" aria-hidden="true">
    <path d="M0 3h20" {...LOOKS[look]} />
  </svg>
);
