import { linesFor } from '@accord/shared/agents/lines.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/useLocale.ts';
import { useRules, useView } from '../../net/Table.tsx';
import { BlocTile } from '../../ui/BlocTile.tsx';
import css from './Envoy.module.css';
import { useLineText } from './useLineText.ts';

/** What the envoy of a scripted bloc says to a deal: its offer or its answer, and a promise that it remembers. */
export function EnvoySays({ bloc, deal }: { bloc: string; deal: string }) {
  const { t } = useTranslation('table');
  const locale = useLocale();
  const view = useView();
  const rules = useRules();
  const text = useLineText();
  const lines = useMemo(() => linesFor(view, bloc, deal, rules), [view, bloc, deal, rules]);
  if (view.seats[bloc]?.control !== 'scripted' || lines.length === 0) return null;
  return (
    <figure className={css.says}>
      <BlocTile bloc={bloc} size="small" named />
      <div>
        <figcaption>{t('envoy.says', { name: rules.blocs[bloc]?.envoy.name[locale] ?? '' })}</figcaption>
        {lines.map((line) => (
          <blockquote key={line.occasion} data-remembers={line.occasion.startsWith('cite-') || undefined}>
            {text(line)}
          </blockquote>
        ))}
      </div>
    </figure>
  );
}
