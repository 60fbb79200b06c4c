import { openGame } from '@accord/shared/agents/selfPlay.ts';
import type { Content } from '@accord/shared/content/content.ts';
import { soloConfig } from '@accord/shared/game/create.ts';
import { type Roll, rollForward } from '@accord/shared/game/rollForward.ts';
import { viewFor } from '@accord/shared/game/viewFor.ts';
import { worldFor } from '@accord/shared/game/worldFor.ts';
import { assembleRules } from '@accord/shared/rules/rules.ts';

/** The question that a slider asks as it moves: where a seat's changed plan leads by 2100, from what the seat may see. */
export function whatIfOf(content: Content): () => Roll {
  const scenario = 'standard-6';
  const rules = assembleRules(content, scenario, []);
  const { state } = openGame(soloConfig(scenario, 1), 'scripted', rules, 'bench');
  const world = worldFor(viewFor(state, { kind: 'seat', bloc: 'EU' }, rules), rules);
  let runs = 0;
  // No two questions are alike: a finger moves.
  return () => rollForward(world, rules, { orders: { EU: { efficiency: 0.2 + (runs++ % 20) / 100 } } });
}

/** A roll needs some three hundred runs until the compiler has settled, however slow the machine is just now. */
const WARM_RUNS = 400;

/** How long warm runs of some work take, ms, shortest first; the first runs tell about the compiler and not the code. */
export function timesOf(work: () => unknown, runs: number, warmMs: number): number[] {
  const warmUntil = performance.now() + warmMs;
  for (let run = 0; run < WARM_RUNS || performance.now() < warmUntil; run++) work();
  return Array.from({ length: runs }, () => {
    const before = performance.now();
    work();
    return performance.now() - before;
  }).sort((a, b) => a - b);
}
