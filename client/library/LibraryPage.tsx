import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';
import { Loading } from '../app/Loading.tsx';
import { OtherLanguage, ThemeSwitch } from '../app/Switches.tsx';
import { useContent } from '../net/content.ts';
import { cx } from '../ui/cx.ts';
import { Notice } from '../ui/Notice.tsx';
import { Contents } from './Contents.tsx';
import { Glossary } from './Glossary.tsx';
import type { Filter } from './groups.ts';
import css from './LibraryPage.module.css';
import { Models } from './Models.tsx';
import { Overview } from './Overview.tsx';
import { RuleArticle } from './RuleArticle.tsx';
import { StatusFilter } from './StatusFilter.tsx';
import { useAnchor } from './useAnchor.ts';

const TABS = [
  ['', 'rules'],
  ['glossary', 'glossary'],
  ['models', 'models'],
] as const;

function Shelf({ rule }: { rule: string }) {
  const { t } = useTranslation('library');
  const content = useContent();
  const [filter, setFilter] = useState<Filter>({ words: '', status: null });
  useAnchor(content, rule);
  if (!content)
    return (
      <div className={css.offline}>
        <Notice tone="bad">{t('offline')}</Notice>
      </div>
    );
  const tab = rule === 'glossary' || rule === 'models' ? rule : '';
  const chosen = content.mechanisms[rule];
  const count = Object.keys(content.mechanisms).length;
  return (
    <div className={css.page}>
      <header className={css.top}>
        <Link href="/" className={css.brand}>
          Carbon Accord <span lang="zh-Hans">碳约</span>
        </Link>
        <nav aria-label={t('parts')}>
          {TABS.map(([id, key]) => (
            <Link
              key={key}
              href={`/library${id ? `/${id}` : ''}`}
              className={cx(id === tab && css.here)}
              aria-current={id === tab ? 'page' : undefined}
            >
              {t(`tab.${key}`)}
            </Link>
          ))}
        </nav>
        {tab === '' && (
          <input
            type="search"
            className={css.search}
            value={filter.words}
            aria-label={t('search', { count })}
            placeholder={t('search', { count })}
            onChange={(e) => setFilter({ ...filter, words: e.target.value })}
          />
        )}
        <ThemeSwitch wordless />
        <OtherLanguage />
      </header>
      {tab === 'glossary' ? (
        <Glossary />
      ) : tab === 'models' ? (
        <Models content={content} />
      ) : (
        <div className={css.body}>
          <Contents content={content} selected={chosen?.id ?? null} filter={filter} />
          {chosen ? (
            <RuleArticle key={chosen.id} rule={chosen} content={content} />
          ) : (
            <Overview content={content} filter={filter}>
              <StatusFilter value={filter.status} onChange={(status) => setFilter({ ...filter, status })} />
            </Overview>
          )}
        </div>
      )}
    </div>
  );
}

/** Every rule with its claim, its counter-claim, its numbers and its source. */
export default function LibraryPage() {
  const { rule } = useParams<{ rule?: string }>();
  return (
    <Suspense fallback={<Loading />}>
      <Shelf rule={rule ?? ''} />
    </Suspense>
  );
}
