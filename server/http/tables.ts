import type { Language, Text } from '@accord/shared/content/text.ts';
import { dealText } from '@accord/shared/diplomacy/sentence.ts';
import { OBJECTIVES } from '@accord/shared/game/objectives.ts';
import { SURVEY_ITEMS } from '@accord/shared/protocol/names.ts';
import type { ResponsesAnswer } from '@accord/shared/protocol/survey.ts';
import type { Rules } from '@accord/shared/rules/rules.ts';
import type { Debrief } from './debrief.ts';

export type Cell = string | number | null;

/** One sheet of a finished game's results. Delegations, never people. */
export interface SheetTable {
  readonly id: string;
  readonly title: Text;
  readonly head: readonly Text[];
  readonly rows: readonly (readonly Cell[])[];
}

interface Source {
  readonly debrief: Debrief;
  readonly responses: ResponsesAnswer;
  readonly rules: Rules;
  readonly language: Language;
}

const head = (en: string, zh: string): Text => ({ en, zh });
const YEAR = head('Year', '年份');
const BLOC = head('Bloc', '集团');
const OBJECTIVE_HEADS: Readonly<Record<(typeof OBJECTIVES)[number], Text>> = {
  development: head('Development, 0-100', '发展，0-100'),
  energySecurity: head('Energy security, 0-100', '能源安全，0-100'),
  valueChain: head('Green value chain, 0-100', '绿色价值链，0-100'),
  influence: head('Influence and trust, 0-100', '影响与信任，0-100'),
  support: head('Support at home, 0-100', '国内支持，0-100'),
  climateSafety: head('Climate safety, 0-100', '气候安全，0-100'),
};

/** Every table of the export, in the order of its sheets. */
export function tablesOf(source: Source): readonly SheetTable[] {
  return [climate(source), blocs(source), deals(source), promises(source), results(source), survey(source)];
}

function climate({ debrief }: Source): SheetTable {
  const { played, withoutDeals } = debrief;
  return {
    id: 'climate',
    title: head('Climate', '气候'),
    head: [
      YEAR,
      head('Warming, °C', '升温，°C'),
      head('CO2, Gt a year', 'CO2，十亿吨/年'),
      head('Warming without deals, °C', '无协议升温，°C'),
      head('CO2 without deals, Gt a year', '无协议CO2，十亿吨/年'),
    ],
    rows: played.year.map((year, i) => [
      year,
      played.temperatureC[i] ?? null,
      played.totalCo2Gt[i] ?? null,
      withoutDeals.temperatureC[i] ?? null,
      withoutDeals.totalCo2Gt[i] ?? null,
    ]),
  };
}

function blocs({ debrief, rules, language }: Source): SheetTable {
  return {
    id: 'blocs',
    title: head('Blocs', '各方'),
    head: [
      YEAR,
      BLOC,
      ...OBJECTIVES.map((objective) => OBJECTIVE_HEADS[objective]),
      head('Budget, US$ bn a year', '预算，十亿美元/年'),
      head('Spent, US$ bn a year', '支出，十亿美元/年'),
      head('Received, US$ bn a year', '收到，十亿美元/年'),
    ],
    rows: debrief.view.steps.flatMap(({ untilYear, blocs: all }) =>
      Object.entries(all).map(([id, bloc]) => [
        untilYear,
        nameOf(rules, id, language),
        ...OBJECTIVES.map((objective) => bloc.levels[objective]),
        bloc.budgetUsdBillionPerYear,
        bloc.spentUsdBillionPerYear,
        bloc.receivedUsdBillionPerYear,
      ]),
    ),
  };
}

function deals({ debrief, rules, language }: Source): SheetTable {
  return {
    id: 'deals',
    title: head('Deals', '协议'),
    head: [
      head('Deal', '协议'),
      head('Round', '轮次'),
      head('Proposed by', '提案方'),
      head('Terms', '条款'),
      head('State', '状态'),
      head('Visibility', '公开程度'),
      head('2100 without it, °C', '无此协议2100年，°C'),
    ],
    rows: Object.values(debrief.view.deals).map(({ deal, round, status }) => [
      deal.id,
      round + 1,
      nameOf(rules, deal.proposer, language),
      dealText(deal, language, rules),
      status,
      deal.visibility,
      debrief.withoutDeal[deal.id]?.temperature2100C ?? null,
    ]),
  };
}

function promises({ debrief, rules, language }: Source): SheetTable {
  return {
    id: 'promises',
    title: head('Promises', '承诺'),
    head: [
      head('Deal', '协议'),
      head('Until', '截至'),
      head('Giver', '履行方'),
      head('Promise', '承诺'),
      head('Unit', '单位'),
      head('Promised', '承诺量'),
      head('Delivered', '兑现量'),
      head('Why not', '未兑现原因'),
      head('Found', '被发现'),
    ],
    rows: Object.values(debrief.view.deals).flatMap(({ deal, ledger }) =>
      ledger
        .filter(({ active }) => active)
        .map((entry) => {
          const verb = rules.content.verbs[deal.clauses.find(({ id }) => id === entry.clause)?.verb ?? ''];
          return [
            deal.id,
            entry.untilYear,
            nameOf(rules, entry.from, language),
            verb?.name[language] ?? entry.clause,
            verb?.unit ?? '',
            entry.promised,
            entry.delivered,
            entry.shortfall === 'none' ? '' : entry.shortfall,
            entry.found ? 1 : 0,
          ];
        }),
    ),
  };
}

function results({ debrief, rules, language }: Source): SheetTable {
  const { result } = debrief.view;
  return {
    id: 'results',
    title: head('Results', '结果'),
    head: [
      BLOC,
      head('Mandate, points', '使命，分'),
      head('Band', '等级'),
      head('Kept', '兑现'),
      head('Could not', '无力兑现'),
      head('Would not', '不愿兑现'),
      head('Trust of others, 0-100', '他方信任，0-100'),
      head('Damage 2100, % of output', '2100年损失，占产出%'),
    ],
    rows: Object.entries(result?.mandates ?? {}).map(([bloc, mandate]) => [
      nameOf(rules, bloc, language),
      mandate.points,
      mandate.band,
      result?.word[bloc]?.kept ?? null,
      result?.word[bloc]?.cannot ?? null,
      result?.word[bloc]?.willNot ?? null,
      result?.eyes[bloc] ?? null,
      result?.planet.damages2100PctGdp[bloc] ?? null,
    ]),
  };
}

function survey({ responses }: Source): SheetTable {
  const { means, people } = responses.survey;
  return {
    id: 'survey',
    title: head('Questionnaire', '问卷'),
    head: [
      head('Statement', '陈述'),
      head('Before, mean of 1-5', '之前，1-5均值'),
      head('After, mean of 1-5', '之后，1-5均值'),
      head('People who answered both', '两次均作答人数'),
    ],
    rows: SURVEY_ITEMS.map((item) => [
      item,
      means?.before[item] ?? null,
      means?.after[item] ?? null,
      people.both,
    ]),
  };
}

const nameOf = (rules: Rules, bloc: string, language: Language): string =>
  rules.content.blocs[bloc]?.name[language] ?? bloc;
