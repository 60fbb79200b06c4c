import type { Content } from '@accord/shared/content/content.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useLocale } from '../i18n/useLocale.ts';
import css from './Contents.module.css';
import { type Filter, groupsOf } from './groups.ts';

interface ContentsProps {
  readonly content: Content;
  readonly selected: string | null;
  readonly filter: Filter;
}

/** The groups, and the rules of the group that is open. */
export function Contents({ content, selected, filter }: ContentsProps) {
  const { t } = useTranslation('library');
  const locale = useLocale();
  const groups = groupsOf(content, filter);
  const narrowed = filter.words !== '' || filter.status !== null;
  const open = selected ? content.mechanisms[selected]?.group : null;
  return (
    <nav className={css.nav} aria-label={t('groups')}>
      {[...groups].map(([group, rules]) => (
        <details key={`${group}${narrowed}`} open={group === open || narrowed}>
          <summary>
            <i>{group}</i>
            {t(`group.${group}`)}
            <em>{rules.length}</em>
          </summary>
          <ul>
            {rules.map((rule) => (
              <li key={rule.id}>
                <Link href={`/library/${rule.id}`} aria-current={rule.id === selected ? 'page' : undefined}>
                  <i>{rule.row}</i>
                  {rule.name[locale]}
                </Link>
              </li>
            ))}
          </ul>
        </details>
      ))}
      {groups.size === 0 && <p>{t('nothing')}</p>}
    </nav>
  );
}
