import type { ReactNode } from 'react';
import css from './Chip.module.css';
import { cx } from './cx.ts';
import { Icon, type IconName } from './Icon.tsx';

export type Tone = 'plain' | 'good' | 'warn' | 'bad';

interface ChipProps {
  readonly tone?: Tone;
  readonly icon?: IconName;
  readonly children: ReactNode;
}

/** A short state in words, with a mark: never colour alone. */
export function Chip({ tone = 'plain', icon, children }: ChipProps) {
  return (
    <span className={cx(css.chip, css[tone])}>
      {icon && <Icon name={icon} size={12} />}
      {children}
    </span>
  );
}

/** How many wait behind a tab. */
export function Count({ children }: { children: ReactNode }) {
  return <span className={css.count}>{children}</span>;
}
