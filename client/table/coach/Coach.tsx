import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useView } from '../../net/Table.tsx';
import { Button } from '../../ui/Button.tsx';
import css from './Coach.module.css';
import { COUNT, placeOf, STEPS } from './steps.ts';
import { useCoach } from './useCoach.ts';

const line = (target: string) =>
  `[data-coach="${target}"] { outline: 2px dashed var(--accent); outline-offset: 3px; border-radius: var(--r-4); }`;

/** Draws a line around what a remark points at as long as it is said, also when its page comes after the remark. */
function usePointer(target: string | null): void {
  useEffect(() => {
    if (target === null) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(line(target));
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [target]);
}

/**
 * The guide through the first round: a strip of its own that covers nothing, takes no focus and is read out when it
 * changes. Nobody has to follow it.
 */
export function Coach() {
  const { t } = useTranslation('table');
  const { game } = useView();
  const { on, turn } = useCoach();
  const [at, setAt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each phase begins with its first remark.
  useEffect(() => setAt(0), [game.phase]);
  const steps = STEPS[game.phase] ?? [];
  const step = on && game.round === 0 ? steps[at] : undefined;
  usePointer(step?.target ?? null);
  const last = game.phase === 'stocktake' && at === steps.length - 1;
  useEffect(() => {
    if (game.round > 0 && on) turn(false);
  }, [game.round, on, turn]);
  if (!step) return null;
  return (
    <aside className={css.coach} aria-label={t('coach.title')}>
      <p aria-live="polite">
        <b>{t('coach.place', { place: placeOf(step.id), count: COUNT })}</b> {t(`coach.step.${step.id}`)}
      </p>
      <div>
        {at > 0 && (
          <Button small look="quiet" onClick={() => setAt(at - 1)}>
            {t('coach.back')}
          </Button>
        )}
        {last ? (
          <Button small onClick={() => turn(false)}>
            {t('coach.end')}
          </Button>
        ) : (
          <>
            <Button small onClick={() => setAt(at + 1)}>
              {t('coach.next')}
            </Button>
            <Button small look="quiet" onClick={() => turn(false)}>
              {t('coach.skip')}
            </Button>
          </>
        )}
      </div>
    </aside>
  );
}
