import type { BlocFile } from '@accord/shared/content/bloc.ts';
import { shippedRules } from '../kit/rules.ts';
import {
  type Ambitions,
  type Century,
  cooperativeAmbition,
  type Dilemma,
  dilemmaOf,
  nashAmbitions,
  type Player,
  peakWithin,
  together,
} from './dilemma.ts';

/** What holds for one player. Gains are in percent of its own discounted income. */
export type DilemmaRow = {
  readonly id: string;
  readonly seat: boolean;
  /** Lives on fuel: loses rent when the world burns less. */
  readonly exporter: boolean;
  readonly nashAmbition: number;
  readonly nashAbatementPct: number;
  readonly cooperativeAbatementPct: number;
  /** Gain from acting at the co-operative ambition while all others stay at Nash. */
  readonly alonePct: number;
  readonly cooperationPct: number;
  /** Gain from falling back to one's Nash ambition while all others co-operate. */
  readonly temptationPct: number;
  readonly incomeSharePct: number;
};

/** The dilemma of a scenario as published. */
export type DilemmaTable = {
  readonly scenario: string;
  readonly cooperativeAmbition: number;
  /** World abatement of 2050 at Nash over that of co-operation. */
  readonly ratio: number;
  readonly nashAbatementPct: number;
  readonly cooperativeAbatementPct: number;
  readonly warming2100C: { readonly none: number; readonly nash: number; readonly cooperative: number };
  readonly worldGainPct: number;
  readonly costPct2050: number;
  /** Transfers that lift every loser to a gain of 0.1 %, as a share of the winners' gains. */
  readonly transferShare: number;
  readonly rows: readonly DilemmaRow[];
  readonly china: TwoMinds;
  /** Whether best responses that begin far off end at the same ambitions. */
  readonly sameFromElsewhere: boolean;
};

/**
 * Learning by doing gives China two best answers to the others, a timid and a bold one, that are worth nearly
 * the same. Which is better depends on what the others do; the ratio is given for both.
 */
export type TwoMinds = {
  readonly timid: { readonly ambition: number; readonly ratio: number };
  readonly bold: { readonly ambition: number; readonly ratio: number };
  /** What the bold answer is worth above the timid one, % of China's income. */
  readonly boldOverTimidPct: number;
};

const CHINA = 'CN';
/** Ambition between the two peaks. */
const VALLEY = 0.12;

const TOLERANCE = 0.02;
/** Fuel rent above this share of output makes an exporter. */
const EXPORTER_RENT = 0.05;
/** What a loser must be lifted to, share of its income. */
const LIFT = 0.001;

/** Recomputes the dilemma of a shipped scenario from the engine. */
export function dilemmaTable(scenario: string): DilemmaTable {
  const { model, blocs, blocIds, scenario: file } = shippedRules(scenario);
  const players: readonly Player[] = blocIds.map((id) => ({
    id,
    regions: blocs[id]?.regions ?? [],
    voices: voicesOf(blocs[id]),
    seat: file.seats.includes(id),
  }));
  const dilemma = dilemmaOf(players, model);
  const ambition = cooperativeAmbition(dilemma, TOLERANCE);
  const ambitions = nashAmbitions(dilemma, TOLERANCE);
  const none = dilemma.century(together(dilemma, 0));
  const nash = dilemma.century(ambitions);
  const cooperative = dilemma.century(together(dilemma, ambition));
  const worldCut = (of: Century) => 100 * (1 - of.worldFossilCo2Gt2050 / none.worldFossilCo2Gt2050);
  const rentOf = ({ regions }: Player) => {
    const gdp = (id: Player['regions'][number]) => model.regions[id].growth.gdpUsdBillion2023;
    const rent = regions.reduce((sum, id) => {
      const { coal, oil, gas } = model.regions[id].trade.fuelRentShareOfGdp;
      return sum + gdp(id) * (coal + oil + gas);
    }, 0);
    return rent / regions.reduce((sum, id) => sum + gdp(id), 0);
  };
  const centuries = { none, nash, cooperative, ambition, ambitions };
  return {
    scenario,
    cooperativeAmbition: ambition,
    ratio: worldCut(nash) / worldCut(cooperative),
    nashAbatementPct: worldCut(nash),
    cooperativeAbatementPct: worldCut(cooperative),
    warming2100C: {
      none: none.warming2100C,
      nash: nash.warming2100C,
      cooperative: cooperative.warming2100C,
    },
    worldGainPct: 100 * (cooperative.worldWelfare - nash.worldWelfare),
    costPct2050: 100 * cooperative.costShare2050,
    transferShare: transferShare(players, nash, cooperative),
    sameFromElsewhere: sameAmbitions(ambitions, nashAmbitions(dilemma, TOLERANCE, FAR_START)),
    china: twoMinds(dilemma, ambitions, (of) => worldCut(of) / worldCut(cooperative)),
    rows: players.map((player) => row(dilemma, player, rentOf(player) > EXPORTER_RENT, centuries)),
  };
}

