import { loadContent } from '@accord/content/load.ts';
import { mechanismEffect } from '@accord/shared/game/mechanismEffect.ts';
import { options } from './cli.ts';

const HELP = `mechanisms: what each rule does by itself, in the case made for it.
  --json    one JSON document on standard output`;
const { values } = options(HELP, { json: { type: 'boolean', default: false } });

const content = loadContent();
const mechanisms = Object.values(content.mechanisms)
  .sort((a, b) => a.row - b.row)
  .map((mechanism) => {
    const effect = mechanismEffect(content, mechanism);
    const { indicator, bloc, text, year } = mechanism.case;
    return {
      id: mechanism.id,
      row: mechanism.row,
      kind: mechanism.kind,
      documents: [...new Set(mechanism.sources.map(({ document }) => document))],
      contested: mechanism.status === 'contested',
      on: true,
      effect: { indicator, bloc, change: effect.change, unit: effect.unit, case: text.en, year },
      moves: effect.moves,
      asClaimed: effect.asClaimed,
    };
  });

if (values.json) process.stdout.write(`${JSON.stringify({ mechanisms })}\n`);
else {
  for (const { row, id, effect, moves, asClaimed } of mechanisms) {
    const verdict = moves ? (asClaimed ? '' : '  (against its claim)') : '  (moves nothing)';
    process.stdout.write(
      `${String(row).padStart(3)} ${id.padEnd(28)} ${effect.indicator} of ${effect.bloc} in ${effect.year}: ${effect.change.toPrecision(3)} ${effect.unit}${verdict}\n`,
    );
  }
}
