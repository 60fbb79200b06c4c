import { WebSocketTransport } from '@colyseus/ws-transport';

/** How often each line is asked whether it lives. */
const ASK_EVERY_MS = 3000;
/** Questions without an answer after which a line is closed: a half-open one within nine seconds. */
const MOST_UNANSWERED = 2;

interface Line {
  on(event: 'pong' | 'close', listen: () => void): unknown;
  ping(): void;
  terminate(): void;
}

/**
 * The framework's sockets, each asked from its own beginning on whether it lives. The framework asks all at once: a
 * thousand questions and as many answers hold up every move for a tenth of a second.
 */
export class Lines extends WebSocketTransport {
  constructor(options: ConstructorParameters<typeof WebSocketTransport>[0]) {
    super({ ...options, pingInterval: 0 });
    this.wss.on('connection', watch);
  }
}

/** Closes a line that has died in silence. */
function watch(line: Line): void {
  let unanswered = 0;
  line.on('pong', () => {
    unanswered = 0;
  });
  const asking = setInterval(() => {
    if (unanswered >= MOST_UNANSWERED) return line.terminate();
    unanswered += 1;
    line.ping();
  }, ASK_EVERY_MS).unref();
  line.on('close', () => clearInterval(asking));
}
