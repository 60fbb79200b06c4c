import { type Line, wordingOf } from '@accord/shared/agents/lines.ts';
import { useTranslation } from 'react-i18next';
import { fixed } from '../../i18n/format.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { useRules } from '../../net/Table.tsx';
import { filled, within } from './lineText.ts';

/** What an envoy or adviser says, in the reader's language. */
export function useLineText(): (line: Line) => string {
  const { t } = useTranslation(['table', 'blocs']);
  const locale = useLocale();
  const rules = useRules();
  const verb = (id: string) => within(rules.content.verbs[id]?.name[locale] ?? id);
  const number = (value: number) => fixed(value, locale, Number.isInteger(value) ? 0 : 1);
  return (line) => {
    const { partner, objective, constituency, promise, gives, asks, event, year, ...numbers } = line.data;
    const words = {
      ...(partner && {
        partner: t(`blocs:${partner}.called`),
        you: t(`blocs:${partner}.name`),
      }),
      ...(objective && { objective: within(t(`objective.${objective}`)) }),
      ...(constituency && { constituency: within(t(`constituency.${constituency}`)) }),
      ...(promise && { promise: verb(promise) }),
      ...(gives && { gives: verb(gives) }),
      ...(asks && { asks: verb(asks) }),
      ...(event && { event: rules.content.events[event]?.name[locale] ?? event }),
      ...(year !== undefined && { year: String(year) }),
      ...Object.fromEntries(Object.entries(numbers).map(([word, value]) => [word, number(value)])),
    };
    return filled(wordingOf(line, rules)[locale], words);
  };
}
