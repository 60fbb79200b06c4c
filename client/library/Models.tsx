import type { Content } from '@accord/shared/content/content.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Scroller } from '../ui/Scroller.tsx';
import { BandsTable } from './BandsTable.tsx';
import { Course, SHOWN } from './Course.tsx';
import { DataSources } from './DataSources.tsx';
import css from './Models.module.css';
import { type Leaf, leavesOf, pathWords, valueWords } from './parameters.ts';
import { usePolicyRuns } from './policyRuns.ts';

const PARTS = ['climate', 'economy', 'politics', 'diplomacy', 'scoring', 'briefing'] as const;

const LIMITS = ['regions', 'median', 'damage', 'people'] as const;

function Table({ leaves }: { leaves: readonly Leaf[] }) {
  const { t } = useTranslation('library');
  return (
    <Scroller label={t('models.every')} className={css.scroll}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('param.what')}</th>
            <th scope="col">{t('param.value')}</th>
            <th scope="col">{t('param.basis')}</th>
          </tr>
        </thead>
        <tbody>
          {leaves.map((leaf) => (
            <tr key={leaf.path}>
              <th scope="row" lang="en">
                {pathWords(leaf.path)}
              </th>
              <td>
                <b>{valueWords(leaf.value)}</b> <small>{leaf.unit}</small>
              </td>
              <td>{leaf.source.startsWith('calibrated') ? t('param.calibrated') : leaf.source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

/** What the game computes, part by part, with every number, its unit and its source. */
export function Models({ content }: { content: Content }) {
  const { t } = useTranslation('library');
  const [open, setOpen] = useState<string | null>(null);
  const runs = usePolicyRuns(content, SHOWN);
  const trees = content as unknown as Record<string, unknown>;
  const parts = PARTS.filter((id) => trees[id] !== undefined).map((id) => ({
    id,
    leaves: leavesOf(trees[id]),
  }));
  const all = parts.reduce((sum, p) => sum + p.leaves.length, 0);
  const calibrated = parts.reduce(
    (sum, p) => sum + p.leaves.filter((l) => l.source.startsWith('calibrated')).length,
    0,
  );
  return (
    <main className={css.page}>
      <h1>{t('models.title')}</h1>
      <p className={css.lead}>{t('models.lead', { all, calibrated })}</p>
      <section>
        <h2>{t('models.course')}</h2>
        <p>{t('models.courseText')}</p>
        <Course content={content} runs={runs} />
      </section>
      <section>
        <h2>{t('bands.title')}</h2>
        <p>{t('bands.text')}</p>
        <BandsTable content={content} runs={runs} />
      </section>
      <section>
        <h2>{t('models.limits')}</h2>
        <ul className={css.limits}>
          {LIMITS.map((id) => (
            <li key={id}>{t(`models.limit.${id}`)}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{t('models.sources')}</h2>
        <p>{t('models.sourcesText')}</p>
        <DataSources content={content} />
      </section>
      <h2 className={css.every}>{t('models.every')}</h2>
      {parts.map(({ id, leaves }) => (
        <section key={id}>
          <button type="button" aria-expanded={open === id} onClick={() => setOpen(open === id ? null : id)}>
            <b>{t(`models.${id}`)}</b>
            <span>{t('models.count', { count: leaves.length })}</span>
          </button>
          <p>{t(`models.${id}Text`)}</p>
          {open === id && <Table leaves={leaves} />}
        </section>
      ))}
    </main>
  );
}
