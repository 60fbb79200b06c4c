import type { ElementType, ReactNode } from 'react';
import css from './Card.module.css';
import { cx } from './cx.ts';

interface CardProps {
  readonly as?: ElementType;
  readonly tone?: 'panel' | 'raised' | 'warn' | 'bad';
  readonly className?: string | undefined;
  readonly label?: string;
  readonly children: ReactNode;
}

export function Card({ as: Tag = 'section', tone = 'panel', className, label, children }: CardProps) {
  return (
    <Tag className={cx(css.card, css[tone], className)} aria-label={label}>
      {children}
    </Tag>
  );
}

/** A panel's title: the finding where there is one, its unit in small type, and what belongs to the right. */
export function PanelTitle({
  title,
  note,
  level = 2,
  children,
}: {
  readonly title: ReactNode;
  readonly note?: ReactNode;
  readonly level?: 2 | 3 | 4;
  readonly children?: ReactNode;
}) {
  const Heading: ElementType = `h${level}`;
  return (
    <div className={css.title}>
      <Heading className={css[`h${level}`]}>{title}</Heading>
      {note && <span className={css.note}>{note}</span>}
      {children && <div className={css.end}>{children}</div>}
    </div>
  );
}
