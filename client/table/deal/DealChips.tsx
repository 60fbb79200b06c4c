import type { DealDraft } from '@accord/shared/diplomacy/deal.ts';
import { useTranslation } from 'react-i18next';
import { money } from '../../i18n/format.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { useRules, useView } from '../../net/Table.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { givenBy, purseOf } from '../money.ts';
import css from './DealChips.module.css';
import { isMet } from './offers.ts';

/** The state of a text in three words: who it waits for, whether we can pay, who sees it. */
export function DealChips({ draft, waitingFor = null }: { draft: DealDraft; waitingFor?: string | null }) {
  const { t } = useTranslation(['deals', 'blocs']);
  const locale = useLocale();
  const view = useView();
  const rules = useRules();
  const own = view.own?.bloc;
  const condition = draft.clauses.find((c) => c.when.kind === 'promised')?.when;
  const met = own !== undefined && isMet(draft, own, view.deals);
  const waits = waitingFor ?? (condition?.kind === 'promised' && !met ? condition.bloc : null);
  const left = own ? purseOf(view, rules, own).free - givenBy(draft.clauses, own, rules) : 0;
  return (
    <div className={css.chips}>
      {waits && (
        <Chip tone="warn" icon="ring">
          {t('waiting', { bloc: t(`blocs:${waits}.name`) })}
        </Chip>
      )}
      {own &&
        (left >= 0 ? (
          <Chip icon="check">{t('withinBudget')}</Chip>
        ) : (
          <Chip tone="bad" icon="warn">
            {t('overBy', { amount: money(-left, locale) })}
          </Chip>
        ))}
      <Chip icon={draft.visibility === 'public' ? 'eye' : 'eyeOff'}>
        {t(`visibility.${draft.visibility}`)}
      </Chip>
      <Chip icon={draft.durability === 'ratified' ? 'vote' : 'flag'}>
        {t(`durability.${draft.durability}`)}
      </Chip>
    </div>
  );
}
