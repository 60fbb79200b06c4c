import { byRegion, type RegionId } from '@accord/shared/economy/region.ts';
import type { Tariffs } from '@accord/shared/economy/tariffs.ts';
import { shippedRules } from '../kit/rules.ts';
import {
  type Ambitions,
  type Century,
  cooperativeAmbition,
  type Dilemma,
  dilemmaOf,
  nashAmbitions,
  type Player,
} from './dilemma.ts';

/**
 * Which coalitions hold, from the real engine (after Barrett 1994, Nordhaus 2015, Hagen and Schneider 2021):
 * signatories choose the common ambition that is best for them together, everybody else stays at Nash; a set holds
 * when no member is better off outside it, where those who stay choose anew.
 */

/** What a treaty provides beside its cuts. */
export interface Design {
  readonly id: string;
  /** Duty of signatories on the goods of everybody outside. */
  readonly tariff: number;
  /** Whether those outside answer with the same duty. */
  readonly retaliation: boolean;
  /** Whether winners may pay losers: a set holds when its sum beats the sum of what each would get outside. */
  readonly transfers: boolean;
}

export const DESIGNS: readonly Design[] = [
  { id: 'none', tariff: 0, retaliation: false, transfers: false },
  { id: 'transfers', tariff: 0, retaliation: false, transfers: true },
  { id: 'tariff-10', tariff: 0.1, retaliation: false, transfers: false },
  { id: 'tariff-20', tariff: 0.2, retaliation: false, transfers: false },
  { id: 'tariff-20-retaliation', tariff: 0.2, retaliation: true, transfers: false },
  { id: 'tariff-10-transfers', tariff: 0.1, retaliation: false, transfers: true },
];

export interface CoalitionRow {
  readonly design: Design;
  /** Size of the largest set that no member wants to leave. */
  readonly largest: number;
  /** Sets that no member wants to leave, of all sets of two and more. */
  readonly internallyStable: number;
  readonly largestMembers: readonly string[];
  readonly ambition: number;
  readonly warming2100C: number;
}

export interface CoalitionTable {
  readonly scenario: string;
  readonly seats: readonly string[];
  readonly ambition: number;
  readonly rows: readonly CoalitionRow[];
  /** Share of the sets of at least k in which every signatory gains over no treaty at all. */
  readonly minimumParticipation: readonly { readonly k: number; readonly share: number }[];
}

const TOLERANCE = 0.02;
/** Ambitions that a treaty may set, as shares of the co-operative one. */
const SHARES = [0.12, 0.3, 0.5, 0.75, 1] as const;

type Members = readonly string[];

class Coalitions {
  readonly #dilemma: Dilemma;
  readonly #nash: Ambitions;
  readonly #ambition: number;
  readonly #known = new Map<string, Century>();
  readonly #chosen = new Map<string, number>();

  constructor(dilemma: Dilemma, nash: Ambitions, ambition: number) {
    this.#dilemma = dilemma;
    this.#nash = nash;
    this.#ambition = ambition;
  }

  /** The common ambition at which these gain most in sum. */
  ambition(members: Members, design: Design): number {
    const key = `${members.join()}|${design.tariff}|${design.retaliation}`;
    const known = this.#chosen.get(key);
    if (known !== undefined) return known;
    const worthAt = (ambition: number): number => {
      const century = this.century(members, design, ambition);
      return members.reduce((sum, id) => sum + century.worth(this.player(id)), 0);
    };
    const options = SHARES.map((share) => share * this.#ambition);
    const worths = options.map(worthAt);
    const best = options[worths.indexOf(Math.max(...worths))] ?? 0;
    this.#chosen.set(key, best);
    return best;
  }

  /** The century in which these sign, computed once. */
  century(
    members: Members,
    design: Design,
    ambition = members.length === 0 ? 0 : this.ambition(members, design),
  ): Century {
    const { tariff, retaliation } = design;
    const key = `${members.join()}|${tariff}|${retaliation}|${ambition}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const ambitions = {
      ...this.#nash,
      ...Object.fromEntries(members.map((id) => [id, Math.max(ambition, this.#nash[id] ?? 0)])),
    };
    const tariffs = members.length < 2 || tariff === 0 ? null : this.#wall(members, tariff, retaliation);
    const century = this.#dilemma.century(ambitions, tariffs);
    this.#known.set(key, century);
    return century;
  }

  #wall(members: Members, tariff: number, retaliation: boolean): Tariffs {
    const inside = new Set<RegionId>(
      this.#dilemma.players.filter(({ id }) => members.includes(id)).flatMap(({ regions }) => regions),
    );
    return byRegion((importer) =>
      byRegion((exporter) => {
        const crosses = inside.has(importer) !== inside.has(exporter);
        return crosses && (inside.has(importer) || retaliation) ? tariff : 0;
      }),
    );
  }

  player(id: string): Player {
    return this.#dilemma.players.find((player) => player.id === id) as Player;
  }
}

/** All sets of two and more. */
const subsets = (ids: Members): Members[] =>
  Array.from({ length: 2 ** ids.length }, (_, bits) => ids.filter((_, i) => bits & (1 << i))).filter(
    ({ length }) => length >= 2,
  );

/** Whether nobody wants to leave: by itself, or, where winners may pay, in sum. */
function holds(coalitions: Coalitions, members: Members, design: Design): boolean {
  const inside = coalitions.century(members, design);
  const gains = members.map((id) => {
    const player = coalitions.player(id);
    const outside = coalitions.century(
      members.filter((other) => other !== id),
      design,
    );
    return design.transfers
      ? inside.worth(player) - outside.worth(player)
      : inside.welfare(player) - outside.welfare(player);
  });
  return design.transfers
    ? gains.reduce((sum, gain) => sum + gain, 0) >= 0
    : gains.every((gain) => gain >= 0);
}

/** Recomputes the coalition pattern of a scenario's seats from the engine. */
export function coalitionTable(scenario: string): CoalitionTable {
  const { model, blocs, blocIds, scenario: file } = shippedRules(scenario);
  const players: readonly Player[] = blocIds.map((id) => ({
    id,
    regions: blocs[id]?.regions ?? [],
    voices: [blocs[id]?.regions ?? []],
    seat: file.seats.includes(id),
  }));
  const dilemma = dilemmaOf(players, model);
  const ambition = cooperativeAmbition(dilemma, TOLERANCE);
  const coalitions = new Coalitions(dilemma, nashAmbitions(dilemma, TOLERANCE), ambition);
  const sets = subsets(file.seats);
  const rows = DESIGNS.map((design): CoalitionRow => {
    const stable = sets.filter((members) => holds(coalitions, members, design));
    const largest = stable.toSorted((a, b) => b.length - a.length)[0] ?? [];
    return {
      design,
      largest: largest.length,
      internallyStable: stable.length,
      largestMembers: largest,
      ambition: largest.length === 0 ? 0 : coalitions.ambition(largest, design),
      warming2100C: coalitions.century(largest, design).warming2100C,
    };
  });
  const [plain] = DESIGNS as [Design];
  const nothing = coalitions.century([], plain);
  const everybodyGains = (members: Members): boolean => {
    const signed = coalitions.century(members, plain, ambition);
    return members.every((id) => {
      const player = coalitions.player(id);
      return signed.welfare(player) >= nothing.welfare(player);
    });
  };
  const minimumParticipation = [2, 3, 4, 5, 6].map((k) => {
    const large = sets.filter(({ length }) => length >= k);
    return { k, share: large.filter(everybodyGains).length / large.length };
  });
  return { scenario, seats: file.seats, ambition, rows, minimumParticipation };
}
