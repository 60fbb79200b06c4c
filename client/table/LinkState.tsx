import { useTranslation } from 'react-i18next';
import { useTable } from '../net/Table.tsx';
import { Chip } from '../ui/Chip.tsx';
import { Icon } from '../ui/Icon.tsx';
import css from './LinkState.module.css';

/** Quiet while all is well; an amber chip when the line is gone. What is sent meanwhile waits here. */
export function LinkState() {
  const { t } = useTranslation(['table', 'common']);
  const link = useTable((s) => s.link);
  const waiting = useTable((s) => s.waiting);
  if (link === 'open')
    return (
      <span className={css.good} title={t('common:connected')}>
        <Icon name="wifi" size={18} />
        <span className="sr">{t('common:connected')}</span>
      </span>
    );
  return (
    <span role="status">
      <Chip tone="warn" icon="wifiOff">
        {waiting > 0 ? t('saved') : t('reconnecting')}
      </Chip>
    </span>
  );
}
