import type { z } from 'zod';
import type { AgentParameters } from '../content/agentParameters.ts';
import type { BlocFile } from '../content/bloc.ts';
import { type ContentChange, withChanges } from '../content/changes.ts';
import type { Content } from '../content/content.ts';
import { type ModelParameters, modelParameters } from '../content/model.ts';
import { type PlainValues, plainValues } from '../content/plainValues.ts';
import type {
  BriefingParameters,
  DiplomacyParameters,
  PoliticsParameters,
  ScoringParameters,
} from '../content/ruleParameters.ts';
import type { ScenarioFile } from '../content/scenario.ts';
import type { BlocId, VerbId } from '../diplomacy/deal.ts';

/** Everything that a game of one scenario computes with: content plus numbers, mechanisms switched as asked. */
export interface Rules {
  readonly content: Content;
  readonly scenario: ScenarioFile;
  readonly blocs: Readonly<Record<BlocId, BlocFile>>;
  /** Seats first, then the scripted blocs. */
  readonly blocIds: readonly BlocId[];
  readonly model: ModelParameters;
  readonly politics: PlainValues<z.infer<typeof PoliticsParameters>>;
  readonly diplomacy: PlainValues<z.infer<typeof DiplomacyParameters>>;
  readonly scoring: PlainValues<z.infer<typeof ScoringParameters>>;
  readonly briefing: PlainValues<z.infer<typeof BriefingParameters>>;
  readonly agents: PlainValues<z.infer<typeof AgentParameters>>;
  /** Factor on everything a verb or an act does: 1, or 0 when the mechanism behind it is switched off. */
  readonly verbs: Readonly<Record<VerbId, number>>;
  readonly acts: Readonly<Record<string, number>>;
  /** Factor on everything an event does. */
  readonly events: Readonly<Record<string, number>>;
  /** The same of measures: 0 where nobody can order it. */
  readonly measures: Readonly<Record<string, number>>;
}

type Tree = { [key: string]: Tree | number };

/** Sets one number in a tree by its dotted path. Throws when the path names nothing: content is checked for it. */
function setPath(tree: Tree, path: string, value: number): void {
  const keys = path.split('.');
  const last = keys.pop() as string;
  let node: Tree = tree;
  for (const key of keys) {
    const next = node[key];
    if (typeof next !== 'object') throw new Error(`no parameter at ${path}`);
    node = next;
  }
  if (typeof node[last] !== 'number') throw new Error(`no parameter at ${path}`);
  node[last] = value;
}

/** The mechanisms of a scenario that play: what the scenario leaves out is off like what the host switches off. */
function mechanismsOff(content: Content, scenario: ScenarioFile, switchedOff: readonly string[]): string[] {
  return Object.keys(content.mechanisms).filter(
    (id) => switchedOff.includes(id) || !(scenario.mechanisms === 'all' || scenario.mechanisms.includes(id)),
  );
}

/**
 * Assembles the rules of a scenario.
 * @param switchedOff identifiers of mechanisms to switch off: their neutral parameters replace the real ones
 * @param changes what the host edited
 * @throws Error when the scenario or a parameter path does not exist
 */
export function assembleRules(
  shipped: Content,
  scenarioId: string,
  switchedOff: readonly string[],
  changes: readonly ContentChange[] = [],
): Rules {
  const content = withChanges(shipped, changes);
  const scenario = content.scenarios[scenarioId];
  if (scenario === undefined) throw new Error(`no scenario "${scenarioId}"`);
  const blocIds = [...scenario.seats, ...scenario.scripted];
  const blocs = Object.fromEntries(blocIds.map((id) => [id, content.blocs[id] as BlocFile]));
  const numbers = {
    model: withDamages(structuredClone(modelParameters(content)), scenario.damages),
    politics: structuredClone(plainValues(content.politics)),
    diplomacy: structuredClone(plainValues(content.diplomacy)),
    scoring: structuredClone(plainValues(content.scoring)),
    briefing: structuredClone(plainValues(content.briefing)),
    agents: structuredClone(plainValues(content.agents)),
    verbs: Object.fromEntries(Object.keys(content.verbs).map((id) => [id, 1])),
    events: Object.fromEntries(Object.keys(content.events).map((id) => [id, 1])),
    acts: Object.fromEntries(Object.keys(content.acts).map((id) => [id, 1])),
    measures: Object.fromEntries(Object.keys(content.measures).map((id) => [id, 1])),
  };
  for (const id of mechanismsOff(content, scenario, switchedOff)) {
    const mechanism = content.mechanisms[id];
    if (mechanism?.kind !== 'rule') continue;
    for (const { path, neutral } of mechanism.parameters) setPath(numbers as unknown as Tree, path, neutral);
  }
  return { content, scenario, blocs, blocIds, ...numbers };
}

const withDamages = (model: ModelParameters, form: ScenarioFile['damages']): ModelParameters =>
  form === undefined
    ? model
    : { ...model, economy: { ...model.economy, damages: { ...model.economy.damages, form } } };
