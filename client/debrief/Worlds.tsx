import type { GameView } from '@accord/shared/game/view.ts';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Compare } from '../host/Compare.tsx';
import { LETTERS } from '../host/letters.ts';
import { worldsOf } from '../host/worlds.ts';
import { ask } from '../net/http.ts';
import { keptGame } from '../net/keep.ts';
import { PanelTitle } from '../ui/Card.tsx';
import type { Debrief } from './types.ts';
import css from './Worlds.module.css';

/** How worlds stand that have ended; those that still play are left out. */
function useEnded(codes: readonly string[], here: Debrief): readonly (GameView | null)[] {
  const [ended, setEnded] = useState<Readonly<Record<string, GameView>>>({});
  useEffect(() => {
    for (const code of codes) {
      const game = keptGame(code, 'host')?.game;
      if (game === undefined || code === here.code) continue;
      void ask<Debrief>(`/api/debrief/${game}`).then(
        (answer) => answer.ok && setEnded((known) => ({ ...known, [code]: answer.value.view })),
      );
    }
  }, [codes, here]);
  return codes.map((code) => (code === here.code ? here.view : (ended[code] ?? null)));
}

/** The endings of one class side by side. Only its facilitator's browser knows which worlds belong together. */
export function Worlds({ debrief }: { debrief: Debrief }) {
  const { t } = useTranslation('debrief');
  const codes = useMemo(() => worldsOf(debrief.code), [debrief.code]);
  const views = useEnded(codes, debrief);
  if (views.filter((view) => view !== null).length < 2) return null;
  const names = codes.flatMap((code, i) => (views[i] ? [`${LETTERS[i] ?? ''} ${code}`] : []));
  return (
    <section className={css.worlds}>
      <PanelTitle title={t('worlds')} note={names.join(' · ')} />
      <Compare views={views} />
    </section>
  );
}
