import type { BracketFile, PlenaryTextFile } from '../content/plenaryText.ts';
import type { BlocId, Clause, DealDraft } from '../diplomacy/deal.ts';
import { notchAmounts } from '../diplomacy/effects.ts';
import type { Bracket, PlenaryText } from '../diplomacy/plenary.ts';
import { lastYear, sizesIn } from './known.ts';
import { FINAL_YEAR, type Rules, stepStart } from './rules.ts';
import type { GameState } from './state.ts';

/**
 * A text of the content as a treaty that everybody may join. Amounts are the notches of the delegation that puts
 * it forward; whoever is richer or poorer than the world's mean is found when it is carried out.
 */
export function textOf(file: PlenaryTextFile, tabledBy: BlocId, state: GameState, rules: Rules): PlenaryText {
  const fromYear = stepStart(state.step);
  const untilYear = Math.min(FINAL_YEAR, fromYear + file.termYears);
  const sizes = sizesIn(rules, lastYear(state));
  const amounts = (clause: PlenaryTextFile['clauses'][number]): readonly number[] => {
    const verb = rules.content.verbs[clause.verb];
    return verb === undefined ? [0, 0, 0] : notchAmounts(verb, tabledBy, null, sizes);
  };
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

function bracketOf(
  bracket: BracketFile,
  file: PlenaryTextFile,
  amounts: (clause: PlenaryTextFile['clauses'][number]) => readonly number[],
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
        options: bracket.options.map((year) => Math.max(year, untilYear - file.termYears + 5)),
      };
    case 'force':
      return bracket;
  }
}
