import { SURVEY_ITEMS, type SurveyPart } from '@accord/shared/protocol/names.ts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSentence } from '../net/useSentence.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { hasAnswered, type Ratings, sendSurvey } from './responses.ts';
import css from './Survey.module.css';

const SCALE = [1, 2, 3, 4, 5] as const;

/** Eight statements, five steps each; every line may stay blank. */
function SurveyForm({
  code,
  part,
  onSent,
}: {
  readonly code: string;
  readonly part: SurveyPart;
  readonly onSent: () => void;
}) {
  const { t } = useTranslation('survey');
  const sentence = useSentence();
  const [ratings, setRatings] = useState<Ratings>({});
  const [error, setError] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await sendSurvey(code, part, ratings);
    if (answer.ok) onSent();
    else setError(sentence(answer.refusal));
  };
  return (
    <form className={css.form} onSubmit={(event) => void submit(event)}>
      <p className={css.note}>{t('note')}</p>
      <p className={css.scale} aria-hidden="true">
        <span>1 {t('scale.1')}</span>
        <span>5 {t('scale.5')}</span>
      </p>
      {SURVEY_ITEMS.map((item) => (
        <fieldset key={item}>
          <legend>{t(`item.${item}`)}</legend>
          <div className={css.steps}>
            {SCALE.map((value) => (
              <label key={value}>
                <input
                  type="radio"
                  name={item}
                  value={value}
                  checked={ratings[item] === value}
                  aria-label={`${value} ${t(`scale.${value}`)}`}
                  onChange={() => setRatings({ ...ratings, [item]: value })}
                />
                <span aria-hidden="true">{value}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      {error && (
        <Notice tone="bad" live>
          {error}
        </Notice>
      )}
      <Button type="submit" look="main" wide disabled={Object.keys(ratings).length === 0}>
        {t('send')}
      </Button>
    </form>
  );
}

/** The way to the questionnaire before or after a game of a class; thanks when it was answered. */
export function SurveyCard({ code, part }: { readonly code: string; readonly part: SurveyPart }) {
  const { t } = useTranslation('survey');
  const [done, setDone] = useState(() => hasAnswered(code, part));
  const [open, setOpen] = useState(false);
  return (
    <section className={css.card} aria-label={t(`${part}.title`)}>
      {done ? (
        <p role="status">{t('thanks')}</p>
      ) : (
        <>
          <p>{t(`${part}.text`)}</p>
          <Button onClick={() => setOpen(true)}>{t(`${part}.open`)}</Button>
        </>
      )}
      <Dialog title={t(`${part}.title`)} open={open} onClose={() => setOpen(false)}>
        <SurveyForm
          code={code}
          part={part}
          onSent={() => {
            setDone(true);
            setOpen(false);
          }}
        />
      </Dialog>
    </section>
  );
}
