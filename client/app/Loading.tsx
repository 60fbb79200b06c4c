import css from './Loading.module.css';

/** A thin bar, and only after a moment: most waits are shorter. */
export function Loading() {
  return <div className={css.bar} role="progressbar" aria-label="…" />;
}
