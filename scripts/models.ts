import { mkdirSync, writeFileSync } from 'node:fs';
import { loadContent } from '@accord/content/load.ts';
import { coalitionTable } from '../tests/science/coalitions.ts';
import { dilemmaTable } from '../tests/science/dilemmaTable.ts';
import { options } from './cli.ts';
import { charts } from './models/charts.ts';
import { modelsPage } from './models/page.ts';

options('models: writes docs/models-and-data.md and its charts from the functions of tests/science.', {});

const docs = new URL('../docs/', import.meta.url);
const content = loadContent();
const files = charts();
mkdirSync(new URL('models/', docs), { recursive: true });
for (const [name, svg] of Object.entries(files)) writeFileSync(new URL(`models/${name}`, docs), svg);
const dilemmas = Object.keys(content.scenarios)
  .toSorted((a, b) => (content.scenarios[a]?.level ?? 0) - (content.scenarios[b]?.level ?? 0))
  .map(dilemmaTable);
writeFileSync(
  new URL('models-and-data.md', docs),
  modelsPage(content, dilemmas, coalitionTable('standard-6'), Object.keys(files)),
);
process.stdout.write(`docs/models-and-data.md and ${Object.keys(files).length} charts written\n`);
