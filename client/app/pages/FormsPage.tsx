import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import css from './FormsPage.module.css';
import { HomeTop } from './HomeTop.tsx';

const LINES = ['between', 'give', 'get', 'when', 'until', 'breach', 'signed'] as const;
/** Two on a sheet of A4, cut apart. */
const FORMS = [1, 2] as const;

/** Deals on paper, for one device to a delegation or a single laptop: somebody types in what was signed. */
export default function FormsPage() {
  const { t } = useTranslation('join');
  return (
    <div className={css.page}>
      <div className={css.top}>
        <HomeTop />
      </div>
      <main>
        <div className={css.screen}>
          <h1>{t('forms.title')}</h1>
          <p>{t('forms.note')}</p>
          <Button look="main" icon="print" onClick={() => print()}>
            {t('forms.print')}
          </Button>
        </div>
        {FORMS.map((form) => (
          <section key={form} className={css.form} aria-label={`${t('forms.deal')} ${form}`}>
            <h2>{t('forms.deal')}</h2>
            <dl>
              {LINES.map((line) => (
                <div key={line}>
                  <dt>{t(`forms.line.${line}`)}</dt>
                  <dd />
                </div>
              ))}
            </dl>
          </section>
        ))}
      </main>
    </div>
  );
}
