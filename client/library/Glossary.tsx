import { useTranslation } from 'react-i18next';
import css from './Glossary.module.css';
import { useScrollToHash } from './useAnchor.ts';

/** Terms as the climate convention uses them, in both languages side by side. */
export function Glossary() {
  const { t, i18n } = useTranslation('glossary');
  const terms = i18n.getResource(i18n.language, 'glossary', 'terms') as
    | Record<string, { name: string; other: string; text: string }>
    | undefined;
  useScrollToHash();
  const list = Object.entries(terms ?? {}).toSorted((a, b) =>
    a[1].name.localeCompare(b[1].name, i18n.language),
  );
  return (
    <main className={css.page}>
      <h1>{t('title')}</h1>
      <p className={css.lead}>{t('lead')}</p>
      <dl>
        {list.map(([id, term]) => (
          <div key={id} id={id}>
            <dt>
              {term.name} <span lang={i18n.language === 'zh' ? 'en' : 'zh-Hans'}>{term.other}</span>
            </dt>
            <dd>{term.text}</dd>
          </div>
        ))}
      </dl>
    </main>
  );
}
