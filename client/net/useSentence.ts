import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { DoorRefusal } from './http.ts';

/** Turns a refusal's code into a sentence that says what to do. */
export function useSentence(): (refusal: DoorRefusal) => string {
  const { t, i18n } = useTranslation('refusals');
  return useCallback(
    ({ code, data }) => (i18n.exists(`refusals:${code}`) ? t(code, data) : t('unknown', { code })),
    [t, i18n],
  );
}
