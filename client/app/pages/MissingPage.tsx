import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { buttonClass } from '../../ui/Button.tsx';
import css from './MissingPage.module.css';

export default function MissingPage() {
  const { t } = useTranslation('common');
  return (
    <main className={css.page}>
      <h1>{t('missing.title')}</h1>
      <p>{t('missing.text')}</p>
      <Link href="/" className={buttonClass('edge')}>
        {t('home')}
      </Link>
    </main>
  );
}
