import { newLog } from '../../server/log.ts';
import { type RunningServer, type ServerOptions, startServer } from '../../server/server.ts';
import type { Services } from '../../server/services.ts';
import type { Thinkers } from '../../server/workers/pool.ts';
import { newDataDir } from './places.ts';

export interface TestServer extends RunningServer {
  readonly url: string;
}

/** Refusals are quiet; what the server itself gets wrong is shown beside the test. */
const faults = newLog('error');

/** Scripted blocs that do nothing: for tests of everything but them. */
export const idleThinkers: Thinkers = {
  think: async () => [],
  help: async () => null,
  review: async () => {
    throw new Error('nobody reviews here');
  },
  trial: async () => {},
  waiting: 0,
  close: async () => {},
};

/** A whole server inside the test's process, on a free loopback port and a folder of its own. */
export async function startTestServer(
  instead: Partial<Services> = { thinkers: idleThinkers },
  more: Partial<ServerOptions> = {},
): Promise<TestServer> {
  const data = newDataDir();
  const log = instead.log ?? faults;
  const server = await startServer({ port: 0, host: '127.0.0.1', dataDir: data.path, log, instead, ...more });
  return {
    ...server,
    url: `http://127.0.0.1:${server.port}`,
    close: async () => {
      await server.close();
      data.remove();
    },
  };
}
