import type { Deal, DealRecord } from '@accord/shared/diplomacy/deal.ts';
import { membersOf } from '@accord/shared/diplomacy/undertakings.ts';
import type { GameView } from '@accord/shared/game/view.ts';
import { worldFor } from '@accord/shared/game/worldFor.ts';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Explained } from '../explain/Explained.tsx';
import { Fold } from '../explain/Fold.tsx';
import { useLookBack } from '../explain/useLookBack.ts';
import css from '../explain/Why.module.css';
import { ask } from '../net/http.ts';
import { useRules } from '../net/Table.tsx';

interface WhyThatDealProps {
  readonly game: string;
  readonly record: DealRecord;
  /** What else was agreed in that round: conditions count on it. */
  readonly beside: readonly Deal[];
}

/** What the public knew when a round began. */
function useRoundStart(game: string, round: number) {
  const start = useCallback(async () => {
    const answer = await ask<GameView>(`/api/debrief/${game}/start/${round}`);
    return answer.ok ? answer.value : null;
  }, [game, round]);
  return useLookBack(start);
}

function Answer({ game, record, beside }: WhyThatDealProps) {
  const { t } = useTranslation(['why', 'blocs']);
  const rules = useRules();
  const { deal, round } = record;
  const members = membersOf(record);
  const whose = members.length > 0 ? members : deal.parties;
  const [bloc, setBloc] = useState(whose[0] ?? '');
  const start = useRoundStart(game, round);
  const year = Math.max(...deal.clauses.map(({ untilYear }) => untilYear));
  const question = useMemo(() => {
    if (start === null || start === 'lost') return start;
    const state = worldFor(start, rules);
    return {
      ask: 'explain',
      from: { state, assume: { withDeals: beside } },
      to: { state, assume: { withDeals: [...beside, deal] } },
      options: { bloc, year },
    } as const;
  }, [start, rules, deal, beside, bloc, year]);
  return (
    <>
      <label className={css.pick}>
        {t('deal.whose')}
        <select value={bloc} onChange={(e) => setBloc(e.target.value)}>
          {whose.map((id) => (
            <option key={id} value={id}>
              {t(`blocs:${id}.name`)}
            </option>
          ))}
        </select>
      </label>
      <Explained
        question={question}
        note={t('deal.then', { year })}
        from={t('deal.from')}
        to={t('deal.to')}
        dealOf={() => deal}
      />
    </>
  );
}

/** What a deal did, promise by promise, in the world in which it was agreed. */
export function WhyThatDeal(props: WhyThatDealProps) {
  const { t } = useTranslation('why');
  return (
    <Fold title={t('deal.title')}>
      <Answer {...props} />
    </Fold>
  );
}
