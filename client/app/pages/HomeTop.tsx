import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { LanguageSwitch, ThemeSwitch } from '../Switches.tsx';
import css from './HomeTop.module.css';

export function HomeTop() {
  const { t } = useTranslation('common');
  return (
    <header className={css.top}>
      <nav aria-label={t('pages')}>
        <Link href="/library">{t('library')}</Link>
      </nav>
      <ThemeSwitch />
      <LanguageSwitch />
    </header>
  );
}
