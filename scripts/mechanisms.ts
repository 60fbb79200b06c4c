import { loadContent } from '@accord/content/load.ts';
import type { MechanismFile } from '@accord/shared/content/mechanism.ts';
import { mechanismEffect, readingValues } from '@accord/shared/game/mechanismEffect.ts';
import { fail, options, wholeNumber } from './cli.ts';
import { responder } from './mechanismResponse.ts';

const HELP = `mechanisms: what each rule does by itself, in the case made for it.
  --json        one JSON document on standard output
  --only ID     this mechanism alone; may be repeated
  --response    what it changes once scripted blocs have negotiated anew: mean and standard error over seeds
  --games N     games for each side of a response (default 5)`;
const { values } = options(HELP, {
  json: { type: 'boolean', default: false },
  only: { type: 'string', multiple: true, default: [] },
  response: { type: 'boolean', default: false },
  games: { type: 'string', default: '5' },
});

const content = loadContent();
const strange = values.only.find((id) => content.mechanisms[id] === undefined);
if (strange !== undefined) fail(`--only: no mechanism "${strange}"`);
const chosen = Object.values(content.mechanisms)
  .filter(({ id }) => values.only.length === 0 || values.only.includes(id))
  .sort((a, b) => a.row - b.row);
const respond = values.response ? responder(content, wholeNumber(values.games, 'games', 2)) : null;

function report(mechanism: MechanismFile) {
  const head = {
    id: mechanism.id,
    row: mechanism.row,
    kind: mechanism.kind,
    documents: [...new Set(mechanism.sources.map(({ document }) => document))],
    contested: mechanism.status === 'contested',
    on: true,
  };
  if (mechanism.kind === 'reading')
    return {
      ...head,
      measures: readingValues(content, mechanism),
      effect: null,
      moves: null,
      asClaimed: null,
    };
  const { change, unit, moves, asClaimed } = mechanismEffect(content, mechanism);
  const { indicator, bloc, text, year } = mechanism.case;
  const effect = { indicator, bloc, change, unit, case: text.en, year };
  return { ...head, effect, moves, asClaimed, ...(respond && { response: respond(mechanism) }) };
}

type Report = ReturnType<typeof report>;

function line(found: Report): string {
  const name = `${String(found.row).padStart(3)} ${found.id.padEnd(28)}`;
  if (found.effect === null)
    return `${name} reading: ${found.measures.map((m) => `${m.indicator} of ${m.bloc} ${m.value.toPrecision(3)}`).join(', ')}`;
  const { indicator, bloc, year, change, unit } = found.effect;
  const verdict = found.moves ? (found.asClaimed ? '' : '  (against its claim)') : '  (moves nothing)';
  const anew = found.response
    ? `; renegotiated ${found.response.mean.toPrecision(3)} ± ${found.response.standardError.toPrecision(2)}`
    : '';
  return `${name} ${indicator} of ${bloc} in ${year}: ${change.toPrecision(3)} ${unit}${anew}${verdict}`;
}

const mechanisms = chosen.map(report);
if (values.json) process.stdout.write(`${JSON.stringify({ mechanisms })}\n`);
else for (const found of mechanisms) process.stdout.write(`${line(found)}\n`);
