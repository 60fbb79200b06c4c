import type { Course } from '@accord/shared/game/explain.ts';
import { worldFor } from '@accord/shared/game/worldFor.ts';
import { stepEnd, stepsOfRound } from '@accord/shared/rules/calendar.ts';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Explained } from '../../explain/Explained.tsx';
import { Fold } from '../../explain/Fold.tsx';
import { useLookBack } from '../../explain/useLookBack.ts';
import { useConnection, useRules, useView } from '../../net/Table.tsx';
import { useSeat } from '../useSeat.ts';

/** What we knew when a round began. */
function useRoundStart(round: number) {
  const connection = useConnection();
  const ask = useCallback(async () => {
    const answer = await connection.roundStart(round);
    return (answer.ok && answer.value.view) || null;
  }, [connection, round]);
  return useLookBack(ask);
}

function Answer({ round }: { readonly round: number }) {
  const { t } = useTranslation('why');
  const view = useView();
  const rules = useRules();
  const { bloc } = useSeat();
  const start = useRoundStart(round);
  const year = stepEnd(stepsOfRound(rules, round).last);
  const question = useMemo(() => {
    if (start === null || start === 'lost') return start;
    const from: Course = { state: worldFor(start, rules), assume: {} };
    const struck = view.events.filter((event) => event.round === round);
    const to: Course = { state: { ...worldFor(view, rules), events: struck }, assume: {} };
    return { ask: 'explain', from, to, options: { bloc, year } } as const;
  }, [start, view, rules, bloc, year, round]);
  return (
    <Explained
      question={question}
      note={t('round.note', { year })}
      from={t('round.from')}
      to={t('round.to')}
      rest="chance"
      first="warming2100C"
      dealOf={(id) => view.deals[id]?.deal}
    />
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
