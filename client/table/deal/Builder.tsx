import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/cx.ts';
import css from './Builder.module.css';
import { useDrafting } from './drafting.ts';
import { PickStep } from './PickStep.tsx';
import { ReviewStep } from './ReviewStep.tsx';
import { TermsStep } from './TermsStep.tsx';
import { TreatyPick } from './TreatyPick.tsx';
import { missingIn } from './treaties.ts';

const STEPS = [1, 2, 3] as const;

/** Each step begins at its top. */
const toTop = (page: HTMLElement | null) => {
  page?.scrollIntoView({ block: 'start' });
};

/** With whom, what for what, and what follows: a deal in three minutes under a thumb. */
export function Builder() {
  const { t } = useTranslation('deals');
  const { step, draft, go } = useDrafting();
  const reached = draft && missingIn(draft) === null ? 3 : 1;
  return (
    <div key={step} ref={toTop} className={css.builder}>
      <ol className={css.steps} aria-label={t('steps')}>
        {STEPS.map((n) => (
          <li
            key={n}
            className={cx(n < step && css.past, n === step && css.now)}
            aria-current={n === step ? 'step' : undefined}
          >
            <button type="button" disabled={n > reached} onClick={() => go(n)}>
              {n} {t(`step.${n}`)}
            </button>
          </li>
        ))}
      </ol>
      {step === 1 && (draft?.kind === 'treaty' ? <TreatyPick draft={draft} /> : <PickStep />)}
      {step === 2 && draft && <TermsStep draft={draft} />}
      {step === 3 && draft && <ReviewStep draft={draft} />}
    </div>
  );
}
