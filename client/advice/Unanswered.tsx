import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';

/** The advisers broke down: what they said last stays, and they can be asked again. */
export function Unanswered({ again }: { again: () => void }) {
  const { t } = useTranslation();
  return (
    <Notice tone="bad" live title={t('unanswered.title')}>
      {t('unanswered.text')} <Button onClick={again}>{t('unanswered.again')}</Button>
    </Notice>
  );
}
