import type { IncomingMessage } from 'node:http';

/**
 * Whose limits a request counts against. Only behind a proxy of ours (`TRUST_PROXY=1`) is a header believed,
 * and of it only the entry that the proxy itself added.
 */
export function addressOf(request: IncomingMessage, trustProxy: boolean): string {
  const forwarded = request.headers['x-forwarded-for'];
  const last = typeof forwarded === 'string' ? forwarded.split(',').at(-1)?.trim() : undefined;
  return (trustProxy && last) || request.socket.remoteAddress || 'unknown';
}

/** A request of this very machine that no proxy passed on. */
export function isLocal(request: IncomingMessage): boolean {
  const address = request.socket.remoteAddress ?? '';
  const loopback = address === '::1' || address.replace(/^::ffff:/, '').startsWith('127.');
  return loopback && request.headers['x-forwarded-for'] === undefined;
}
