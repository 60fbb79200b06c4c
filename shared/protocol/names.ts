/* Names that pages need without the schemas they stand in. */

export const DESKS = ['head', 'finance', 'technology', 'press'] as const;
export type Desk = (typeof DESKS)[number];

/** What becomes of a delegation that nobody is connected to for a minute, or a day: it waits, or plays without people. */
export const ABSENCES = ['wait', 'ministry', 'scripted'] as const;
export type Absence = (typeof ABSENCES)[number];

/** Statements that people place themselves on before and after a game, 1 (not at all) to 5 (fully). */
export const SURVEY_ITEMS = [
  'ownAction',
  'countryDuty',
  'agreement',
  'promises',
  'optimism',
  'dilemma',
  'otherView',
  'fairness',
] as const;
export type SurveyItem = (typeof SURVEY_ITEMS)[number];

export const SURVEY_PARTS = ['before', 'after'] as const;
export type SurveyPart = (typeof SURVEY_PARTS)[number];

/** How fast a class plays: in one lesson, or a round a day, each whenever there is time. */
export const PACES = ['lesson', 'day'] as const;
export type Pace = (typeof PACES)[number];
