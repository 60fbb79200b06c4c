import { createRequire } from 'node:module';
import { join } from 'node:path';
import { numbersGame } from './theirGame.ts';
import { DurableStore } from './theirStore.ts';

/** boardgame.io's own server, in a process of its own; it lives where its package was installed. */

export type Report =
  | { readonly type: 'ready'; readonly port: number }
  | { readonly type: 'stored'; readonly stateId: number }
  | { readonly type: 'cpu'; readonly seconds: number };

interface Listening {
  readonly appServer: { address(): { port: number } };
}
interface TheirPackage {
  Server(options: object): {
    app: { listen(...args: unknown[]): unknown };
    run(port: number): Promise<Listening>;
  };
}

const home = process.env.PEER_HOME as string;
const { Server } = createRequire(join(home, 'package.json'))('boardgame.io/server') as TheirPackage;
const report = (message: Report): void => void process.send?.(message);

const db = new DurableStore(join(home, 'matches.sqlite'), (stateId) => report({ type: 'stored', stateId }));
const server = Server({ games: [numbersGame], db, origins: ['http://127.0.0.1'] });
// It would listen to the whole network.
const listen = server.app.listen.bind(server.app);
server.app.listen = (port, done) => listen(port, '127.0.0.1', done);

process.on('message', () => {
  const { user, system } = process.cpuUsage();
  report({ type: 'cpu', seconds: (user + system) / 1e6 });
});
process.on('disconnect', () => process.exit(0));

const { appServer } = await server.run(0);
report({ type: 'ready', port: appServer.address().port });
