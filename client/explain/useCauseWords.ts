import type { Deal, DealDraft } from '@accord/shared/diplomacy/deal.ts';
import type { CauseRef } from '@accord/shared/game/explainCauses.ts';
import { useTranslation } from 'react-i18next';
import { listed } from '../i18n/format.ts';
import { useDealName } from '../i18n/useDealName.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { useRules } from '../net/Table.tsx';

interface CauseWords {
  /** Whose doing it is; nobody's where it is everybody's. */
  readonly blocs: readonly string[];
  readonly text: string;
}

/** A cause in words. Deals are looked up by their identifier. */
export function useCauseWords(
  dealOf: (id: string) => Deal | DealDraft | undefined,
): (cause: CauseRef) => CauseWords {
  const { t } = useTranslation('why');
  const locale = useLocale();
  const { content, blocs } = useRules();
  const nameOf = useDealName();
  const dealName = (id: string) => {
    const found = dealOf(id);
    return found ? nameOf(found) : t('cause.aDeal');
  };
  return (cause) => {
    switch (cause.kind) {
      case 'measure':
        return {
          blocs: [cause.bloc],
          text: t(cause.change > 0 ? 'cause.more' : 'cause.less', {
            what: content.measures[cause.measure]?.name[locale] ?? cause.measure,
          }),
        };
      case 'orders':
        return { blocs: [cause.bloc], text: t('cause.orders') };
      case 'deal':
        return {
          blocs: dealOf(cause.deal)?.parties.slice(0, 3) ?? [],
          text: t(cause.signed ? 'cause.signed' : 'cause.gone', { what: dealName(cause.deal) }),
        };
      case 'clause':
        return {
          blocs: blocs[cause.bloc] ? [cause.bloc] : [],
          text: content.verbs[cause.verb]?.name[locale] ?? cause.verb,
        };
      case 'default':
        return { blocs: [cause.bloc], text: t('cause.default', { what: dealName(cause.deal) }) };
      case 'acts':
        return {
          blocs: [cause.bloc],
          text:
            listed(
              cause.acts.map((id) => content.acts[id]?.name[locale] ?? id),
              locale,
            ) || t('cause.noActs'),
        };
      case 'event':
        return {
          blocs: cause.bloc ? [cause.bloc] : [],
          text: content.events[cause.event]?.name[locale] ?? cause.event,
        };
      case 'policy':
        return { blocs: [], text: t(`cause.policy.${cause.policy}`, { defaultValue: cause.policy }) };
    }
  };
}
