import { readFileSync } from 'node:fs';
import { contentHash, loadContent } from '@accord/content/load.ts';
import type { Envelope } from '@accord/shared/game/events.ts';
import { evolve } from '@accord/shared/game/evolve.ts';
import { assembleRules, type Rules } from '@accord/shared/game/rules.ts';
import type { GameState } from '@accord/shared/game/state.ts';
import { stateHash } from '@accord/shared/math/hash.ts';

const USAGE = `Replays an exported game and compares the hash of its state after every event.

  npm run -s replay -- FILE

Prints the final state's hash and exits with 0 when every event agrees; otherwise prints the first difference
and exits with 1.`;

interface ReplayFile {
  readonly format: string;
  readonly config: { readonly scenario: string; readonly mechanismsOff: readonly string[] };
  readonly contentHash: string;
  readonly events: readonly Envelope[];
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

function read(path: string): ReplayFile {
  try {
    const file = JSON.parse(readFileSync(path, 'utf8')) as ReplayFile;
    if (!file.format?.startsWith('carbon-accord-replay-')) fail(`${path}: not an exported game`);
    return file;
  } catch (error) {
    return fail(`${path}: ${error instanceof Error ? error.message : 'cannot be read'}`);
  }
}

/** The hash after the last event; ends the program at the first that differs. */
function replay(events: readonly Envelope[], rules: Rules): string {
  let state: GameState | null = null;
  let hash = '';
  for (const envelope of events) {
    state = evolve(state, envelope.event, rules);
    hash = stateHash(state);
    if (hash !== envelope.stateHash) {
      fail(
        `event ${envelope.sequence} (${envelope.event.type}): expected ${envelope.stateHash}, found ${hash}`,
      );
    }
  }
  return hash;
}

const [path] = process.argv.slice(2);
if (path === '--help') {
  console.log(USAGE);
  process.exit(0);
}
if (path === undefined) fail(USAGE);
const file = read(path);
const content = loadContent();
const here = contentHash(content);
if (here !== file.contentHash)
  console.error(`played with content ${file.contentHash}, replayed with ${here}`);
console.log(replay(file.events, assembleRules(content, file.config.scenario, file.config.mechanismsOff)));
