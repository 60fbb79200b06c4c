import type { Content } from '@accord/shared/content/content.ts';
import { useTranslation } from 'react-i18next';
import css from './DataSources.module.css';
import { leavesOf } from './parameters.ts';

const MOST = 24;

/** Which publications the numbers of the eleven regions and five technologies come from, counted. */
function countsOf(content: Content): readonly (readonly [source: string, count: number])[] {
  const counts = new Map<string, number>();
  const trees: readonly unknown[] = [content.regions, content.technologies, content.climate, content.economy];
  for (const leaf of trees.flatMap((tree) => leavesOf(tree))) {
    if (/^(calibrated|our (choice|estimate))/.test(leaf.source)) continue;
    const name = leaf.source.split(/[,;(]| where /)[0]?.trim() ?? leaf.source;
    if (!/^([A-Z]|worldsteel$)/.test(name)) continue;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1]).slice(0, MOST);
}

export function DataSources({ content }: { content: Content }) {
  const { t } = useTranslation('library');
  return (
    <ul className={css.list} lang="en">
      {countsOf(content).map(([source, count]) => (
        <li key={source}>
          {source} <small>{t('models.count', { count })}</small>
        </li>
      ))}
    </ul>
  );
}
