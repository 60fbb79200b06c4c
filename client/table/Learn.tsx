import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ThemeSwitch } from '../app/Switches.tsx';
import { useLocale } from '../i18n/useLocale.ts';
import { useRules } from '../net/Table.tsx';
import css from './Learn.module.css';

/** The rules of this game at hand: what each says, and the way to the whole of it. */
export default function Learn() {
  const { t } = useTranslation('table');
  const locale = useLocale();
  const rules = useRules();
  const [text, setText] = useState('');
  const words = text.trim().toLowerCase();
  const rows = Object.values(rules.content.mechanisms)
    .toSorted((a, b) => a.row - b.row)
    .filter(
      (m) => words === '' || `${m.name.en} ${m.name.zh} ${m.rule[locale]}`.toLowerCase().includes(words),
    );
  return (
    <div className={css.learn}>
      <div className={css.head}>
        <h1>{t('learn.title')}</h1>
        <ThemeSwitch />
      </div>
      <p>{t('learn.lead')}</p>
      <input
        type="search"
        value={text}
        aria-label={t('learn.search')}
        placeholder={t('learn.search')}
        onChange={(e) => setText(e.target.value)}
      />
      <ul>
        {rows.map((m) => (
          <li key={m.id}>
            <Link href={`/library/${m.id}`} target="_blank">
              {m.name[locale]}
            </Link>
            <p>{m.rule[locale]}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
