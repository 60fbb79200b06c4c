import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { Icon } from '../../ui/Icon.tsx';
import css from './Checks.module.css';

interface Check {
  readonly id: string;
  readonly disabled?: boolean;
  readonly children: ReactNode;
}

interface ChecksProps {
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
  readonly options: readonly Check[];
  /** Side by side instead of one below the other. */
  readonly inline?: boolean;
}

/** Several out of a few, each a target for a thumb. */
export function Checks({ label, value, onChange, options, inline = false }: ChecksProps) {
  return (
    <CheckboxGroup
      aria-label={label}
      className={(inline ? css.inline : css.list) ?? ''}
      value={[...value]}
      onChange={onChange}
    >
      {options.map((o) => (
        <Checkbox key={o.id} value={o.id} isDisabled={o.disabled ?? false} className={css.check ?? ''}>
          <span className={css.box}>
            <Icon name="check" size={14} />
          </span>
          {o.children}
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}