/** A start of the search beyond every answer. */
const FAR_START = 0.45;

const sameAmbitions = (a: Ambitions, b: Ambitions): boolean =>
  Object.keys(a).every((id) => Math.abs((a[id] ?? 0) - (b[id] ?? 0)) <= 2 * TOLERANCE);

/** Caucuses of a seat that has them; one voice elsewhere. */
const voicesOf = (bloc: BlocFile | undefined): Player['voices'] => {
  const caucuses = bloc?.caucuses ?? [];
  return caucuses.length > 0 ? caucuses.map(({ regions }) => regions) : [bloc?.regions ?? []];
};

type Centuries = {
  readonly none: Century;
  readonly nash: Century;
  readonly cooperative: Century;
  readonly ambition: number;
  readonly ambitions: Ambitions;
};

function row(
  dilemma: Dilemma,
  player: Player,
  exporter: boolean,
  { none, nash, cooperative, ambition, ambitions }: Centuries,
): DilemmaRow {
  const own = ambitions[player.id] ?? 0;
  const alone = dilemma.century({ ...ambitions, [player.id]: ambition });
  const defecting = dilemma.century({ ...together(dilemma, ambition), [player.id]: own });
  const cut = (of: Century) => 100 * (1 - of.fossilCo2Gt2050(player) / none.fossilCo2Gt2050(player));
  const gain = (to: Century, from: Century) => 100 * (to.welfare(player) - from.welfare(player));
  const world = dilemma.players.reduce((sum, each) => sum + nash.worth(each), 0);
  return {
    id: player.id,
    seat: player.seat,
    exporter,
    nashAmbition: own,
    nashAbatementPct: cut(nash),
    cooperativeAbatementPct: cut(cooperative),
    alonePct: gain(alone, nash),
    cooperationPct: gain(cooperative, nash),
    temptationPct: gain(defecting, cooperative),
    incomeSharePct: (100 * nash.worth(player)) / world,
  };
}

function twoMinds(dilemma: Dilemma, ambitions: Ambitions, ratioOf: (of: Century) => number): TwoMinds {
  const china = dilemma.players.find(({ id }) => id === CHINA);
  if (china === undefined) throw new Error('nobody plays China');
  const at = (ambition: number) => dilemma.century({ ...ambitions, [CHINA]: ambition });
  const peak = (from: number, to: number) => {
    const ambition = peakWithin((a) => at(a).welfare(china), from, to, TOLERANCE);
    const century = at(ambition);
    return { ambition, ratio: ratioOf(century), welfare: century.welfare(china) };
  };
  const timid = peak(0, VALLEY);
  const bold = peak(VALLEY, 0.4);
  return { timid, bold, boldOverTimidPct: 100 * (bold.welfare - timid.welfare) };
}

function transferShare(players: readonly Player[], nash: Century, cooperative: Century): number {
  let gains = 0;
  let needed = 0;
  for (const player of players) {
    const gain = cooperative.worth(player) - nash.worth(player);
    gains += Math.max(0, gain);
    if (gain < 0) needed += LIFT * nash.worth(player) - gain;
  }
  return needed / gains;
}
