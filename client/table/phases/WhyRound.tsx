import type { Course } from '@accord/shared/game/explain.ts';
import { stepEnd, stepsOfRound } from '@accord/shared/game/rules.ts';
import type { GameView } from '@accord/shared/game/view.ts';
import { worldFor } from '@accord/shared/game/worldFor.ts';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAdvice } from '../../advice/useAdvice.ts';
import { Fold } from '../../explain/Fold.tsx';
import { Why } from '../../explain/Why.tsx';
import { useConnection, useRules, useView } from '../../net/Table.tsx';
import { useSeat } from '../useSeat.ts';

/** What we knew when a round began; null until it has come, 'lost' when it cannot be read. */
function useRoundStart(round: number): GameView | 'lost' | null {
  const connection = useConnection();
  const [start, setStart] = useState<GameView | 'lost' | null>(null);
  useEffect(() => {
    let wanted = true;
    void connection.roundStart(round).then((answer) => {
      if (wanted) setStart((answer.ok && answer.value.view) || 'lost');
    });
    return () => {
      wanted = false;
    };
  }, [connection, round]);
  return start;
}

function Answer({ round }: { readonly round: number }) {
  const { t } = useTranslation('why');
  const view = useView();
  const rules = useRules();
  const { bloc } = useSeat();
  const start = useRoundStart(round);
  const year = stepEnd(stepsOfRound(rules, round).last);
  const question = useMemo(() => {
    if (start === null || start === 'lost') return null;
    const from: Course = { state: worldFor(start, rules), assume: {} };
    const struck = view.events.filter((event) => event.round === round);
    const to: Course = { state: { ...worldFor(view, rules), events: struck }, assume: {} };
    return { ask: 'explain', from, to, options: { bloc, year } } as const;
  }, [start, view, rules, bloc, year, round]);
  const { answer, thinking } = useAdvice<'explain'>(question);
  if (start === 'lost') return <p>{t('round.lost')}</p>;
  return (
    <>
      <p>{t('round.note', { year })}</p>
      <Why
        explanation={answer}
        thinking={thinking}
        from={t('round.from')}
        to={t('round.to')}
        rest="chance"
        first="warming2100C"
        dealOf={(id) => view.deals[id]?.deal}
      />
    </>
  );
}

/** This round against the last: the course on which it began and the one on which it ended. */
export function WhyRound({ round }: { readonly round: number }) {
  const { t } = useTranslation('why');
  const { game } = useView();
  return (
    <Fold title={t(game.round === round ? 'round.title' : 'round.last')}>
      <Answer round={round} />
    </Fold>
  );
}
