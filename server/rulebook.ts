import { gzipSync } from 'node:zlib';
import { contentHash, loadContent } from '@accord/content/load.ts';
import type { Content } from '@accord/shared/content/content.ts';
import type { GameConfig } from '@accord/shared/game/state.ts';
import { assembleRules, type Rules } from '@accord/shared/rules/rules.ts';

/** As much of a game's configuration as its rules depend on. */
export type RuleChoice = Pick<GameConfig, 'scenario' | 'mechanismsOff' | 'changes'>;

export const ruleChoice = ({ scenario, mechanismsOff, changes }: RuleChoice): RuleChoice => ({
  scenario,
  mechanismsOff,
  ...(changes === undefined ? {} : { changes }),
});

/** Combinations of switched-off mechanisms are for anybody to invent: keep only the latest. */
const KEPT = 32;

/** The content of this process and the rules made of it. */
export class Rulebook {
  readonly content: Content;
  readonly hash: string;
  /** As it travels to browsers. */
  readonly json: Buffer;
  readonly gzip: Buffer;
  readonly #rules = new Map<string, Rules>();

  constructor(content: Content = loadContent()) {
    this.content = content;
    this.hash = contentHash(content);
    this.json = Buffer.from(JSON.stringify(content));
    this.gzip = gzipSync(this.json);
  }

  /** Throws when the scenario does not exist. */
  rulesFor({ scenario, mechanismsOff, changes = [] }: RuleChoice): Rules {
    const key = JSON.stringify([scenario, mechanismsOff, changes]);
    const known = this.#rules.get(key);
    if (known !== undefined) return known;
    const rules = assembleRules(this.content, scenario, mechanismsOff, changes);
    const oldest = this.#rules.keys().next().value;
    if (this.#rules.size >= KEPT && oldest !== undefined) this.#rules.delete(oldest);
    this.#rules.set(key, rules);
    return rules;
  }
}
