import type { GameState } from '@accord/shared/game/state.ts';
import type { GameView, Viewer } from '@accord/shared/game/view.ts';
import { viewFor } from '@accord/shared/game/viewFor.ts';
import { stateHash } from '@accord/shared/math/hash.ts';
import { sectionsOf } from '@accord/shared/protocol/sections.ts';
import type { Rules } from '@accord/shared/rules/rules.ts';

/** Section of a view → digest of what one viewer was last sent. */
export type Sent = Map<string, string>;

export const viewerKey = (viewer: Viewer): string =>
  viewer.kind === 'seat'
    ? `seat/${viewer.bloc}`
    : viewer.kind === 'host'
      ? `host/${viewer.reveal}`
      : 'screen';

/** Sections that were sent and are gone: a rewind takes steps away. */
function takeAway(
  sent: Sent,
  sections: readonly [string, unknown][],
  changed: Record<string, unknown>,
): void {
  const present = new Set(sections.map(([name]) => name));
  for (const name of [...sent.keys()].filter((key) => !present.has(key))) {
    sent.delete(name);
    changed[name] = null;
  }
}

/** Tells values apart without keeping what they say; parts of a state are known by their hash already. */
export const digestOf = (value: unknown): string =>
  value !== null && typeof value === 'object' ? stateHash(value) : String(value);

/** Views of one state: each viewer's is made once. */
export class Views {
  readonly #rules: Rules;
  #state: GameState | null = null;
  #made = new Map<string, GameView>();

  constructor(rules: Rules) {
    this.#rules = rules;
  }

  /** Views are kept while those who ask at the same moment ask, and no longer: a view is larger than a state. */
  viewOf(state: GameState, viewer: Viewer): GameView {
    if (this.#state !== state) {
      this.#forget();
      this.#state = state;
      setImmediate(() => this.#forget());
    }
    const key = viewerKey(viewer);
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const view = viewFor(state, viewer, this.#rules);
    this.#made.set(key, view);
    return view;
  }

  /** The sections that differ from what was sent before, which is brought up to date. Null when none does. */
  changes(state: GameState, viewer: Viewer, sent: Sent): Readonly<Record<string, unknown>> | null {
    const changed: Record<string, unknown> = {};
    const sections = sectionsOf(this.viewOf(state, viewer));
    for (const [section, value] of sections) {
      const digest = digestOf(value);
      if (sent.get(section) === digest) continue;
      sent.set(section, digest);
      changed[section] = value;
    }
    if (sent.size > sections.length) takeAway(sent, sections, changed);
    return Object.keys(changed).length === 0 ? null : changed;
  }

  #forget(): void {
    this.#state = null;
    this.#made = new Map();
  }
}
