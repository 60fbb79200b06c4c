import type { IncomingMessage } from 'node:http';

/**
 * Whether a page may speak to us: our own pages, those of the listed origins, and programs (which send no
 * origin). Browsers tell where a page came from and pages cannot change that.
 */
export function trusted(allowed: readonly string[], request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  return origin === undefined || allowed.includes(origin) || URL.parse(origin)?.host === host;
}

/** Listed origins get the headers that let their pages read answers; nobody else gets any. */
export function corsHeaders(allowed: readonly string[], origin: string | null): Record<string, string> {
  if (origin === null || !allowed.includes(origin)) return {};
  return {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Headers': 'Content-Type, X-Host-Key',
    Vary: 'Origin',
  };
}
