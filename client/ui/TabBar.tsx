import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { Count } from './Chip.tsx';
import { cx } from './cx.ts';
import css from './TabBar.module.css';

export interface TabItem<T extends string> {
  readonly id: T;
  readonly label: ReactNode;
  readonly count?: number;
}

interface TabBarProps<T extends string> {
  readonly label: string;
  readonly tabs: readonly TabItem<T>[];
  readonly value: T;
  readonly onChange: (id: T) => void;
  readonly look?: 'line' | 'pill';
  /** The id prefix of the panels that these tabs control. */
  readonly panel: string;
}

/** Tabs after the ARIA pattern: one stop in the tab order, arrows move between them. */
export function TabBar<T extends string>({
  label,
  tabs,
  value,
  onChange,
  look = 'line',
  panel,
}: TabBarProps<T>) {
  const row = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = (tabs.findIndex((tab) => tab.id === value) + step + tabs.length) % tabs.length;
    const target = tabs[next];
    if (!target) return;
    onChange(target.id);
    row.current?.querySelectorAll<HTMLButtonElement>('[role=tab]')[next]?.focus();
  };
  return (
    <div ref={row} role="tablist" aria-label={label} className={cx(css.bar, css[look])} onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          id={`${panel}-tab-${tab.id}`}
          aria-controls={`${panel}-panel`}
          aria-selected={tab.id === value}
          tabIndex={tab.id === value ? 0 : -1}
          className={css.tab}
          onClick={() => onChange(tab.id)}
        >
          {tab.label}
          {tab.count !== undefined &&
            tab.count > 0 &&
            (look === 'line' ? <Count>{tab.count}</Count> : <b>{tab.count}</b>)}
        </button>
      ))}
    </div>
  );
}
