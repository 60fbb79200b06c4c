import type { Clause } from '@accord/shared/diplomacy/deal.ts';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fixed, gigatonnes, tidy } from '../i18n/format.ts';
import type { Language } from '../i18n/i18n.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { FlowLegend, ScaleLegend } from '../map/MapLegend.tsx';
import { MapTable } from '../map/MapTable.tsx';
import { LAYERS, type Layer, shownFlows } from '../map/model.ts';
import type { Flash } from '../map/scene.ts';
import { useRules, useView } from '../net/Table.tsx';
import { Button } from '../ui/Button.tsx';
import { cx } from '../ui/cx.ts';
import { useDrafting } from './deal/drafting.ts';
import { useAmount } from './deal/useAmount.ts';
import { dealFlows, mapModel } from './mapModel.ts';
import css from './WorldPanel.module.css';

const WorldMap = lazy(() => import('../map/WorldMap.tsx'));

interface WorldPanelProps {
  readonly selected: string | null;
  readonly onSelect: (bloc: string | null) => void;
  readonly flash?: Flash | null;
  readonly layers?: readonly Layer[];
}

const WHOLE: ReadonlySet<Layer> = new Set(['trust', 'cleanPower', 'history']);

/** A value of a layer as its reader writes it; gigatonnes are hundreds of millions of tonnes in Chinese. */
function figureOf(layer: Layer, value: number, language: Language): string {
  if (layer === 'emissions') return gigatonnes(value, language);
  return WHOLE.has(layer) ? fixed(value, language) : tidy(value, language);
}

/** The world, its layers, and the same as a table. */
export function WorldPanel({ selected, onSelect, flash = null, layers = LAYERS }: WorldPanelProps) {
  const { t } = useTranslation(['map', 'blocs']);
  const locale = useLocale();
  const view = useView();
  const rules = useRules();
  const amount = useAmount();
  const draft = useDrafting((s) => s.draft);
  const [layer, setLayer] = useState<Layer>('blocs');
  const [asTable, setAsTable] = useState(false);
  const model = useMemo(() => {
    const label = (c: Clause) => amount(c);
    const flows = shownFlows(dealFlows(view, rules, draft, label), selected ?? view.own?.bloc ?? null);
    return mapModel({ view, rules, layer, selected, letters: (b) => t(`blocs:${b}.letters`), flows });
  }, [view, rules, draft, layer, selected, t, amount]);
  const kinds = [...new Set(model.flows.map((f) => f.kind))];
  const n = (v: number) => figureOf(layer, v, locale);
  const shown = layers.filter((l) => l !== 'trust' || view.own);
  return (
    <div className={css.panel}>
      <div className={css.bar}>
        <span className={css.word}>{t('layers')}</span>
        <fieldset className={css.layers} aria-label={t('layers')}>
          {shown.map((id) => (
            <button
              key={id}
              type="button"
              aria-pressed={id === layer}
              className={cx(id === layer && css.on)}
              onClick={() => setLayer(id)}
            >
              {t(`layer.${id}`)}
            </button>
          ))}
        </fieldset>
        <Button look="quiet" small aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {t(asTable ? 'readAsMap' : 'readAsTable')}
        </Button>
      </div>
      <div className={css.stage}>
        {asTable ? (
          <MapTable model={model} format={(v) => `${n(v)} ${t(`unit.${layer}`)}`} onSelect={onSelect} />
        ) : (
          <>
            <Suspense fallback={null}>
              <WorldMap model={model} label={t('label')} onSelect={onSelect} flash={flash} />
            </Suspense>
            <div className={css.legend}>
              {layer === 'blocs' ? (
                <FlowLegend kinds={kinds} />
              ) : (
                <ScaleLegend low={n(model.scale.low)} high={n(model.scale.high)} unit={t(`unit.${layer}`)} />
              )}
            </div>
          </>
        )}
      </div>
      <p className={css.note} title={t('footnote')}>
        {t('footnoteShort')}
      </p>
    </div>
  );
}
