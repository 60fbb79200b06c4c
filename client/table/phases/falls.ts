import { CONSTITUENCIES } from '@accord/shared/politics/constituencies.ts';
import { stepEnd, stepStart } from '@accord/shared/rules/calendar.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fall } from '../../charts/Waterfall.tsx';
import { useDealName } from '../../i18n/useDealName.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { useRules, useView } from '../../net/Table.tsx';

const MOST = 6;

/**
 * Why support at home moved in a round: the causes that the engine wrote down, weighed by their constituency.
 * What the many small ones add up to, and what fades by itself, stands last.
 */
export function useFalls(bloc: string, first: number, last: number): readonly Fall[] {
  const { t } = useTranslation('table');
  const locale = useLocale();
  const view = useView();
  const rules = useRules();
  const dealName = useDealName();
  return useMemo(() => {
    const steps = view.steps.filter((s) => s.step >= first && s.step <= last);
    const weights = rules.blocs[bloc]?.politics.weights;
    const end = steps.at(-1)?.blocs[bloc]?.politics.support ?? 0;
    const file = rules.blocs[bloc]?.politics;
    const startPolitics = view.steps.find((s) => s.step === first - 1)?.blocs[bloc]?.politics.support;
    const whole = CONSTITUENCIES.reduce((sum, c) => sum + (weights?.[c] ?? 0), 0) || 1;
    const start =
      startPolitics ??
      (file ? CONSTITUENCIES.reduce((sum, c) => sum + file.weights[c] * file.initial[c], 0) / whole : end);
    const sums = new Map<string, number>();
    for (const { indicator, cause, change } of steps.flatMap((s) => s.blocs[bloc]?.causes ?? [])) {
      const weight = (weights as Record<string, number> | undefined)?.[indicator];
      if (weight !== undefined) sums.set(cause, (sums.get(cause) ?? 0) + (change * weight) / whole);
    }
    const name = (cause: string): string => {
      const [kind, id = ''] = cause.split(/:(.*)/s);
      if (kind === 'measure') return rules.content.measures[id]?.name[locale] ?? id;
      if (kind === 'event') return rules.content.events[id]?.name[locale] ?? id;
      if (kind === 'choice') return rules.content.choices[id]?.name[locale] ?? id;
      if (kind === 'deal') {
        const deal = view.deals[id]?.deal;
        return deal ? dealName(deal) : t('cause.deal');
      }
      if (kind === 'act') return rules.content.acts[id.split('@')[0] ?? '']?.name[locale] ?? id;
      return rules.content.measures[cause]?.name[locale] ?? t(`cause.${cause}`, { defaultValue: cause });
    };
    const top = [...sums]
      .toSorted((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
      .filter(([, change]) => Math.abs(change) >= 0.05)
      .slice(0, MOST);
    const units = (points: number): number => Math.round(points * 10) || 0;
    const rest = units(end) - units(start) - top.reduce((sum, [, change]) => sum + units(change), 0);
    return [
      {
        id: 'start',
        label: t('stocktake.supportIn', { year: stepStart(first) }),
        units: units(start),
        total: true,
      },
      ...top.map(([cause, change]) => ({ id: cause, label: name(cause), units: units(change) })),
      ...(rest === 0 ? [] : [{ id: 'rest', label: t('cause.rest'), units: rest }]),
      { id: 'end', label: t('stocktake.supportIn', { year: stepEnd(last) }), units: units(end), total: true },
    ];
  }, [view.steps, view.deals, rules, bloc, first, last, t, locale, dealName]);
}
