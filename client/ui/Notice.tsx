import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { Icon, type IconName } from './Icon.tsx';
import css from './Notice.module.css';

const ICONS: Record<NoticeTone, IconName> = { plain: 'info', good: 'check', warn: 'warn', bad: 'warn' };

type NoticeTone = 'plain' | 'good' | 'warn' | 'bad';

interface NoticeProps {
  readonly tone?: NoticeTone;
  readonly title?: ReactNode;
  readonly live?: boolean;
  readonly children?: ReactNode;
}

/** One sentence that says what happened and what to do. */
export function Notice({ tone = 'plain', title, live = false, children }: NoticeProps) {
  return (
    <div
      className={cx(css.notice, css[tone])}
      role={live ? (tone === 'bad' ? 'alert' : 'status') : undefined}
    >
      <Icon name={ICONS[tone]} />
      <div>
        {title && <b className={css.title}>{title}</b>}
        {children && <div className={css.text}>{children}</div>}
      </div>
    </div>
  );
}
