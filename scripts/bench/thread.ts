import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { benchmarks } from './benchmarks.ts';
import { timesOf } from './whatIf.ts';

/** How long each benchmark runs at least before it is timed. */
export const WARM_MS = 2000;

/**
 * Times a benchmark in a thread of its own: what the compiler made of the others, and the heap that they left, are
 * no property of it.
 * @returns milliseconds of each run
 */
export function timesInThread(name: string): Promise<readonly number[]> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL(import.meta.url), { workerData: { name } });
    thread.once('message', resolve);
    thread.once('error', reject);
  });
}

if (!isMainThread) {
  const { name } = workerData as { name: string };
  const benchmark = benchmarks.find((each) => each.name === name);
  if (benchmark === undefined) throw new Error(`no benchmark "${name}"`);
  parentPort?.postMessage(timesOf(benchmark.work, benchmark.runs, WARM_MS));
}
