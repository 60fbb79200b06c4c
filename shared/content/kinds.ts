import type { z } from 'zod';
import { ActFile } from './act.ts';
import { AgentParameters } from './agentParameters.ts';
import { BlocFile } from './bloc.ts';
import { CardFile } from './card.ts';
import { ChallengeFile } from './challenge.ts';
import { ClimateParameterFile } from './climateParameters.ts';
import { EconomyParameterFile } from './economyParameters.ts';
import { ChoiceFile, EventFile } from './event.ts';
import { LanguageFile } from './language.ts';
import { LineFile } from './line.ts';
import { MeasureFile } from './measure.ts';
import { MechanismFile } from './mechanism.ts';
import { Mineral } from './minerals.ts';
import { PlenaryTextFile } from './plenaryText.ts';
import { Policy } from './policy.ts';
import { Region } from './region.ts';
import {
  BriefingParameters,
  DiplomacyParameters,
  PaceParameters,
  PoliticsParameters,
  ScoringParameters,
} from './ruleParameters.ts';
import { ScenarioFile } from './scenario.ts';
import { Technology } from './technology.ts';
import { VerbFile } from './verb.ts';

/** A folder of YAML files, one object each; the file's name is the object's id. */
type FolderKind<S extends z.ZodType> = { readonly folder: string; readonly schema: S };

/** One YAML file. */
type FileKind<S extends z.ZodType> = { readonly file: string; readonly schema: S };

export type Kind = FolderKind<z.ZodType<{ id: string }>> | FileKind<z.ZodType>;

/** Every kind of content there is: a new one is one line here. */
export const KINDS = {
  regions: { folder: 'regions', schema: Region },
  technologies: { folder: 'technologies', schema: Technology },
  policies: { folder: 'policies', schema: Policy },
  minerals: { folder: 'minerals', schema: Mineral },
  blocs: { folder: 'blocs', schema: BlocFile },
  scenarios: { folder: 'scenarios', schema: ScenarioFile },
  measures: { folder: 'measures', schema: MeasureFile },
  verbs: { folder: 'verbs', schema: VerbFile },
  acts: { folder: 'acts', schema: ActFile },
  texts: { folder: 'texts', schema: PlenaryTextFile },
  cards: { folder: 'cards', schema: CardFile },
  events: { folder: 'events', schema: EventFile },
  choices: { folder: 'choices', schema: ChoiceFile },
  challenges: { folder: 'challenges', schema: ChallengeFile },
  mechanisms: { folder: 'mechanisms', schema: MechanismFile },
  lines: { folder: 'lines', schema: LineFile },
  language: { file: 'language.yaml', schema: LanguageFile },
  politics: { file: 'parameters/politics.yaml', schema: PoliticsParameters },
  diplomacy: { file: 'parameters/diplomacy.yaml', schema: DiplomacyParameters },
  scoring: { file: 'parameters/scoring.yaml', schema: ScoringParameters },
  briefing: { file: 'parameters/briefing.yaml', schema: BriefingParameters },
  pace: { file: 'parameters/pace.yaml', schema: PaceParameters },
  agents: { file: 'parameters/agents.yaml', schema: AgentParameters },
  climate: { file: 'parameters/climate.yaml', schema: ClimateParameterFile },
  economy: { file: 'parameters/economy.yaml', schema: EconomyParameterFile },
} as const satisfies Record<string, Kind>;
