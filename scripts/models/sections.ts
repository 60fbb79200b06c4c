import { BANDS, runOf } from '../../tests/science/bands.ts';
import type { DilemmaTable } from '../../tests/science/dilemmaTable.ts';
import { effects, SOUTH } from '../../tests/science/effects.ts';
import { fairScenarios } from '../../tests/science/fair.ts';
import { mandateDilemma } from '../../tests/science/mandateDilemma.ts';
import { projectionComparisons, TOLERANCE_POINTS } from '../../tests/science/projections.ts';
import { GROUPS, LEVERS } from '../../tests/science/sensitivity.ts';
import { plain, signed, table } from './markdown.ts';

/** Parts of the models-and-data page that are numbers: each from the functions that the tests assert on. */

export function bandsSection(): string {
  const rows = BANDS.map(({ what, policy, value, low, high, digits, source }) => {
    const found = value(runOf(policy));
    const met = found >= low && found <= high;
    return [
      what,
      plain(found, digits),
      `${plain(low, digits)} to ${plain(high, digits)}`,
      met ? 'met' : '**missed**',
      source,
    ];
  });
  return table(['quantity', 'ours', 'published', '', 'source'], rows);
}

export function fairSection(): string {
  const rows = fairScenarios().map(({ id, oursC, fairC, apart }) => [
    id,
    plain(oursC.at(-1) ?? Number.NaN, 2),
    plain(fairC.at(-1) ?? Number.NaN, 2),
    plain(apart.co2Ppm, 2),
    plain(apart.forcingWm2, 2),
    plain(apart.temperatureC, 3),
    plain(apart.proxiesC, 3),
  ]);
  const header = [
    'scenario',
    'ours 2100, K',
    'FaIR 2100, K',
    'CO2, ppm',
    'forcing, W/m²',
    'warming, K',
    'with proxies, K',
  ];
  return table(header, [...rows, ['tolerance', '', '', '2', '0.2', '0.10', '0.15 below 3 K, 0.35 above']]);
}

export function projectionsSection(): string {
  const rows = projectionComparisons().map((c) => [
    c.region,
    c.area,
    plain(c.oursGt2023, 2),
    plain(c.oursGt2030, 2),
    signed(c.oursPct, 1),
    signed(c.publishedFrom2022Pct, 1),
    signed(c.publishedPct, 1),
    signed(c.pointsApart, 1),
    Math.abs(c.pointsApart) <= TOLERANCE_POINTS ? 'near' : '**far**',
  ]);
  const header = [
    'region',
    'published area',
    'ours 2023, Gt',
    'ours 2030, Gt',
    'ours 2023-30, %',
    'published 2022-30, %',
    'published from 2023, %',
    'apart, points',
    '',
  ];
  return table(header, rows);
}

const SOUTHERN: readonly string[] = [
  'finance to the South +$100bn a year',
  'cost of capital -2 points, South',
  'technology licences to the South',
];

