import { CONSTITUENCIES, type Politics } from '@accord/shared/politics/constituencies.ts';
import { useTranslation } from 'react-i18next';
import { fixed } from '../../i18n/format.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { useRules, useView } from '../../net/Table.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useSeat } from '../useSeat.ts';

interface AdviceProps {
  /** At home after the next step: with these orders, and with the ministry's plan. */
  readonly after: Politics | null;
  readonly planned: Politics | null;
}

/** The constituency that these orders hurt most, if it is hurt enough to say so. */
export function Advice({ after, planned }: AdviceProps) {
  const { t } = useTranslation('table');
  const locale = useLocale();
  const view = useView();
  const rules = useRules();
  const { bloc } = useSeat();
  if (!after || !planned) return null;
  const redLine = rules.blocs[bloc]?.politics.redLineSupport ?? 0;
  if (after.support < redLine)
    return (
      <Notice tone="warn" title={t('advice.redLine', { value: fixed(after.support, locale) })}>
        {t('advice.redLineText', { line: fixed(redLine, locale) })}
      </Notice>
    );
  const worst = CONSTITUENCIES.map((id) => ({
    id,
    change: after.constituencies[id] - planned.constituencies[id],
    at: after.constituencies[id],
  })).toSorted((a, b) => a.change - b.change)[0];
  const now = view.politics[bloc];
  if (!worst || !now || worst.change > -1) return null;
  return (
    <Notice
      tone="warn"
      title={t('advice.worst', { who: t(`constituency.${worst.id}`), value: fixed(worst.at, locale) })}
    >
      {t(`advice.${worst.id}`, { points: fixed(-worst.change, locale, 1) })}
    </Notice>
  );
}
