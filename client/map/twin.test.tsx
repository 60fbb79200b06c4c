import i18next from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { initReactI18next } from 'react-i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { MapTable } from './MapTable.tsx';
import { FLOW_KINDS, LAYERS, type MapModel } from './model.ts';

/** Who cannot see the map reads the same in its table: every bloc, every value, every flow. */

beforeAll(() =>
  i18next.use(initReactI18next).init({ lng: 'en', resources: {}, react: { useSuspense: false } }),
);

const model = (layer: MapModel['layer']): MapModel => ({
  layer,
  blocs: [
    { id: 'CN', letters: 'CN', regions: ['CHN'], value: layer === 'blocs' ? null : 12.34 },
    { id: 'EU', letters: 'EU', regions: ['EUR', 'NOR'], value: layer === 'blocs' ? null : 0.5 },
    { id: 'US', letters: 'US', regions: ['USA'], value: null },
  ],
  flows: FLOW_KINDS.map((kind, i) => ({
    id: `f${i}`,
    kind,
    from: 'EU',
    to: i % 2 ? 'CN' : 'US',
    weight: 0.5,
    label: i % 2 ? `label ${i}` : null,
  })),
  selected: 'EU',
  scale: { low: 0, high: 20 },
});

/** Rows of the nth table as the words in their cells. */
const rowsOf = (markup: string, table: number): readonly string[] => {
  const body = markup.split('<tbody>')[table + 1]?.split('</tbody>')[0] ?? '';
  return [...body.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    row
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
};

describe.each(LAYERS)('the layer %s', (layer) => {
  const markup = () =>
    renderToStaticMarkup(
      <MapTable model={model(layer)} format={(value) => `<${value}>`} onSelect={() => undefined} />,
    );

  it('has a row for each bloc, with the value that the map colours it by', () => {
    const rows = rowsOf(markup(), 0);
    expect(rows).toHaveLength(3);
    for (const [i, { id, value, regions }] of model(layer).blocs.entries()) {
      expect(rows[i]).toContain(`${id}.name`);
      const said =
        layer === 'blocs' ? regions.map((r) => `region.${r}`) : [value === null ? '–' : `&lt;${value}&gt;`];
      for (const words of said) expect(rows[i]).toContain(words);
    }
    expect(markup().match(/aria-current="true"/g)).toHaveLength(1);
  });

  it('has a row for each flow: from whom, to whom, what', () => {
    const rows = rowsOf(markup(), 1);
    expect(rows).toHaveLength(FLOW_KINDS.length);
    for (const [i, { from, to, kind, label }] of model(layer).flows.entries()) {
      for (const words of [`${from}.letters`, `${to}.letters`, `flow.${kind}`, ...(label ? [label] : [])])
        expect(rows[i]).toContain(words);
    }
  });
});
