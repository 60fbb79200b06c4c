import type { GameView } from '@accord/shared/game/view.ts';
import { blocTotal } from '@accord/shared/rules/blocs.ts';
import type { Rules } from '@accord/shared/rules/rules.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { fixed } from '../i18n/format.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { useRules } from '../net/Table.tsx';
import { BlocTile } from '../ui/BlocTile.tsx';
import { blocColor } from '../ui/blocLook.ts';
import { Card, PanelTitle } from '../ui/Card.tsx';
import css from './Equity.module.css';
import type { Debrief } from './types.ts';

/** Tonnes of CO2 since 1850 per head of 2025: fossil, and land use scaled to the world total. */
export function historyPerHead(rules: Rules, view: GameView, bloc: string): number {
  const scale = rules.model.economy.land.cumulativeLandUseScale;
  const gt = (rules.blocs[bloc]?.regions ?? []).reduce((sum, id) => {
    const { cumulativeFossilCo2Gt, cumulativeLandUseCo2Gt } = rules.model.regions[id].equity;
    return sum + cumulativeFossilCo2Gt + scale * cumulativeLandUseCo2Gt;
  }, 0);
  return (gt * 1000) / (blocTotal(rules, view.world.reference, bloc, 'populationMillion') || 1);
}

/** Who burnt how much before the game began: the base of every argument about fairness. */
export function Equity({ debrief }: { debrief: Debrief }) {
  const { t } = useTranslation('debrief');
  const locale = useLocale();
  const rules = useRules();
  const rows = rules.scenario.seats.map((bloc) => ({
    bloc,
    tonnes: historyPerHead(rules, debrief.view, bloc),
  }));
  const most = Math.max(...rows.map((r) => r.tonnes), 1);
  return (
    <Card className={css.card}>
      <PanelTitle title={t('equity.title')} note={t('equity.unit')} />
      <ul className={css.rows}>
        {rows.map(({ bloc, tonnes }) => (
          <li key={bloc}>
            <BlocTile bloc={bloc} named />
            <span>
              <i
                style={{
                  width: `${(tonnes / most) * 100}%`,
                  background: blocColor(bloc),
                  outlineColor: blocColor(bloc, 'line'),
                }}
              />
            </span>
            <b>{fixed(tonnes, locale)}</b>
          </li>
        ))}
      </ul>
      <p>
        {t('equity.note')} <Link href="/library/models">{t('equity.source')}</Link>
      </p>
    </Card>
  );
}
