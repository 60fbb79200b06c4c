import type { RegionId } from '@accord/shared/economy/region.ts';
import { inSouth } from './effects.ts';
import { type Change, ramped } from './model.ts';

/**
 * What theory says of a lever. Emissions and warming: -1 falls, 1 rises, 0 hardly moves. Income: the sign by
 * group of regions in 2050, where theory has one.
 */
export type Lever = {
  readonly name: string;
  readonly change: Change;
  readonly warming: -1 | 0 | 1;
  readonly co2: -1 | 0 | 1;
  readonly income: readonly (readonly [group: GroupId, year: number, sign: -1 | 1])[];
};

/** Groups of regions that the table shows. */
export const GROUPS = {
  CHN: ['CHN'],
  USA: ['USA'],
  EU: ['EU'],
  South: ['IND', 'AFR', 'ASE', 'LAC', 'VUL'],
  'GLF+RUS': ['GLF', 'RUS'],
} as const satisfies Record<string, readonly RegionId[]>;
export type GroupId = keyof typeof GROUPS;

/** No lever alone may move the warming of 2100 by more than this. */
export const DOMINANCE_K = 0.35;
/** A warming that is called zero, K, and emissions that are called zero, Gt in 2050. */
export const HARDLY_K = 0.012;
export const HARDLY_GT = 0.1;

const among =
  (ids: readonly RegionId[], change: Change): Change =>
  (levers, id, year) =>
    ids.includes(id) ? change(levers, id, year) : {};

const CUT_OFF: readonly RegionId[] = ['USA', 'EU', 'NOR', 'IND'];
const REMOVALS_GT: Partial<Record<RegionId, number>> = { CHN: 0.6, USA: 0.6, EU: 0.3, NOR: 0.5 };
/** 100 billion dollars a year, shared by what each region lacks. */
const FINANCE_USD_BILLION: Partial<Record<RegionId, number>> = {
  IND: 25,
  AFR: 30,
  ASE: 20,
  LAC: 10,
  VUL: 15,
};
const GIVEN_SHARE: Partial<Record<RegionId, number>> = { USA: 0.42, EU: 0.34, NOR: 0.24 };

const priceOf =
  (usdPerT: number): Change =>
  (levers, _, year) => ({ carbonPriceUsdPerT: levers.carbonPriceUsdPerT + usdPerT * ramped(year) });
const charge: Change = (_, __, year) => ({ borderChargeUsdPerT: 50 * ramped(year) });
const cutOff =
  (until: number): Change =>
  (_, id, year) =>
    CUT_OFF.includes(id) && year >= 2030 && year <= until ? { mineralAccess: 0.5 } : {};

