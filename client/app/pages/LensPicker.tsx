import type { Content } from '@accord/shared/content/content.ts';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/useLocale.ts';
import css from './StartForms.module.css';

interface LensPickerProps {
  readonly content: Content;
  readonly off: readonly string[];
  readonly onChange: (off: readonly string[]) => void;
}

/** Every rule of the library with its switch, folded away: a lens is for a second game. */
export function LensPicker({ content, off, onChange }: LensPickerProps) {
  const { t } = useTranslation(['home', 'library']);
  const language = useLocale();
  const rules = Object.values(content.mechanisms).filter((m) => m.kind === 'rule');
  const groups = [...new Set(rules.map((m) => m.group))].sort();
  const turn = (id: string, on: boolean) => onChange(on ? off.filter((one) => one !== id) : [...off, id]);
  return (
    <details className={css.lens}>
      <summary>
        {t('host.rules')} {off.length > 0 && <b>{t('host.rulesOff', { count: off.length })}</b>}
      </summary>
      <p className={css.note}>{t('host.rulesNote')}</p>
      {groups.map((group) => (
        <fieldset key={group}>
          <legend>{t(`library:group.${group}`)}</legend>
          {rules
            .filter((m) => m.group === group)
            .toSorted((a, b) => a.row - b.row)
            .map((m) => (
              <label key={m.id} className={css.check}>
                <input
                  type="checkbox"
                  checked={!off.includes(m.id)}
                  onChange={(e) => turn(m.id, e.target.checked)}
                />
                {m.name[language]}
              </label>
            ))}
        </fieldset>
      ))}
    </details>
  );
}
