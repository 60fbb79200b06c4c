import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { save } from '../net/save.ts';
import { Button, buttonClass } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { cx } from '../ui/cx.ts';
import { Notice } from '../ui/Notice.tsx';
import { TabBar } from '../ui/TabBar.tsx';
import type { Checked } from './check.ts';
import { type Draft, edited, isChanged, useDrafts } from './drafts.ts';
import css from './Editor.module.css';
import { Field } from './Field.tsx';
import { pathOf } from './files.ts';
import { shapeOf } from './shape.ts';

const VIEWS = ['form', 'yaml'] as const;

/** One file: as a form or as it is written, with its faults while one types. */
export function FilePane({ draft, checked }: { readonly draft: Draft; readonly checked: Checked }) {
  const { t } = useTranslation('editor');
  const { write, reset } = useDrafts();
  const [view, setView] = useState<(typeof VIEWS)[number]>('form');
  const { ref, text } = draft;
  const path = pathOf(ref);
  return (
    <section className={css.file} aria-label={path}>
      <header>
        <h1>{path}</h1>
        {isChanged(draft) && <Chip tone="warn">{t('changed')}</Chip>}
        <div className={css.tools}>
          <Button
            small
            icon="download"
            onClick={() => save(path.split('/').at(-1) ?? path, text, 'text/yaml')}
          >
            {t('export')}
          </Button>
          <label className={cx(buttonClass('edge', true), css.import)}>
            {t('import')}
            <input
              type="file"
              accept=".yaml,.yml"
              onChange={(e) => void e.target.files?.[0]?.text().then((read) => write(ref, read))}
            />
          </label>
          <Button small look="quiet" disabled={!isChanged(draft)} onClick={() => reset(ref)}>
            {t('reset')}
          </Button>
        </div>
      </header>
      <div aria-live="polite">
        {checked.faults.length === 0 ? (
          <Chip tone="good" icon="check">
            {t('sound')}
          </Chip>
        ) : (
          <Notice tone="bad" title={t('faults', { count: checked.faults.length })}>
            <ul>
              {checked.faults.slice(0, 8).map((f) => (
                <li key={`${f.path}${f.line}${f.message}`}>
                  <code>{f.path}</code> {f.line !== null && t('line', { line: f.line })}{' '}
                  <span lang="en">{f.message}</span>
                </li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
      <TabBar
        label={t('view.label')}
        panel="file"
        value={view}
        onChange={setView}
        tabs={VIEWS.map((id) => ({ id, label: t(`view.${id}`) }))}
      />
      <div id="file-panel" role="tabpanel" aria-labelledby={`file-tab-${view}`} className={css.form}>
        {view === 'yaml' || checked.plain === null ? (
          <textarea
            className={css.source}
            value={text}
            spellCheck={false}
            aria-label={path}
            onChange={(e) => write(ref, e.target.value)}
          />
        ) : (
          <Field
            key={path}
            shape={shapeOf(ref.kind)}
            path={[]}
            value={checked.plain}
            onChange={(at, value) => write(ref, edited(text, at, value))}
          />
        )}
      </div>
    </section>
  );
}
