import { useTranslation } from 'react-i18next';
import type { Language } from './i18n.ts';

/** The language of the page, as the formatting helpers take it. */
export function useLocale(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'zh' ? 'zh' : 'en';
}
