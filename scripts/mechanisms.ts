import { loadContent } from '@accord/content/load.ts';
import { mechanismEffect, readingValues } from '@accord/shared/game/mechanismEffect.ts';
import { options } from './cli.ts';

const HELP = `mechanisms: what each rule does by itself, in the case made for it.
  --json    one JSON document on standard output`;
const { values } = options(HELP, { json: { type: 'boolean', default: false } });

const content = loadContent();
const mechanisms = Object.values(content.mechanisms)
  .sort((a, b) => a.row - b.row)
  .map((mechanism) => {
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
    return { ...head, effect: { indicator, bloc, change, unit, case: text.en, year }, moves, asClaimed };
  });

if (values.json) process.stdout.write(`${JSON.stringify({ mechanisms })}\n`);
else for (const mechanism of mechanisms) process.stdout.write(`${line(mechanism)}\n`);

function line({ row, id, effect, moves, asClaimed }: (typeof mechanisms)[number]): string {
  const name = `${String(row).padStart(3)} ${id.padEnd(28)}`;
  if (effect === null) return `${name} reading`;
  const verdict = moves ? (asClaimed ? '' : '  (against its claim)') : '  (moves nothing)';
  return `${name} ${effect.indicator} of ${effect.bloc} in ${effect.year}: ${effect.change.toPrecision(3)} ${effect.unit}${verdict}`;
}
