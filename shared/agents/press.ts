import { type BlocId, type DealRecord, isOpen } from '../diplomacy/deal.ts';
import type { GameView } from '../game/view.ts';
import { stepStart, stepsOfRound } from '../rules/calendar.ts';
import type { Rules } from '../rules/rules.ts';
import type { Line } from './lines.ts';

/** What an envoy told the press, and when. */
export interface Statement {
  readonly bloc: BlocId;
  /** 0-based: the round in which everybody could read it. */
  readonly round: number;
  readonly line: Line;
}

type Seen = Pick<GameView, 'deals' | 'events' | 'steps' | 'seats' | 'game'>;

/** Something worth a statement, made from what the public knows. */
type Occasion = Omit<Line, 'variant'>;

/**
 * Statements of all scripted blocs up to now, oldest first: one a round at most, about what matters most to them.
 * A promise to them that was found broken, a change of government, a blow, a deal.
 */
export function pressStatements(seen: Seen, rules: Rules): readonly Statement[] {
  const turns = new Map<string, number>();
  const rounds = Array.from({ length: seen.game.round + 1 }, (_, round) => round);
  return rounds.flatMap((round) =>
    rules.blocIds
      .filter((bloc) => seen.seats[bloc]?.control === 'scripted')
      .flatMap((bloc) => {
        const found = occasionOf(seen, bloc, round, rules);
        if (found === undefined) return [];
        const key = `${bloc}|${found.occasion}`;
        const turn = turns.get(key) ?? rules.blocIds.indexOf(bloc);
        turns.set(key, turn + 1);
        const variants = rules.content.lines[found.occasion]?.variants.length ?? 1;
        return [{ bloc, round, line: { ...found, variant: turn % variants } }];
      }),
  );
}

function occasionOf(seen: Seen, bloc: BlocId, round: number, rules: Rules): Occasion | undefined {
  const open = Object.values(seen.deals).filter(
    (record) => isOpen(record) && record.deal.parties.includes(bloc),
  );
  const before = round === 0 ? null : stepsOfRound(rules, round - 1);
  const inRound = (step: number): boolean => before !== null && step >= before.first && step <= before.last;
  const flipped = seen.steps.some(({ step, flips }) => inRound(step) && flips.includes(bloc));
  const struck = seen.events.find((event) => event.round === round && event.bloc === bloc);
  return (
    brokenTo(open, bloc, inRound) ??
    (flipped ? { occasion: 'press-flip', data: {} } : undefined) ??
    (struck && { occasion: 'press-event', data: { event: struck.event } }) ??
    signedBy(open, bloc, inRound)
  );
}

/** The last promise to this bloc that was found broken. */
function brokenTo(
  open: readonly DealRecord[],
  bloc: BlocId,
  inRound: (step: number) => boolean,
): Occasion | undefined {
  const broken = open.flatMap(({ deal, ledger }) =>
    ledger
      .filter((entry) => inRound(entry.step) && entry.found && entry.shortfall === 'willNot')
      .filter(({ from }) => from !== bloc)
      .map(({ from, clause, untilYear }) => ({
        partner: from,
        promise: deal.clauses.find(({ id }) => id === clause)?.verb,
        year: untilYear,
      })),
  );
  const last = broken.at(-1);
  if (last?.promise === undefined) return undefined;
  return { occasion: 'press-broken', data: { ...last, promise: last.promise } };
}

/** The newest deal of two that came into force. */
function signedBy(
  open: readonly DealRecord[],
  bloc: BlocId,
  inRound: (step: number) => boolean,
): Occasion | undefined {
  const last = open.findLast(
    ({ deal, inForceFromStep }) =>
      deal.parties.length === 2 && inForceFromStep !== null && inRound(inForceFromStep),
  );
  const partner = last?.deal.parties.find((party) => party !== bloc);
  const promise = last?.deal.clauses[0]?.verb;
  if (last === undefined || partner === undefined || promise === undefined) return undefined;
  return {
    occasion: 'press-signed',
    data: { partner, promise, year: stepStart(last.inForceFromStep ?? 0) },
  };
}
