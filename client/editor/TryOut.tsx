import type { Content } from '@accord/shared/content/content.ts';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LineChart } from '../charts/LineChart.tsx';
import { likelyAround } from '../charts/likely.ts';
import { degrees, fixed } from '../i18n/format.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import css from './Editor.module.css';
import type { Course } from './run.ts';
import type { Question, Reply } from './tryOut.worker.ts';

interface TryOutProps {
  readonly shipped: Content;
  /** Null while a file has faults. */
  readonly edited: Content | null;
}

const points = (course: Course, of: 'temperatureC' | 'totalCo2Gt') =>
  course.year.map((year, i) => [year, course[of][i] ?? 0] as const);

/** The same century with the shipped numbers and with yours: every ministry on its plan, no events. */
export function TryOut({ shipped, edited }: TryOutProps) {
  const { t } = useTranslation('editor');
  const locale = useLocale();
  const worker = useRef<Worker | null>(null);
  const [scenario, setScenario] = useState('core-4');
  const [reply, setReply] = useState<Reply | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => () => worker.current?.terminate(), []);
  const run = () => {
    if (!edited) return;
    worker.current?.terminate();
    const made = new Worker(new URL('./tryOut.worker.ts', import.meta.url), { type: 'module' });
    worker.current = made;
    setBusy(true);
    const done = (answer: Reply) => {
      setReply(answer);
      setBusy(false);
    };
    made.onmessage = ({ data }: MessageEvent<Reply>) => done(data);
    made.onerror = ({ message }) => done({ ok: false, message });
    made.postMessage({ scenario, shipped, edited } satisfies Question);
  };
  const last = (course: Course) => course.temperatureC.at(-1) ?? 0;
  return (
    <section className={css.try} aria-label={t('try.title')}>
      <h2>{t('try.title')}</h2>
      <p>{t('try.note')}</p>
      <div className={css.add}>
        <select value={scenario} aria-label={t('try.scenario')} onChange={(e) => setScenario(e.target.value)}>
          {Object.values(shipped.scenarios).map((s) => (
            <option key={s.id} value={s.id}>
              {s.name[locale]}
            </option>
          ))}
        </select>
        <Button icon="play" disabled={!edited || busy} onClick={run}>
          {t(busy ? 'try.busy' : 'try.run')}
        </Button>
      </div>
      {reply && !reply.ok && (
        <Notice tone="bad" live>
          {reply.message}
        </Notice>
      )}
      {reply?.ok && (
        <>
          <p role="status">
            {t('try.result', {
              before: degrees(last(reply.shipped), locale, 2),
              after: degrees(last(reply.edited), locale, 2),
            })}
          </p>
          {(['temperatureC', 'totalCo2Gt'] as const).map((of) => (
            <LineChart
              key={of}
              height={180}
              room={110}
              label={t(`try.${of}`)}
              band={
                of === 'temperatureC' && edited
                  ? likelyAround(points(reply.edited, of), edited.scoring.warming.quantiles.value)
                  : undefined
              }
              lines={[
                { id: 'shipped', look: 'ghost', points: points(reply.shipped, of), label: t('try.shipped') },
                {
                  id: 'edited',
                  look: 'now',
                  points: points(reply.edited, of),
                  label: `${t('try.yours')} ${fixed(reply.edited[of].at(-1) ?? 0, locale, 2)}`,
                },
              ]}
            />
          ))}
        </>
      )}
    </section>
  );
}
