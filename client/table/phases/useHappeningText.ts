import { useTranslation } from 'react-i18next';
import { fixed, power } from '../../i18n/format.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import type { Happening } from './happenings.ts';

/** Something that happened, in the reader's language. */
export function useHappeningText(): (happening: Happening) => string {
  const { t } = useTranslation('table');
  const locale = useLocale();
  return ({ kind, value, digits, data, text }) =>
    text[locale] ??
    t(`resolution.${kind}`, {
      ...data,
      value: kind === 'coalClosed' ? power(Math.round(value), locale) : fixed(value, locale, digits),
    });
}
