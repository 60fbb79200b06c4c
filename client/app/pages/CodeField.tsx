import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import css from './CodeField.module.css';

export const CODE_SIZE = 6;
/** The protocol's alphabet, written out: the schemas weigh more than this page. */
const STRANGE = /[^2-9A-HJKMNP-TV-Z]/g;

export const cleanCode = (text: string): string =>
  text.toUpperCase().replace(STRANGE, '').slice(0, CODE_SIZE);

interface CodeFieldProps {
  readonly onCode: (code: string) => void;
  readonly error: string | null;
  readonly busy: boolean;
}

/** Six boxes that are one field: readers hear a text field, everybody else sees where the next letter goes. */
export function CodeField({ onCode, error, busy }: CodeFieldProps) {
  const { t } = useTranslation('home');
  const [code, setCode] = useState('');
  const [active, setActive] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (code.length === CODE_SIZE) onCode(code);
    else field.current?.focus();
  };
  const at = Math.min(code.length, CODE_SIZE - 1);
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <div className={css.row}>
        <div className={css.boxes}>
          {Array.from({ length: CODE_SIZE }, (_, i) => (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: a box is its place.
              key={i}
              aria-hidden="true"
              className={cx(css.box, active && i === at && css.here, error && css.wrong)}
            >
              {code[i] ?? (active && i === at ? <i className={css.caret} /> : null)}
            </span>
          ))}
          <input
            ref={field}
            className={css.field}
            aria-label={t('join.code')}
            aria-describedby="code-note"
            aria-invalid={error !== null}
            value={code}
            // biome-ignore lint/a11y/noAutofocus: the code is why most people are here; never where a keyboard would pop up.
            autoFocus={matchMedia('(hover: hover)').matches}
            autoCapitalize="characters"
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            inputMode="text"
            onFocus={() => setActive(true)}
            onBlur={() => setActive(false)}
            onChange={(e) => setCode(cleanCode(e.target.value))}
          />
        </div>
        <Button
          type="submit"
          look={code.length === CODE_SIZE ? 'main' : 'edge'}
          className={css.go}
          disabled={code.length < CODE_SIZE || busy}
        >
          {t('join.go')}
        </Button>
      </div>
      <p id="code-note" className={cx(css.note, error && css.error)} role={error ? 'alert' : undefined}>
        {error ?? t('join.note')}
      </p>
    </form>
  );
}
