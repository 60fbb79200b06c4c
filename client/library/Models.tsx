import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Content } from '../../shared/content/content.ts';
import css from './Models.module.css';
import { leavesOf, pathWords, valueWords, type Leaf } from './parameters.ts';

const PARTS = ['climate', 'economy', 'politics', 'diplomacy', 'scoring', 'briefing'] as const;

function Table({ leaves }: { leaves: readonly Leaf[] }) {
  const { t } = useTranslation('library');
  return (
    <div className={css['scroll']}>
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
    </div>
  );
}

/** What the game computes, part by part, with every number, its unit and its source. */
export function Models({ content }: { content: Content }) {
  const { t } = useTranslation('library');
  const [open, setOpen] = useState<string | null>(null);
  const trees = content as unknown as Record<string, unknown>;
  const parts = PARTS.filter((id) => trees[id] !== undefined).map((id) => ({ id, leaves: leavesOf(trees[id]) }));
  const all = parts.reduce((sum, p) => sum + p.leaves.length, 0);
  const calibrated = parts.reduce((sum, p) => sum + p.leaves.filter((l) => l.source.startsWith('calibrated')).length, 0);
  return (
    <main className={css['page']}>
      <h1>{t('models.title')}</h1>
      <p className={css['lead']}>{t('models.lead', { all, calibrated })}</p>
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
