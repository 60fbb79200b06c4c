import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parse, stringify } from 'yaml';
import { Button } from '../ui/Button.tsx';
import css from './Editor.module.css';
import { blank, fieldKind, type Shape, unwrapped } from './shape.ts';

export type Path = readonly (string | number)[];

export interface FieldProps {
  readonly shape: Shape;
  readonly path: Path;
  readonly value: unknown;
  /** Undefined takes the value away. */
  readonly onChange: (path: Path, value: unknown) => void;
}

const nameOf = (path: Path): string => {
  const last = path.at(-1);
  return typeof last === 'number' ? `${last + 1}` : String(last ?? '');
};

/** A union or anything else without a form of its own: as YAML, taken over when it can be read. */
function YamlField({ path, value, onChange }: FieldProps) {
  const written = value === undefined ? '' : stringify(value).trimEnd();
  const [text, setText] = useState<string | null>(null);
  const [broken, setBroken] = useState(false);
  const commit = () => {
    if (text === null || text === written) return setText(null);
    try {
      onChange(path, parse(text));
      setBroken(false);
      setText(null);
    } catch {
      setBroken(true);
    }
  };
  return (
    <label className={css.field}>
      <span>{nameOf(path)}</span>
      <textarea
        rows={Math.min(8, written.split('\n').length)}
        value={text ?? written}
        aria-invalid={broken}
        onChange={(e) => setText(e.target.value)}
        onBlur={commit}
      />
    </label>
  );
}

/** A number that may be half typed: only what is a number is taken over. */
function NumberField({ shape, path, value, onChange }: FieldProps) {
  const [text, setText] = useState<string | null>(null);
  const take = (typed: string) => {
    setText(typed);
    const number = Number(typed);
    if (typed.trim() !== '' && Number.isFinite(number)) onChange(path, number);
  };
  return (
    <label className={css.field}>
      <span>{nameOf(path)}</span>
      <input
        inputMode="decimal"
        value={text ?? String(value ?? '')}
        aria-invalid={text !== null && !Number.isFinite(Number(text))}
        title={`${shape.minimum ?? ''} … ${shape.maximum ?? ''}`}
        onChange={(e) => take(e.target.value)}
        onBlur={() => setText(null)}
      />
    </label>
  );
}

/** One value that is neither a group nor a list. */
function Leaf(props: FieldProps) {
  const { shape, path, value, onChange } = props;
  const kind = fieldKind(shape);
  if (kind === 'number') return <NumberField {...props} />;
  if (kind === 'yaml') return <YamlField {...props} />;
  if (kind === 'flag')
    return (
      <label className={css.flag}>
        <input type="checkbox" checked={value === true} onChange={(e) => onChange(path, e.target.checked)} />
        {nameOf(path)}
      </label>
    );
  if (kind === 'choice')
    return (
      <label className={css.field}>
        <span>{nameOf(path)}</span>
        <select value={String(value ?? '')} onChange={(e) => onChange(path, e.target.value)}>
          {shape.enum?.map((option) => (
            <option key={option} value={option}>
              {option}
            </option>
          ))}
        </select>
      </label>
    );
  return (
    <label className={css.field}>
      <span>{nameOf(path)}</span>
      <textarea
        rows={String(value ?? '').length > 70 ? 3 : 1}
        value={String(value ?? '')}
        onChange={(e) => onChange(path, e.target.value)}
      />
    </label>
  );
}

/** Both languages of one text, side by side. */
function Words({ path, value, onChange }: FieldProps) {
  const words = (value ?? {}) as Record<string, unknown>;
  return (
    <fieldset className={css.words}>
      <legend>{nameOf(path)}</legend>
      {['en', 'zh'].map((language) => (
        <Leaf
          key={language}
          shape={{ type: 'string' }}
          path={[...path, language]}
          value={words[language]}
          onChange={onChange}
        />
      ))}
    </fieldset>
  );
}

/** The entries of a list or a record, each to take away, and one more to add. */
function Entries({ shape, path, value, onChange }: FieldProps) {
  const { t } = useTranslation('editor');
  const id = useId();
  const [key, setKey] = useState('');
  const list = fieldKind(shape) === 'list';
  const { additionalProperties } = shape;
  const inner =
    (list ? shape.items : typeof additionalProperties === 'object' ? additionalProperties : null) ?? {};
  const entries: readonly [string | number, unknown][] = list
    ? ((value ?? []) as unknown[]).map((one, i) => [i, one])
    : Object.entries((value ?? {}) as object);
  const add = () => {
    const at = list ? entries.length : key.trim();
    if (at === '') return;
    onChange([...path, at], blank(inner));
    setKey('');
  };
  return (
    <>
      {entries.map(([at, one]) => (
        <div key={at} className={css.entry}>
          <Field shape={inner} path={[...path, at]} value={one} onChange={onChange} />
          <Button
            small
            look="quiet"
            icon="trash"
            aria-label={t('take', { name: nameOf([at]) })}
            onClick={() => onChange([...path, at], undefined)}
          />
        </div>
      ))}
      <div className={css.add}>
        {!list && (
          <input id={id} value={key} aria-label={t('key')} onChange={(e) => setKey(e.target.value)} />
        )}
        <Button small icon="plus" onClick={add}>
          {t('add', { name: nameOf(path) })}
        </Button>
      </div>
    </>
  );
}

/** The fields of an object, in the order of its schema; those that may be missing can be added. */
function Members({ shape, path, value, onChange }: FieldProps) {
  const { t } = useTranslation('editor');
  const object = (value ?? {}) as Record<string, unknown>;
  const keys = Object.keys(shape.properties ?? {});
  const missing = keys.filter((key) => !(key in object));
  return (
    <>
      {keys.map((key) => {
        const inner = shape.properties?.[key];
        return inner && key in object ? (
          <Field key={key} shape={inner} path={[...path, key]} value={object[key]} onChange={onChange} />
        ) : null;
      })}
      {missing.length > 0 && (
        <div className={css.add}>
          {missing.map((key) => (
            <Button
              key={key}
              small
              look="quiet"
              icon="plus"
              onClick={() => onChange([...path, key], blank(shape.properties?.[key] ?? {}))}
            >
              {t('add', { name: key })}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}

/** Groups open when somebody looks into them: a file of parameters has hundreds of fields. */
function Folded(props: FieldProps) {
  const [open, setOpen] = useState(false);
  const Inner = fieldKind(props.shape) === 'group' ? Members : Entries;
  return (
    <details className={css.group} open={open} onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>{nameOf(props.path)}</summary>
      {open && <Inner {...props} />}
    </details>
  );
}

/** One value of a file, in the form that its schema gives it. */
export function Field(props: FieldProps) {
  const { t } = useTranslation('editor');
  const { shape, nullable } = unwrapped(props.shape);
  const kind = fieldKind(shape);
  if (nullable && props.value === null)
    return (
      <div className={css.none}>
        <span>{nameOf(props.path)}</span>
        <small>{t('none')}</small>
        <Button small look="quiet" onClick={() => props.onChange(props.path, blank(shape))}>
          {t('set')}
        </Button>
      </div>
    );
  const inner = { ...props, shape };
  if (kind === 'words') return <Words {...inner} />;
  if (kind === 'group' || kind === 'list' || kind === 'record')
    return props.path.length === 0 ? <Members {...inner} /> : <Folded {...inner} />;
  return <Leaf {...inner} />;
}
