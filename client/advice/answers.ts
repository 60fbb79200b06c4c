import { type Estimate, estimateDeal } from '@accord/shared/agents/estimate.ts';
import { type Warning, warnings } from '@accord/shared/agents/warnings.ts';
import type { BlocId, DealDraft } from '@accord/shared/diplomacy/deal.ts';
import { type Course, type ExplainOptions, type Explanation, explain } from '@accord/shared/game/explain.ts';
import type { MeasureLevels } from '@accord/shared/game/state.ts';
import type { GameView } from '@accord/shared/game/view.ts';
import type { Rules } from '@accord/shared/rules/rules.ts';
import { effectsOf, type Outlook, outlookOf } from './outlook.ts';

/** What the advisers are asked. Every question is answered from what the asker may see. */
export type Question =
  | { readonly ask: 'warnings'; readonly view: GameView }
  | { readonly ask: 'estimate'; readonly view: GameView; readonly draft: DealDraft; readonly bloc: BlocId }
  | { readonly ask: 'outlook'; readonly view: GameView; readonly levels: MeasureLevels }
  | {
      readonly ask: 'effects';
      readonly view: GameView;
      readonly levels: MeasureLevels;
      readonly measures: readonly string[];
    }
  | { readonly ask: 'explain'; readonly from: Course; readonly to: Course; readonly options: ExplainOptions };

export interface Answers {
  readonly warnings: readonly Warning[];
  readonly estimate: Estimate;
  readonly outlook: Outlook;
  /** By measure, as far as it is ordered. */
  readonly effects: Readonly<Record<string, number>>;
  readonly explain: Explanation;
}
export type Ask = Question['ask'];
export type Of<A extends Ask> = Extract<Question, { ask: A }>;

/** The engine's answer: the same functions that scripted blocs and the debrief use. */
export function answerTo(question: Question, rules: Rules): Answers[Ask] {
  switch (question.ask) {
    case 'warnings':
      return warnings(question.view, rules);
    case 'estimate':
      return estimateDeal(question.view, question.draft, question.bloc, rules);
    case 'outlook':
      return outlookOf(question.view, question.levels, rules);
    case 'effects':
      return effectsOf(question.view, question.levels, question.measures, rules);
    case 'explain':
      return explain(rules, question.from, question.to, question.options);
  }
}
