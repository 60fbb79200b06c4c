import { useTranslation } from 'react-i18next';
import { BlocTile } from '../ui/BlocTile.tsx';
import { Button } from '../ui/Button.tsx';
import { StrokeSample } from './MapLegend.tsx';
import css from './MapTable.module.css';
import type { MapModel } from './model.ts';

interface MapTableProps {
  readonly model: MapModel;
  readonly format: (value: number) => string;
  readonly onSelect: (bloc: string) => void;
}

/** The map's twin: the same blocs, values and flows, to read and to choose from. */
export function MapTable({ model, format, onSelect }: MapTableProps) {
  const { t } = useTranslation(['map', 'blocs']);
  return (
    <div className={css.twin}>
      <table>
        <caption>{t('table.blocs')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('table.bloc')}</th>
            <th scope="col">{model.layer === 'blocs' ? t('table.regions') : t(`layer.${model.layer}`)}</th>
            <th scope="col">
              <span className="sr">{t('table.choose')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {model.blocs.map((b) => (
            <tr key={b.id} aria-current={b.id === model.selected ? 'true' : undefined}>
              <th scope="row">
                <BlocTile bloc={b.id} /> {t(`blocs:${b.id}.name`)}
              </th>
              <td>
                {model.layer === 'blocs'
                  ? b.regions.map((r) => t(`region.${r}`)).join(t('table.comma'))
                  : b.value === null
                    ? '–'
                    : format(b.value)}
              </td>
              <td>
                <Button
                  look="quiet"
                  small
                  onClick={() => onSelect(b.id)}
                  aria-label={t('table.open', { bloc: t(`blocs:${b.id}.name`) })}
                >
                  {t('table.show')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {model.flows.length > 0 && (
        <table>
          <caption>{t('table.flows')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('table.from')}</th>
              <th scope="col">{t('table.to')}</th>
              <th scope="col">{t('table.what')}</th>
            </tr>
          </thead>
          <tbody>
            {model.flows.map((f) => (
              <tr key={f.id}>
                <td>
                  <BlocTile bloc={f.from} named />
                </td>
                <td>
                  <BlocTile bloc={f.to} named />
                </td>
                <td>
                  <span className={css.what}>
                    <StrokeSample kind={f.kind} />
                    {t(`flow.${f.kind}`)}
                    {f.label && ` · ${f.label}`}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
