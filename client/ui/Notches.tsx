import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { cx } from './cx.ts';
import css from './Notches.module.css';

export interface Notch<T extends string | number> {
  readonly value: T;
  readonly label: string;
  readonly note?: string;
}

interface NotchesProps<T extends string | number> {
  readonly label: string;
  readonly options: readonly Notch<T>[];
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  readonly look?: 'tall' | 'flat';
  readonly disabled?: boolean;
}

/** A few choices side by side: three notches in a deal, layers of the map, a language. */
export function Notches<T extends string | number>(p: NotchesProps<T>) {
  const byKey = new Map(p.options.map((o) => [String(o.value), o.value]));
  return (
    <RadioGroup
      aria-label={p.label}
      orientation="horizontal"
      className={cx(css.group, css[p.look ?? 'tall'])}
      value={p.value === null ? null : String(p.value)}
      isDisabled={p.disabled ?? false}
      onChange={(key) => {
        const value = byKey.get(key);
        if (value !== undefined) p.onChange(value);
      }}
    >
      {p.options.map((o) => (
        <Radio key={o.value} value={String(o.value)} className={css.notch ?? ''}>
          <b>{o.label}</b>
          {o.note && <span className={css.note}>{o.note}</span>}
        </Radio>
      ))}
    </RadioGroup>
  );
}