/** The levers of the table: each from 2027, phased in over five years, on current policies. */
export const LEVERS: readonly Lever[] = [
  {
    name: 'finance to the South +$100bn a year',
    change: (levers, id, year) => ({
      financeInUsdBillionPerYear:
        levers.financeInUsdBillionPerYear + (FINANCE_USD_BILLION[id] ?? 0) * ramped(year),
      financeOutUsdBillionPerYear:
        levers.financeOutUsdBillionPerYear + 100 * (GIVEN_SHARE[id] ?? 0) * ramped(year),
    }),
    warming: -1,
    co2: -1,
    income: [
      ['South', 2035, 1],
      ['USA', 2035, -1],
      ['EU', 2035, -1],
    ],
  },
  {
    name: 'cost of capital -2 points, South',
    change: (_, id, year) => (inSouth(id) ? { capitalCostShift: -0.02 * ramped(year) } : {}),
    warming: -1,
    co2: -1,
    income: [['South', 2050, 1]],
  },
  {
    name: 'technology licences to the South',
    change: (_, id, year) => (inSouth(id) ? { licence: ramped(year) } : {}),
    warming: -1,
    co2: -1,
    income: [],
  },
  {
    name: 'coal retirement 4 % a year and no new coal, CHN IND ASE',
    change: among(['CHN', 'IND', 'ASE'], (_, __, year) => ({
      coalRetirementSharePerYear: 0.04 * ramped(year),
      noNewCoal: year >= 2027 ? 1 : 0,
    })),
    warming: -1,
    co2: -1,
    // Less coal is more gas: who sells oil and gas does not lose by it.
    income: [['GLF+RUS', 2050, 1]],
  },
  {
    name: 'border charge $50/t, EU alone',
    change: among(['EU'], charge),
    warming: 0,
    co2: 0,
    income: [['GLF+RUS', 2050, -1]],
  },
  {
    name: 'border charge $50/t, EU USA NOR CHN',
    change: among(['EU', 'USA', 'NOR', 'CHN'], charge),
    warming: 0,
    co2: 0,
    income: [
      ['South', 2050, -1],
      ['GLF+RUS', 2050, -1],
    ],
  },
  {
    name: 'mineral and equipment cut-off 50 %, USA EU NOR IND, 2030-39',
    change: cutOff(2039),
    warming: 1,
    co2: 1,
    income: [],
  },
  {
    name: 'the same for good',
    change: cutOff(2100),
    warming: 1,
    co2: 1,
    income: [],
  },
  {
    name: 'grid links, all',
    change: (levers, _, year) => ({
      gridEffort: levers.gridEffort + (1 - levers.gridEffort) * ramped(year),
    }),
    warming: -1,
    co2: -1,
    income: [['South', 2100, 1]],
  },
  {
    name: 'hydrogen trade, all',
    change: (_, __, year) => ({ hydrogenTrade: ramped(year) }),
    warming: -1,
    co2: -1,
    income: [],
  },
  {
    name: 'material efficiency, all',
    change: (_, __, year) => ({ materialEffort: ramped(year) }),
    warming: -1,
    co2: -1,
    income: [['South', 2100, 1]],
  },
  {
    name: 'adaptation +0.5 % of GDP, South',
    change: (levers, id, year) =>
      inSouth(id) ? { adaptationPctGdp: levers.adaptationPctGdp + 0.5 * ramped(year) } : {},
    warming: 0,
    co2: 0,
    income: [
      ['South', 2040, -1],
      ['South', 2100, 1],
    ],
  },
  {
    name: 'digital demand x1.5, all',
    change: (_, __, year) => ({ digitalDemand: 1 + 0.5 * ramped(year) }),
    warming: 1,
    co2: 1,
    income: [
      ['CHN', 2050, 1],
      ['South', 2050, 1],
    ],
  },
  {
    name: 'efficiency push, all',
    change: (levers, _, year) => ({
      efficiencyEffort: Math.min(1, levers.efficiencyEffort + ramped(year)),
    }),
    warming: -1,
    co2: -1,
    income: [
      ['South', 2100, 1],
      ['GLF+RUS', 2050, -1],
    ],
  },
  {
    name: 'carbon price +$50/t, all',
    change: priceOf(50),
    warming: -1,
    co2: -1,
    income: [
      ['CHN', 2035, -1],
      ['USA', 2035, -1],
      ['South', 2035, -1],
      ['GLF+RUS', 2050, -1],
      ['South', 2100, 1],
    ],
  },
  {
    name: 'carbon price +$50/t, CHN',
    change: among(['CHN'], priceOf(50)),
    warming: -1,
    co2: -1,
    income: [
      ['CHN', 2035, -1],
      ['South', 2100, 1],
    ],
  },
  {
    name: 'carbon price +$50/t, EU',
    change: among(['EU'], priceOf(50)),
    warming: -1,
    co2: -1,
    income: [
      ['EU', 2050, -1],
      ['South', 2100, 1],
    ],
  },
  {
    name: 'vehicle standards +$100/t, all',
    change: (levers, _, year) => ({
      mobilityStandardUsdPerT: levers.mobilityStandardUsdPerT + 100 * ramped(year),
    }),
    warming: -1,
    co2: -1,
    income: [
      ['USA', 2035, -1],
      ['South', 2100, 1],
      ['GLF+RUS', 2050, -1],
    ],
  },
  {
    name: 'clean power orders +1 % of demand a year, South',
    change: (levers, id, year) =>
      inSouth(id)
        ? {
            cleanPowerOrderShareOfDemandPerYear:
              levers.cleanPowerOrderShareOfDemandPerYear + 0.01 * ramped(year),
          }
        : {},
    warming: -1,
    co2: -1,
    income: [['South', 2035, -1]],
  },
  {
    name: 'forest protection 0.8, AFR ASE LAC',
    change: among(['AFR', 'ASE', 'LAC'], (levers, _, year) => ({
      forestEffort: Math.max(levers.forestEffort, 0.8 * ramped(year)),
    })),
    warming: -1,
    co2: 0,
    income: [['South', 2100, 1]],
  },
  {
    name: 'methane programmes, all',
    change: (_, __, year) => ({ methaneEffort: ramped(year) }),
    warming: -1,
    co2: 0,
    income: [['South', 2100, 1]],
  },
  {
    name: 'removals of 2 Gt a year from 2050, CHN USA EU NOR',
    change: (_, id, year) => ({
      removalsGtPerYear: (REMOVALS_GT[id] ?? 0) * Math.min(1, Math.max(0, (year - 2040) / 10)),
    }),
    warming: -1,
    co2: -1,
    income: [
      ['USA', 2050, -1],
      ['South', 2100, 1],
    ],
  },
  {
    name: 'nuclear support $20/MWh, all',
    change: (levers, _, year) => ({
      nuclearSupportUsdPerMwh: levers.nuclearSupportUsdPerMwh + 20 * ramped(year),
    }),
    warming: -1,
    co2: -1,
    income: [],
  },
  {
    name: 'public research $5bn a year in each region',
    change: (_, __, year) => ({ researchUsdBillionPerYear: 5 * ramped(year) }),
    warming: -1,
    co2: -1,
    income: [],
  },
];
