import { type ReactNode, useState } from 'react';
import css from './Why.module.css';

/** An explanation that is computed when somebody asks for it. */
export function Fold({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <details className={css.fold} open={open} onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>{title}</summary>
      {open && children}
    </details>
  );
}
