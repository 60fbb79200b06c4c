import { createGame } from '@accord/shared/game/create.ts';
import { evolve } from '@accord/shared/game/evolve.ts';
import { fateOf, inLevels, legacyOf, mandatePoints } from '@accord/shared/game/score.ts';
import type { GameState, MeasureLevels } from '@accord/shared/game/state.ts';
import { configOf, shippedHash, shippedRules } from '../kit/rules.ts';

/**
 * The dilemma on mandate points, with all six objectives and the politics of every bloc: what a common course is
 * worth to each, what it is worth to go alone, and what to fall back while the others go on.
 */

/** Orders on top of the ministries' plans at full ambition: about the package of the dilemma on income. */
const FULL: MeasureLevels = { 'carbon-price': 150, methane: 0.6, forest: 0.6 };

/** What everybody does anyway, as a share of the common course (the Nash ambitions on income, rounded). */
const ANYWAY: Readonly<Record<string, number>> = { CN: 0.33, GS: 0.33, ES: 0.2, RS: 0.15, IN: 0.1, AF: 0.1 };
const ANYWAY_ELSE = 0.06;

export type MandateRow = {
  readonly id: string;
  readonly seat: boolean;
  /** Mandate points against everybody doing what it does anyway. */
  readonly alone: number;
  readonly together: number;
  /** Points against going on together. */
  readonly temptation: number;
};

type Ambitions = Readonly<Record<string, number>>;

/** The table of a scenario, in the median climate, without events. */
export function mandateDilemma(scenario: string): readonly MandateRow[] {
  const rules = shippedRules(scenario);
  const config = configOf(scenario, 2025, { drawsOn: false, mode: 'solo' });
  const lobby = evolve(null, createGame(config, {}, rules, shippedHash), rules);
  const fate = fateOf(lobby, rules);
  const points = (ambitions: Ambitions) => {
    const steps = legacyOf(ordered(lobby, ambitions), rules).steps.map(inLevels);
    return (bloc: string) => mandatePoints(rules, bloc, steps, fate).points;
  };
  const anyway: Ambitions = Object.fromEntries(rules.blocIds.map((id) => [id, ANYWAY[id] ?? ANYWAY_ELSE]));
  const all: Ambitions = Object.fromEntries(rules.blocIds.map((id) => [id, 1]));
  const [apart, together] = [points(anyway), points(all)];
  return rules.blocIds.map((id) => ({
    id,
    seat: rules.scenario.seats.includes(id),
    alone: points({ ...anyway, [id]: 1 })(id) - apart(id),
    together: together(id) - apart(id),
    temptation: points({ ...all, [id]: anyway[id] ?? 0 })(id) - together(id),
  }));
}

function ordered(state: GameState, ambitions: Ambitions): GameState {
  const orders = Object.entries(state.orders).map(([bloc, standing]) => {
    const part = ambitions[bloc] ?? 0;
    const measures = Object.fromEntries(Object.entries(FULL).map(([id, level]) => [id, part * level]));
    return [bloc, { ...standing, measures }];
  });
  return { ...state, orders: Object.fromEntries(orders) };
}
