import type { Content } from '@accord/shared/content/content.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useLocale } from '../i18n/useLocale.ts';
import { Chip } from '../ui/Chip.tsx';
import { type Filter, groupsOf } from './groups.ts';
import css from './Overview.module.css';

interface OverviewProps {
  readonly content: Content;
  readonly filter: Filter;
  /** What narrows the list. */
  readonly children: ReactNode;
}

/** All rules at a glance: what each claims, and whether that is contested. */
export function Overview({ content, filter, children }: OverviewProps) {
  const { t } = useTranslation('library');
  const locale = useLocale();
  return (
    <main className={css.page}>
      <h1>{t('title')}</h1>
      <p className={css.lead}>{t('lead')}</p>
      {children}
      {[...groupsOf(content, filter)].map(([group, rules]) => (
        <section key={group}>
          <h2>
            <i>{group}</i> {t(`group.${group}`)}
          </h2>
          <ul>
            {rules.map((rule) => (
              <li key={rule.id} id={rule.id}>
                <Link href={`/library/${rule.id}`}>{rule.name[locale]}</Link>
                {rule.status === 'contested' && (
                  <Chip tone="warn" icon="warn">
                    {t('status.contested')}
                  </Chip>
                )}
                <p>{rule.claim[locale]}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </main>
  );
}
