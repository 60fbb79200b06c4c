import { MINERALS, type MineralId } from '../economy/mineral.ts';
import { type ByRegion, byRegion } from '../economy/region.ts';
import type { ClimateParameterFile } from './climateParameters.ts';
import type { Content } from './content.ts';
import type { EconomyParameterFile } from './economyParameters.ts';
import type { Mineral } from './minerals.ts';
import { type PlainValues, plainValues } from './plainValues.ts';
import { POLICIES, type PolicyId } from './policies.ts';
import type { Policy } from './policy.ts';
import type { Region } from './region.ts';
import { TECHNOLOGIES, type TechnologyId } from './technologies.ts';
import type { Technology } from './technology.ts';

export type ClimateParameters = PlainValues<ClimateParameterFile>;
export type EconomyParameters = PlainValues<EconomyParameterFile>;
export type RegionParameters = PlainValues<Region['quantities']>;
/** Who holds, mines and refines a mineral, and what is needed of it. */
export type MineralParameters = PlainValues<Mineral['quantities']> &
  Readonly<Record<'reserves' | 'mining' | 'refining', ByRegion<number>>>;
export type TechnologyParameters = PlainValues<Technology['quantities']>;

/** Every number the model computes with, without units and sources: plain, JSON-safe data. */
export type ModelParameters = {
  readonly climate: ClimateParameters;
  readonly economy: EconomyParameters;
  readonly regions: ByRegion<RegionParameters>;
  readonly technologies: Readonly<Record<TechnologyId, TechnologyParameters>>;
  readonly minerals: Readonly<Record<MineralId, MineralParameters>>;
  readonly policies: Readonly<Record<PolicyId, Policy>>;
};

/** The kinds of content that the model is made of. */
export const MODEL_KINDS = ['climate', 'economy', 'regions', 'technologies', 'minerals', 'policies'] as const;

type ModelContent = Pick<Content, (typeof MODEL_KINDS)[number]>;

function required<T>(record: Readonly<Record<string, T>>, kind: string, id: string): T {
  const found = record[id];
  if (found === undefined) throw new Error(`content has no ${kind} "${id}"`);
  return found;
}

/** Assembles the parameters of the model from checked content. */
export function modelParameters(content: ModelContent): ModelParameters {
  const technologies = TECHNOLOGIES.map((id) => [
    id,
    plainValues(required(content.technologies, 'technology', id).quantities),
  ]);
  const minerals = MINERALS.map((id) => [id, mineralParameters(required(content.minerals, 'mineral', id))]);
  const policies = POLICIES.map((id) => [id, required(content.policies, 'policy', id)]);
  return {
    climate: plainValues(content.climate),
    economy: plainValues(content.economy),
    regions: byRegion((id) => plainValues(required(content.regions, 'region', id).quantities)),
    technologies: Object.fromEntries(technologies) as ModelParameters['technologies'],
    minerals: Object.fromEntries(minerals) as ModelParameters['minerals'],
    policies: Object.fromEntries(policies) as ModelParameters['policies'],
  };
}

function mineralParameters({ quantities, shares }: Mineral): MineralParameters {
  const { reserves, mining, refining } = shares;
  return {
    ...plainValues(quantities),
    reserves: reserves.value,
    mining: mining.value,
    refining: refining.value,
  };
}
