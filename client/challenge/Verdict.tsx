import type { GameView } from '@accord/shared/game/view.ts';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/useLocale.ts';
import { useRules } from '../net/Table.tsx';
import { Card, PanelTitle } from '../ui/Card.tsx';
import css from './Challenge.module.css';
import { GoalList } from './GoalList.tsx';
import { challengeOf, isMet, reached } from './verdict.ts';

/** Whether the challenge was met; nothing where the game was none. */
export function Verdict({ view }: { readonly view: GameView }) {
  const { t } = useTranslation('challenge');
  const locale = useLocale();
  const { content, scenario } = useRules();
  const challenge = challengeOf(content, view);
  if (!challenge) return null;
  const met = challenge.goals.every((goal) => {
    const value = reached(goal.indicator, challenge, view, scenario.seats);
    return value !== null && isMet(goal, value);
  });
  return (
    <Card className={css.card}>
      <PanelTitle title={challenge.name[locale]} note={t('challenge')} />
      <p>{t(met ? 'met' : 'missed')}</p>
      <GoalList challenge={challenge} ended={{ view, seats: scenario.seats }} />
    </Card>
  );
}
