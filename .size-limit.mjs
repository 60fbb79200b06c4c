import { existsSync, readFileSync } from 'node:fs';

/**
 * What a page makes a phone load, from the build's own record of which file imports which. `npm run size` after a build;
 * tests/e2e/budgets.spec.ts counts the same as a browser asks for it, texts included.
 */

const DIST = 'dist';
const RECORD = `${DIST}/.vite/manifest.json`;
/** Everything that a round at the table opens, on a desktop or a phone; the map comes after it. */
const TABLE = [
  'table/PlayPage.tsx',
  'table/Desk.tsx',
  'table/PhoneShell.tsx',
  ...['Briefing', 'StrategyPage', 'Summit', 'Resolution', 'Stocktake'].map((p) => `table/phases/${p}.tsx`),
];

if (!existsSync(RECORD)) throw new Error(`no ${RECORD}: build first`);
const chunks = JSON.parse(readFileSync(RECORD, 'utf8'));
const html = readFileSync(`${DIST}/index.html`, 'utf8');
const start = Object.keys(chunks).filter((key) => html.includes(`src="/${chunks[key].file}"`));

/** The files that every page begins with, and those that these pages and all that they import come in. */
function filesOf(pages) {
  const seen = new Set();
  const visit = (key) => {
    if (seen.has(key)) return;
    if (!chunks[key]) throw new Error(`${key} is not in ${RECORD}`);
    seen.add(key);
    for (const next of chunks[key].imports ?? []) visit(next);
  };
  for (const page of [...start, ...pages]) visit(page);
  return [...seen].map((key) => `${DIST}/${chunks[key].file}`);
}

export default [
  { name: '/', path: filesOf(['app/pages/HomePage.tsx']), limit: '170 kB', gzip: true },
  {
    name: '/join',
    path: filesOf(['app/pages/JoinPage.tsx', 'app/pages/JoinForm.tsx']),
    limit: '170 kB',
    gzip: true,
  },
  { name: 'the table before its map', path: filesOf(TABLE), limit: '260 kB', gzip: true },
  {
    name: 'the advisers, in their own thread',
    path: `${DIST}/assets/adviser.worker-*.js`,
    limit: '60 kB',
    gzip: true,
  },
];
