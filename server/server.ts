import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { defineRoom, defineServer, matchMaker } from '@colyseus/core';
import type { Logger } from 'pino';
import { Cluster } from './cluster/cluster.ts';
import { startHousekeeping } from './housekeeping.ts';
import { routes } from './http/app.ts';
import { guard } from './http/guard.ts';
import { Limits } from './http/limits.ts';
import { corsHeaders, trusted } from './http/origins.ts';
import { Lines } from './lines.ts';
import { newLog, quiet } from './log.ts';
import { Metrics } from './metrics.ts';
import { Directory, ROOM_NAME } from './rooms/directory.ts';
import { gameRoom } from './rooms/gameRoom.ts';
import { Rulebook } from './rulebook.ts';
import { secureBytes } from './secrets.ts';
import type { Services } from './services.ts';
import { kyselyStore } from './store/kyselyStore.ts';
import { openDatabase } from './store/open.ts';
import { reliable } from './store/reliable.ts';
import { realTime } from './time.ts';
import { startThinkers } from './workers/pool.ts';

const MAX_MESSAGE_BYTES = 64 * 1024;

export interface ServerOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** PostgreSQL instead of a file in the data folder. */
  readonly databaseUrl?: string | undefined;
  /** Redis: one of many processes. */
  readonly redisUrl?: string | undefined;
  /** Under which browsers reach this very process, `host:port` or `host/path`. */
  readonly publicAddress?: string | undefined;
  /** Origins of other pages that may speak to this server, `https://example.org`. */
  readonly origins?: readonly string[];
  readonly trustProxy?: boolean;
  /** Games are deleted so many days after their last event; 0 keeps them. */
  readonly retentionDays?: number;
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
  const cluster = options.redisUrl === undefined ? null : new Cluster(options.redisUrl, services.time);
  const directory = new Directory(services, cluster);
  const http = createServer();
  const taken = new Promise<never>((_, reject) => http.once('error', reject));
  lockDoors(origins);
  const limits = new Limits();
  const health = { draining: false, cluster };
  const server = defineServer({
    rooms: { [ROOM_NAME]: defineRoom(gameRoom(directory, services)) },
    greet: false,
    gracefullyShutdown: false,
    logger: quiet(log),
    ...(cluster !== null && { presence: cluster.presence, driver: cluster.driver }),
    ...(options.publicAddress !== undefined && { publicAddress: options.publicAddress }),
    // A room opens where it is asked for: whatever stands in front spreads the asking.
    selectProcessIdToCreateRoom: async () => matchMaker.processId,
    transport: new Lines({
      server: http,
      maxPayload: MAX_MESSAGE_BYTES,
      verifyClient: ({ req }: { req: IncomingMessage }) => trusted(origins, req),
    }),
    express: (app) => routes(app, { directory, services, limits, trustProxy, host, health }),
  });
  await Promise.race([server.listen(port, host), taken]);
  const isGame = async (code: string) => (await services.store.gameByCode(code)) !== null;
  guard(http, { origins, trustProxy, limits, isGame });
  cluster?.watch(directory);
  const stopHousekeeping = startHousekeeping(services, options.retentionDays ?? 0);
  return {
    port: (http.address() as AddressInfo).port,
    services,
    directory,
    close: async () => {
      health.draining = true;
      stopHousekeeping();
      cluster?.stop();
      await server.gracefullyShutdown(false);
      http.closeAllConnections();
      await services.thinkers.close();
      await services.store.close();
    },
  };
}

async function assemble(options: ServerOptions, log: Logger): Promise<Services> {
  const { instead } = options;
  const metrics = instead?.metrics ?? new Metrics();
  return {
    store: reliable(instead?.store ?? (await openStore(options, metrics, log)), log),
    rulebook: instead?.rulebook ?? new Rulebook(),
    thinkers: instead?.thinkers ?? startThinkers(log),
    time: instead?.time ?? realTime,
    random: instead?.random ?? secureBytes,
    metrics,
    log,
  };
}

async function openStore(options: ServerOptions, metrics: Metrics, log: Logger) {
  const database = await openDatabase(options, (err) => log.warn({ err }, 'a database connection broke'));
  return kyselyStore(database, (seconds) => metrics.storeSeconds.observe(seconds));
}

/** The framework's defaults are open: any page may make rooms of any kind and read every answer. */
function lockDoors(origins: readonly string[]): void {
  const { controller } = matchMaker;
  controller.DEFAULT_CORS_HEADERS = {} as typeof controller.DEFAULT_CORS_HEADERS;
  controller.getCorsHeaders = (headers) => corsHeaders(origins, headers.get('origin'));
  controller.exposedMethods = ['joinById'];
}
