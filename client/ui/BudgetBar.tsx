import css from './BudgetBar.module.css';

export interface BudgetPart {
  readonly id: string;
  readonly label: string;
  readonly amount: number;
  readonly look: 'plan' | 'force' | 'draft' | 'free';
}

interface BudgetBarProps {
  readonly parts: readonly BudgetPart[];
  readonly total: number;
  readonly bloc: string;
  readonly label: string;
  readonly format: (amount: number) => string;
  readonly color: string;
}

/** Where the money goes: plan, deals in force, this draft, what is free. */
export function BudgetBar({ parts, total, label, format, color }: BudgetBarProps) {
  const style = { '--draft': color } as React.CSSProperties;
  return (
    <div style={style}>
      <div className={css.bar} role="img" aria-label={label}>
        {parts.map((p) => (
          <i
            key={p.id}
            className={css[p.look]}
            style={{ width: `${total > 0 ? (Math.max(0, p.amount) / total) * 100 : 0}%` }}
          />
        ))}
      </div>
      <dl className={css.keys}>
        {parts.map((p) => (
          <div key={p.id}>
            <dt>
              <i className={css[p.look]} />
              {p.label}
            </dt>
            <dd>{format(p.amount)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
