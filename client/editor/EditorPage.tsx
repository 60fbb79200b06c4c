import type { Content } from '@accord/shared/content/content.ts';
import { Suspense, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Loading } from '../app/Loading.tsx';
import { OtherLanguage, ThemeSwitch } from '../app/Switches.tsx';
import { useLocale } from '../i18n/useLocale.ts';
import { useContent } from '../net/content.ts';
import { Notice } from '../ui/Notice.tsx';
import { check } from './check.ts';
import { useDrafts } from './drafts.ts';
import css from './Editor.module.css';
import { FilePane } from './FilePane.tsx';
import {
  addressOf,
  type FileRef,
  idsOf,
  isFolder,
  KIND_NAMES,
  type KindName,
  pathOf,
  withFile,
} from './files.ts';
import { PlayThis } from './PlayThis.tsx';
import { TryOut } from './TryOut.tsx';

/** Which file is open: first its kind, then its name. */
function FilePick({
  content,
  at,
  onPick,
}: {
  readonly content: Content;
  readonly at: FileRef;
  readonly onPick: (ref: FileRef) => void;
}) {
  const { t } = useTranslation('editor');
  const locale = useLocale();
  const nameOf = (kind: KindName, id: string): string => {
    const file = (content[kind] as Record<string, { name?: { en: string; zh: string } }>)[id];
    return file?.name?.[locale] ?? id;
  };
  const first = (kind: KindName): FileRef => ({ kind, id: idsOf(content, kind)[0] ?? null });
  return (
    <nav className={css.pick} aria-label={t('files')}>
      <label>
        {t('kind')}
        <select value={at.kind} onChange={(e) => onPick(first(e.target.value as KindName))}>
          {KIND_NAMES.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kinds.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      {isFolder(at.kind) && (
        <label>
          {t('file')}
          <select value={at.id ?? ''} onChange={(e) => onPick({ kind: at.kind, id: e.target.value })}>
            {idsOf(content, at.kind).map((id) => (
              <option key={id} value={id}>
                {nameOf(at.kind, id)}
              </option>
            ))}
          </select>
        </label>
      )}
    </nav>
  );
}

function Desk({ content }: { readonly content: Content }) {
  const [at, setAt] = useState<FileRef>({ kind: 'scenarios', id: 'core-4' });
  const { drafts, open } = useDrafts();
  const draft = drafts[pathOf(at)];
  useEffect(() => {
    if (draft) return;
    void fetch(addressOf(at)).then(async (answer) => answer.ok && open(at, await answer.text()));
  }, [at, draft, open]);
  const edited = useMemo(() => {
    let next: Content | null = content;
    for (const { ref, text } of Object.values(drafts)) {
      const { value } = check(ref, text);
      if (value === null || next === null) return null;
      next = withFile(next, ref, value);
    }
    return next;
  }, [content, drafts]);
  return (
    <main className={css.desk}>
      <FilePick content={content} at={at} onPick={setAt} />
      {draft ? <FilePane draft={draft} checked={check(at, draft.text)} /> : <Loading />}
      <aside className={css.side}>
        <TryOut shipped={content} edited={edited} />
        <PlayThis shipped={content} edited={edited} />
      </aside>
    </main>
  );
}

function Page() {
  const { t } = useTranslation('editor');
  const content = useContent();
  return (
    <div className={css.page}>
      <header className={css.top}>
        <Link href="/">
          Carbon Accord <span lang="zh-Hans">碳约</span>
        </Link>
        <b>{t('title')}</b>
        <ThemeSwitch wordless />
        <OtherLanguage />
      </header>
      {content ? <Desk content={content} /> : <Notice tone="bad">{t('offline')}</Notice>}
    </div>
  );
}

/** Every number and word of the game in forms made of the schemas it is read by. */
export default function EditorPage() {
  return (
    <Suspense fallback={<Loading />}>
      <Page />
    </Suspense>
  );
}
