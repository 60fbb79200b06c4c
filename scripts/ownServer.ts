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

/** The server's own counters. */
export async function countersOf(
  url: string,
): Promise<{ cpuSeconds: number; rssBytes: number; sentBytes: number }> {
  const text = await fetch(`${url}/metrics`).then((answer) => answer.text());
  const read = (name: string): number =>
    Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1] ?? Number.NaN);
  return {
    cpuSeconds: read('process_cpu_seconds_total'),
    rssBytes: read('process_resident_memory_bytes'),
    sentBytes: read('accord_sent_bytes_total'),
  };
}
