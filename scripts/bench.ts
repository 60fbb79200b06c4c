import { cpus } from 'node:os';
import { loadContent } from '@accord/content/load.ts';
import { benchmarks, WHAT_IFS } from './bench/benchmarks.ts';
import { timesInBrowser } from './bench/browser.ts';
import { timesInThread, WARM_MS } from './bench/thread.ts';
import { options } from './cli.ts';

const HELP = `bench: times the parts that are asked most often; medians of warm runs on this machine.
  --browser  times the what-if in Chromium, too, on the main thread of a page
  --json     one JSON document on standard output`;
const { values } = options(HELP, {
  browser: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
});

const at = (sorted: readonly number[], share: number): number =>
  Number((sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(4));

const summed = (name: string, times: readonly number[]) => ({
  name,
  unit: 'ms',
  median: at(times, 0.5),
  p05: at(times, 0.05),
  p95: at(times, 0.95),
  runs: times.length,
});

const machine = `${cpus()[0]?.model ?? 'unknown'} × ${cpus().length}, Node ${process.version}`;
const results: ReturnType<typeof summed>[] = [];
for (const { name } of benchmarks) results.push(summed(name, await timesInThread(name)));
if (values.browser)
  results.push(summed('what-if-chromium', await timesInBrowser(loadContent(), WHAT_IFS, WARM_MS)));
if (values.json) process.stdout.write(`${JSON.stringify({ machine, benchmarks: results })}\n`);
else {
  process.stdout.write(`${machine}\n`);
  for (const { name, median, p05, p95, unit } of results)
    process.stdout.write(`${name.padEnd(22)} ${median} ${unit} (${p05}–${p95})\n`);
}
