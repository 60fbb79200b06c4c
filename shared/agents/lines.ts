import type { Text } from '../content/text.ts';
import { type BlocId, type DealId, type DealRecord, isGroup, type Refused } from '../diplomacy/deal.ts';
import type { GameView } from '../game/view.ts';
import { draw } from '../math/random.ts';
import type { Constituency } from '../politics/constituencies.ts';
import type { Rules } from '../rules/rules.ts';
import type { Warning } from './warnings.ts';

/** What a line is filled with. Words are identifiers, which the reader's language names. */
export interface LineData {
  readonly partner?: BlocId;
  readonly objective?: string;
  readonly points?: number;
  readonly constituency?: Constituency;
  /** The verb of an earlier promise that was really made, and the last year for which it was owed. */
  readonly promise?: string;
  readonly year?: number;
  readonly support?: number;
  readonly needed?: number;
  readonly promised?: number;
  readonly left?: number;
  readonly chance?: number;
  /** Verbs of an offer: what it brings and what it asks for. */
  readonly gives?: string;
  readonly asks?: string;
  readonly event?: string;
}

/** A sentence to be said: which wording of which occasion, and what fills it. */
export interface Line {
  readonly occasion: string;
  readonly variant: number;
  readonly data: LineData;
}

type Seen = Pick<GameView, 'deals' | 'politics'>;

/** The wording of a line. Throws when the content has no such occasion: content is checked for it. */
export function wordingOf({ occasion, variant }: Line, rules: Rules): Text {
  const text = rules.content.lines[occasion]?.variants[variant];
  if (text === undefined) throw new Error(`no line ${occasion}/${variant}`);
  return text;
}

/**
 * What a bloc's envoy says to its offer of a deal or to its answer: the reason, and where there is one an earlier
 * promise of the partner, kept or broken. Wordings take turns, so that nobody repeats itself before all have been used.
 */
export function linesFor(seen: Seen, bloc: BlocId, deal: DealId, rules: Rules): readonly Line[] {
  const record = seen.deals[deal];
  if (record === undefined) return [];
  const partner = record.deal.parties.find((party) => party !== bloc);
  const refused = record.refused.find((entry) => entry.bloc === bloc);
  const occasion = occasionOf(record, bloc, refused);
  if (occasion === null) return [];
  const data: LineData = {
    ...(partner === undefined ? {} : { partner }),
    objective: refused?.objective ?? 'development',
    ...(refused?.points == null ? {} : { points: Math.abs(refused.points) }),
    constituency: unhappiest(seen, bloc),
    ...(record.deal.proposer === bloc ? exchangeOf(record) : {}),
  };
  const variant = turnOf(seen, bloc, deal, occasion, rules);
  const said = variant === null ? [] : [{ occasion, variant, data }];
  const cited =
    refused === undefined || partner === undefined ? null : citation(seen, bloc, partner, record, rules);
  return cited === null ? said : [...said, cited];
}

function occasionOf(record: DealRecord, bloc: BlocId, refused: Refused | undefined): string | null {
  if (refused !== undefined) return `refusal-${refused.reason}`;
  if (record.deal.proposer === bloc) return offering(record);
  if (record.status === 'countered') return 'countered';
  return record.accepted.includes(bloc) ? 'accepted' : null;
}

/** A counter-offer has been spoken for by the answer that it was. */
const offering = (record: DealRecord): string | null =>
  record.deal.counterTo !== null ? null : exchangeOf(record).asks === undefined ? 'invited' : 'offered';

/** The heart of an offer: the first promise of each side; one promise where both give the same. */
function exchangeOf({
  deal: { clauses, proposer },
}: DealRecord): Pick<LineData, 'gives' | 'asks' | 'promise'> {
  const gives = clauses.find(({ from }) => from === proposer)?.verb;
  const asks = clauses.find(({ from }) => from !== proposer && !isGroup(from))?.verb;
  const [first] = clauses;
  return gives !== undefined && asks !== undefined && gives !== asks
    ? { gives, asks }
    : { ...(first === undefined ? {} : { promise: first.verb }) };
}

/** The wording whose turn it is: each bloc begins elsewhere and goes round. Null when all have been said enough: then the text speaks for itself. */
function turnOf({ deals }: Seen, bloc: BlocId, deal: DealId, occasion: string, rules: Rules): number | null {
  const variants = rules.content.lines[occasion]?.variants.length ?? 1;
  const earlier = Object.keys(deals)
    .slice(0, Object.keys(deals).indexOf(deal))
    .filter((id) => {
      const record = deals[id] as DealRecord;
      return (
        occasionOf(
          record,
          bloc,
          record.refused.find((entry) => entry.bloc === bloc),
        ) === occasion
      );
    }).length;
  if (earlier >= rules.agents.lines.sameAtMost * variants) return null;
  return (Math.floor(draw(0, 'wording', 0, `${bloc}|${occasion}`) * variants) + earlier) % variants;
}

/** The group at home that is least content: whose no counts. */
export function unhappiest({ politics }: Pick<GameView, 'politics'>, bloc: BlocId): Constituency {
  const approvals = Object.entries(politics[bloc]?.constituencies ?? {}) as [Constituency, number][];
  return approvals.reduce(
    (least, now) => (now[1] < least[1] ? now : least),
    approvals[0] ?? ['public', 0],
  )[0];
}

/** A promise of the partner to this bloc that was really made: the last one broken, else the last one kept. */
function citation(seen: Seen, bloc: BlocId, partner: BlocId, about: DealRecord, rules: Rules): Line | null {
  const owed = Object.values(seen.deals)
    .filter(
      ({ deal }) =>
        deal.id !== about.deal.id && deal.parties.includes(bloc) && deal.parties.includes(partner),
    )
    .flatMap(({ deal, ledger }) =>
      ledger
        .filter(({ from, active }) => from === partner && active)
        .map((entry) => ({ entry, verb: deal.clauses.find(({ id }) => id === entry.clause)?.verb })),
    );
  const broken = owed.filter(({ entry }) => entry.found && entry.shortfall === 'willNot').at(-1);
  const last = broken ?? owed.filter(({ entry }) => entry.shortfall === 'none').at(-1);
  if (last?.verb === undefined) return null;
  const occasion = broken === undefined ? 'cite-kept' : 'cite-broken';
  const turn = turnOf(seen, bloc, about.deal.id, `refusal-${about.refused[0]?.reason}`, rules);
  if (turn === null) return null;
  return {
    occasion,
    variant: turn % (rules.content.lines[occasion]?.variants.length ?? 1),
    data: { partner, promise: last.verb, year: last.entry.untilYear },
  };
}

/** An adviser's warning as a line. */
export function warningLine(warning: Warning, seen: Seen): Line {
  const line = (data: LineData): Line => ({ occasion: `warning-${warning.kind}`, variant: 0, data });
  switch (warning.kind) {
    case 'house':
      return line({ support: warning.support, needed: warning.needed });
    case 'purse':
      return line({ promised: warning.promisedUsdBillion, left: warning.leftUsdBillion });
    case 'partner':
      return line({ partner: warning.bloc, chance: warning.chancePct });
    case 'falling':
      return line({ objective: warning.objective, points: Math.abs(warning.points) });
    case 'ending': {
      const promise = seen.deals[warning.deal]?.deal.clauses[0]?.verb;
      return line({ year: warning.year, ...(promise === undefined ? {} : { promise }) });
    }
  }
}
