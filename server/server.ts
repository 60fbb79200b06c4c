import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { defineRoom, defineServer, matchMaker } from '@colyseus/core';
import { WebSocketTransport } from '@colyseus/ws-transport';
import type { Logger } from 'pino';
import { routes } from './http/app.ts';
import { guard } from './http/guard.ts';
import { Limits } from './http/limits.ts';
import { corsHeaders, trusted } from './http/origins.ts';
import { newLog, quiet } from './log.ts';
import { Metrics } from './metrics.ts';
import { Directory, ROOM_NAME } from './rooms/directory.ts';
import { gameRoom } from './rooms/gameRoom.ts';
import { Rulebook } from './rulebook.ts';
import { secureBytes } from './secrets.ts';
import type { Services } from './services.ts';
import { kyselyStore } from './store/kyselyStore.ts';
import { reliable } from './store/reliable.ts';
import { openSqlite } from './store/sqlite.ts';
import { realTime } from './time.ts';
import { startThinkers } from './workers/pool.ts';

const MAX_MESSAGE_BYTES = 64 * 1024;
const PING_INTERVAL_MS = 3000;

export interface ServerOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** Origins of other pages that may speak to this server, `https://example.org`. */
  readonly origins?: readonly string[];
  readonly trustProxy?: boolean;
  readonly log?: Logger;
  /** Tests bring their own clock, bytes or store. */
  readonly instead?: Partial<Services>;
}

export interface RunningServer {
  readonly port: number;
  readonly services: Services;
  readonly directory: Directory;
  close(): Promise<void>;
}

/** Starts everything in this process; rejects when the port is taken. One server per process. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { port, host, origins = [], trustProxy = false, log = newLog('silent') } = options;
  const services = await assemble(options, log);
  const directory = new Directory(services);
  const http = createServer();
  const taken = new Promise<never>((_, reject) => http.once('error', reject));
  lockDoors(origins);
  const limits = new Limits();
  const server = defineServer({
    rooms: { [ROOM_NAME]: defineRoom(gameRoom(directory, services)) },
    greet: false,
    gracefullyShutdown: false,
    logger: quiet(log),
    transport: new WebSocketTransport({
      server: http,
      maxPayload: MAX_MESSAGE_BYTES,
      pingInterval: PING_INTERVAL_MS,
      verifyClient: ({ req }: { req: IncomingMessage }) => trusted(origins, req),
    }),
    express: (app) => routes(app, { directory, services, limits, trustProxy, host }),
  });
  await Promise.race([server.listen(port, host), taken]);
  guard(http, { origins, trustProxy, limits });
  return {
    port: (http.address() as AddressInfo).port,
    services,
    directory,
    close: async () => {
      await server.gracefullyShutdown(false);
      http.closeAllConnections();
      await services.thinkers.close();
      await services.store.close();
    },
  };
}

async function assemble({ dataDir, instead }: ServerOptions, log: Logger): Promise<Services> {
  const metrics = instead?.metrics ?? new Metrics();
  const observe = (seconds: number) => metrics.storeSeconds.observe(seconds);
  return {
    store: reliable(instead?.store ?? kyselyStore(await openSqlite(dataDir), observe), log),
    rulebook: instead?.rulebook ?? new Rulebook(),
    thinkers: instead?.thinkers ?? startThinkers(log),
    time: instead?.time ?? realTime,
    random: instead?.random ?? secureBytes,
    metrics,
    log,
  };
}

/** The framework's defaults are open: any page may make rooms of any kind and read every answer. */
function lockDoors(origins: readonly string[]): void {
  const { controller } = matchMaker;
  controller.DEFAULT_CORS_HEADERS = {} as typeof controller.DEFAULT_CORS_HEADERS;
  controller.getCorsHeaders = (headers) => corsHeaders(origins, headers.get('origin'));
  controller.exposedMethods = ['joinById'];
}
