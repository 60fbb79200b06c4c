import type { BracketFile, PlenaryTextFile } from '../content/plenaryText.ts';
import type { BlocId, Clause, DealDraft } from '../diplomacy/deal.ts';
import { notchAmounts } from '../diplomacy/effects.ts';
import type { Bracket, PlenaryText } from '../diplomacy/plenary.ts';
import { isRicherThanMean } from '../rules/blocs.ts';
import { FINAL_YEAR, stepStart } from '../rules/calendar.ts';
import type { Rules } from '../rules/rules.ts';
import { lastYear, sizesIn } from './known.ts';
import type { GameState } from './state.ts';

/**
 * A text of the content as a treaty that everybody may join. Amounts are what the group that gives would give on
 * average, whoever puts it forward; who is richer or poorer than the world's mean is found when it is carried out.
 */
export function textOf(file: PlenaryTextFile, state: GameState, rules: Rules): PlenaryText {
  const fromYear = stepStart(state.step);
  const untilYear = Math.min(FINAL_YEAR, fromYear + file.termYears);
  const amounts = amountsFor(state, rules);
  const clauses: Clause[] = file.clauses.map((clause) => ({
    id: clause.id,
    from: clause.from,
    to: clause.to,
    verb: clause.verb,
    amount: amounts(clause)[clause.notch] as number,
    option: clause.option,
    fromYear,
    untilYear,
    when: { kind: 'always' },
  }));
  const draft: DealDraft = {
    kind: 'treaty',
    visibility: 'public',
    durability: 'ratified',
    card: null,
    parties: rules.blocIds,
    clauses,
    entry: { kind: 'share', metric: 'emissions', share: file.entryEmissionsShare },
    mrvLevel: file.mrvLevel,
    breach: file.breach,
    noticeSteps: 1,
    reviewSteps: 2,
  };
  return {
    template: file.id,
    draft,
    brackets: file.brackets.map((bracket) => bracketOf(bracket, file, amounts, untilYear)),
    differentiation: file.differentiation,
  };
}

type Amounts = (clause: PlenaryTextFile['clauses'][number]) => readonly number[];

/** The three notches of a clause for the mean giver of its group. */
function amountsFor(state: GameState, rules: Rules): Amounts {
  const year = lastYear(state);
  const sizes = sizesIn(rules, year);
  const isRicher = isRicherThanMean(rules, year);
  return ({ verb: id, from }) => {
    const verb = rules.content.verbs[id];
    const givers = rules.blocIds.filter((bloc) => from === 'all' || isRicher(bloc) === (from === 'richer'));
    const meanOf = (size: (bloc: BlocId) => number) => () =>
      givers.reduce((sum, bloc) => sum + size(bloc), 0) / Math.max(1, givers.length);
    const mean = {
      gdpUsdBillion: meanOf(sizes.gdpUsdBillion),
      coalCapacityGw: meanOf(sizes.coalCapacityGw),
    };
    return verb === undefined ? [0, 0, 0] : notchAmounts(verb, givers[0] ?? '', null, mean);
  };
}

function bracketOf(
  bracket: BracketFile,
  file: PlenaryTextFile,
  amounts: Amounts,
  untilYear: number,
): Bracket {
  const first = file.clauses.find(({ id }) => id === bracket.clauses[0]);
  switch (bracket.field) {
    case 'notch':
      return {
        ...bracket,
        field: 'amount',
        options: bracket.options.map((notch) =>
          first === undefined ? 0 : (amounts(first)[notch] as number),
        ),
      };
    case 'untilYear':
      return {
        ...bracket,
        options: bracket.options.map((year, i) => Math.max(year, untilYear - file.termYears + 5 * (i + 1))),
      };
    case 'force':
      return bracket;
  }
}