export function sensitivitySection(): string {
  const groups = Object.keys(GROUPS).join(' / ');
  const results = LEVERS.map(({ name, change }) => ({ name, effect: effects(change) }));
  const rows = results.map(({ name, effect }) => [
    name,
    signed(effect.warming2100, 3),
    signed(effect.co2In2050, 2),
    Object.values(GROUPS)
      .map((ids) => signed(effect.regionCo2(ids), 2))
      .join(' / '),
    Object.values(GROUPS)
      .map((ids) => signed(effect.incomePct(ids, 2050), 2))
      .join(' / '),
    signed(effect.incomePct(SOUTH, 2100), 2),
  ]);
  const people = results
    .filter(({ name }) => SOUTHERN.includes(name))
    .map(({ name, effect }) => [
      name,
      signed(100 * effect.mean('costOfCapital', SOUTH, 2035), 2),
      signed(effect.mean('powerPriceUsdPerMwh', SOUTH, 2035), 1),
      signed(effect.mean('solarUsdPerMwh', SOUTH, 2035), 1),
      signed(effect.total('cleanJobsMillion', SOUTH, 2035), 2),
      signed(effect.total('fossilJobsMillion', SOUTH, 2035), 2),
      signed(effect.total('financeGapUsdBillion', SOUTH, 2035), 0),
      signed(effect.total('withoutPowerMillion', SOUTH, 2035), 1),
      signed(effect.total('cleanDebtServiceUsdBillion', SOUTH, 2035), 1),
      signed(effect.warming2100, 3),
    ]);
  return [
    table(
      [
        'lever',
        'warming 2100, K',
        'CO2 2050, Gt',
        `CO2 2050 of ${groups}, Gt`,
        `income 2050 of ${groups}, %`,
        'income 2100 of the South, %',
      ],
      rows,
    ),
    'What finance, cheaper capital and licences do for the South by 2035:',
    table(
      [
        'lever',
        'cost of capital, points',
        'cost of power, $/MWh',
        'cost of sun, $/MWh',
        'clean jobs, million',
        'fossil jobs, million',
        'finance gap, $bn a year',
        'people without power, million',
        'debt service of clean plant, $bn a year',
        'warming 2100, K',
      ],
      people,
    ),
  ].join('\n\n');
}

/** One scenario's dilemma. */
export function dilemmaSection(found: DilemmaTable): string {
  const { none, nash, cooperative } = found.warming2100C;
  const rows = found.rows.map((row) => [
    row.seat ? row.id : `${row.id} (scripted)`,
    plain(row.nashAmbition, 2),
    plain(row.nashAbatementPct, 0),
    plain(row.cooperativeAbatementPct, 0),
    signed(row.alonePct, 2),
    signed(row.cooperationPct, 2),
    signed(row.temptationPct, 2),
    plain(row.incomeSharePct, 1),
  ]);
  return [
    `**${found.scenario}**: abatement in 2050 is ${plain(found.nashAbatementPct, 0)} % at Nash and ${plain(found.cooperativeAbatementPct, 0)} % in co-operation, **ratio ${plain(found.ratio, 2)}** (band 0.2 to 0.4). Co-operative ambition ${plain(found.cooperativeAmbition, 2)}; warming in 2100 ${plain(none, 2)} / ${plain(nash, 2)} / ${plain(cooperative, 2)} °C with nothing / Nash / co-operation; the world gains ${plain(found.worldGainPct, 2)} % of income, abatement costs ${plain(found.costPct2050, 2)} % of output in 2050; transfers that lift every loser to +0.1 % take ${plain(100 * found.transferShare, 0)} % of the winners' gains (at most 25).`,
    table(
      [
        'bloc',
        'Nash ambition',
        'Nash abatement 2050, %',
        'co-operative abatement 2050, %',
        'acting alone, %',
        'co-operation against Nash, %',
        'temptation to defect, %',
        'share of world income, %',
      ],
      rows,
    ),
    twoMindsLine(found),
  ].join('\n\n');
}

/** The same on mandate points. */
export function mandateSection(scenarios: readonly string[]): string {
  const rows = scenarios.flatMap((scenario) =>
    mandateDilemma(scenario).map(({ id, seat, alone, together, temptation }) => [
      scenario,
      seat ? id : `${id} (scripted)`,
      signed(alone, 1),
      signed(together, 1),
      signed(temptation, 1),
    ]),
  );
  return table(['scenario', 'bloc', 'acting alone', 'all together', 'temptation to fall back'], rows);
}

function twoMindsLine({ china, scenario }: DilemmaTable): string {
  const { timid, bold, boldOverTimidPct } = china;
  const better = boldOverTimidPct > 0 ? 'bold' : 'timid';
  return `China's two answers in ${scenario}: timid (ambition ${plain(timid.ambition, 2)}, ratio ${plain(timid.ratio, 2)}) and bold (${plain(bold.ambition, 2)}, ${plain(bold.ratio, 2)}); the ${better} one is better by ${plain(Math.abs(boldOverTimidPct), 3)} % of its income.`;
}
