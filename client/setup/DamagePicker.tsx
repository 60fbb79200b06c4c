import type { Content } from '@accord/shared/content/content.ts';
import { useTranslation } from 'react-i18next';
import css from '../app/pages/StartForms.module.css';
import { fixed } from '../i18n/format.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { type DamageForm, damageForms, harmOf } from './damages.ts';

const EXAMPLE_C = 3;

/** What a form of harm means, in a sentence with the content's own numbers. */
export function useHarm(): (content: Content, form: DamageForm) => string {
  const { t } = useTranslation('setup');
  const locale = useLocale();
  return (content, form) => {
    const { lossPct, growthLossPct } = harmOf(content, form, EXAMPLE_C);
    return growthLossPct > 0
      ? t('harm.growth', { share: fixed(growthLossPct, locale, 2) })
      : t('harm.level', { share: fixed(lossPct, locale, 1), degrees: EXAMPLE_C });
  };
}

interface DamagePickerProps {
  readonly content: Content;
  readonly value: DamageForm;
  readonly onChange: (form: DamageForm) => void;
}

/** How much harm warming does: economists disagree, so the host chooses whom to follow. */
export function DamagePicker({ content, value, onChange }: DamagePickerProps) {
  const { t } = useTranslation('setup');
  const harm = useHarm();
  return (
    <label className={css.field}>
      {t('damages')}
      <select value={value} onChange={(e) => onChange(e.target.value as DamageForm)}>
        {damageForms(content).map((form) => (
          <option key={form} value={form}>
            {t(`form.${form}`)}
          </option>
        ))}
      </select>
      <small className={css.note}>{harm(content, value)}</small>
    </label>
  );
}
