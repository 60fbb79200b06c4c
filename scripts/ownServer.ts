import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../server/main.ts', import.meta.url));

interface OwnServer {
  readonly url: string;
  /** Resolves when it is gone. */
  stop(): Promise<void>;
}

/** Our server in a process of its own, on a free port of loopback, behind what looks like a proxy. */
export function startOwnServer(dataDir: string): Promise<OwnServer> {
  const child = spawn(process.execPath, [MAIN], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, TRUST_PROXY: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.once('exit', () => child.kill('SIGKILL'));
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(chunk.toString())?.[0];
      if (url !== undefined) resolve({ url, stop: () => ended(child) });
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
}

async function ended(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
}

/** What the server tells of itself. */
export interface Counters {
  readonly cpuSeconds: number;
  readonly rssBytes: number;
  readonly sentBytes: number;
  /** Of the event loop, since these counters were read last. */
  readonly loopDelayP99Seconds: number;
  /** Tasks of scripted governments that wait for a worker. */
  readonly waiting: number;
  /** Commits by how long they took at most, in seconds; each bucket counts those before it too. */
  readonly commits: ReadonlyMap<number, number>;
}

export async function countersOf(url: string): Promise<Counters> {
  const text = await fetch(`${url}/metrics`).then((answer) => answer.text());
  const read = (name: string): number =>
    Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1] ?? Number.NaN);
  const buckets = [...text.matchAll(/^accord_store_seconds_bucket\{le="(\S+)"\} (\d+)$/gm)];
  return {
    cpuSeconds: read('process_cpu_seconds_total'),
    rssBytes: read('process_resident_memory_bytes'),
    sentBytes: read('accord_sent_bytes_total'),
    loopDelayP99Seconds: read('nodejs_eventloop_lag_p99_seconds'),
    waiting: read('accord_worker_queue'),
    commits: new Map(
      buckets.map(([, most, count]) => [most === '+Inf' ? Infinity : Number(most), Number(count)]),
    ),
  };
}

/** Below which bound of the metric a share of the commits between two readings stayed, in ms. */
export function commitMs(before: Counters, after: Counters, share: number): number {
  const done = (most: number): number => (after.commits.get(most) ?? 0) - (before.commits.get(most) ?? 0);
  const all = done(Infinity);
  return 1000 * ([...after.commits.keys()].find((most) => done(most) >= share * all) ?? Infinity);
}
