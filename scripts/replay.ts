import { readFileSync } from 'node:fs';
import { contentHash, loadContent } from '@accord/content/load.ts';
import { stateHash } from '@accord/shared/math/hash.ts';
import { assembleRules } from '@accord/shared/rules/rules.ts';
import { REPLAY_FORMAT, type ReplayFile } from '../server/http/replayFile.ts';
import { LogError, replay } from '../server/rooms/fold.ts';

const USAGE = `Replays an exported game and compares the hash of its state after every event.

  npm run -s replay -- FILE

Prints the final state's hash and exits with 0 when every event agrees; otherwise prints the first difference
and exits with 1.`;

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

function read(path: string): ReplayFile {
  try {
    const file = JSON.parse(readFileSync(path, 'utf8')) as ReplayFile;
    return file.format === REPLAY_FORMAT
      ? file
      : fail(`${path}: not an exported game of format ${REPLAY_FORMAT}`);
  } catch (error) {
    return fail(`${path}: ${error instanceof Error ? error.message : 'cannot be read'}`);
  }
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
try {
  console.log(
    stateHash(
      replay(
        file.events,
        assembleRules(content, file.config.scenario, file.config.mechanismsOff, file.config.changes),
      ),
    ),
  );
} catch (error) {
  if (error instanceof LogError) fail(error.message);
  throw error;
}
