import type { Content } from '@accord/shared/content/content.ts';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/useLocale.ts';
import { BlocTile } from '../../ui/BlocTile.tsx';
import css from './StartForms.module.css';

interface BlocPickerProps {
  readonly content: Content;
  readonly seats: readonly string[];
  readonly value: string | null;
  readonly onChange: (bloc: string) => void;
}

/** Who to lead: the name, and what that government wants most. */
export function BlocPicker({ content, seats, value, onChange }: BlocPickerProps) {
  const { t } = useTranslation('home');
  const language = useLocale();
  return (
    <RadioGroup className={css.blocs ?? ''} aria-label={t('solo.pick')} value={value} onChange={onChange}>
      {seats.map((id) => (
        <Radio key={id} value={id} className={css.bloc ?? ''}>
          <BlocTile bloc={id} size="large" />
          <span>
            <b>{content.blocs[id]?.name[language] ?? id}</b>
            <em>{content.blocs[id]?.wants[language]}</em>
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
