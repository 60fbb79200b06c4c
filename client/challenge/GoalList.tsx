import type { ChallengeFile, Goal } from '@accord/shared/content/challenge.ts';
import type { GameView } from '@accord/shared/game/view.ts';
import { useTranslation } from 'react-i18next';
import { degrees, fixed } from '../i18n/format.ts';
import type { Language } from '../i18n/i18n.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { Chip } from '../ui/Chip.tsx';
import css from './Challenge.module.css';
import { isMet, reached } from './verdict.ts';

const amount = ({ indicator }: Goal, value: number, locale: Language): string =>
  indicator === 'temperature2100C' ? degrees(value, locale, 2) : fixed(value, locale);

interface GoalListProps {
  readonly challenge: ChallengeFile;
  /** The finished game, with the seats of its table: then each goal carries what was reached. */
  readonly ended?: { readonly view: GameView; readonly seats: readonly string[] };
}

/** The goals of a challenge as sentences; after the end, with what was reached. */
export function GoalList({ challenge, ended }: GoalListProps) {
  const { t } = useTranslation('challenge');
  const locale = useLocale();
  return (
    <ul className={css.goals}>
      {challenge.goals.map((goal) => {
        const bound = goal.atLeast ?? goal.atMost ?? 0;
        const kind = goal.atLeast === undefined ? 'atMost' : 'atLeast';
        const value = ended ? reached(goal.indicator, challenge, ended.view, ended.seats) : null;
        return (
          <li key={goal.indicator}>
            <span>{t(`goal.${goal.indicator}.${kind}`, { value: amount(goal, bound, locale) })}</span>
            {value !== null && (
              <Chip tone={isMet(goal, value) ? 'good' : 'bad'} icon={isMet(goal, value) ? 'check' : 'cross'}>
                {t('reached', { value: amount(goal, value, locale) })}
              </Chip>
            )}
          </li>
        );
      })}
    </ul>
  );
}
