import { pressStatements, type Statement } from '@accord/shared/agents/press.ts';
import type { GameView } from '@accord/shared/game/view.ts';
import { FIRST_YEAR } from '@accord/shared/rules/calendar.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/useLocale.ts';
import { useRules } from '../../net/Table.tsx';
import { BlocTile } from '../../ui/BlocTile.tsx';
import css from './Envoy.module.css';
import { useLineText } from './useLineText.ts';

/** What envoys have told the press, oldest first. */
export function useStatements(view: GameView): readonly Statement[] {
  const rules = useRules();
  return useMemo(() => pressStatements(view, rules), [view, rules]);
}

/** One public statement of an envoy, with the year in which it was made. */
export function EnvoyStatement({ statement: { bloc, round, line } }: { statement: Statement }) {
  const { t } = useTranslation('table');
  const locale = useLocale();
  const rules = useRules();
  const text = useLineText();
  const year = rules.scenario.rounds[round - 1] ?? FIRST_YEAR;
  return (
    <figure className={css.says}>
      <BlocTile bloc={bloc} size="small" named />
      <div>
        <figcaption>
          {t('envoy.toPress', { name: rules.blocs[bloc]?.envoy.name[locale] ?? '', year })}
        </figcaption>
        <blockquote>{text(line)}</blockquote>
      </div>
    </figure>
  );
}
