import type { Application, ErrorRequestHandler } from 'express';
import helmet from 'helmet';
import { Refused, refusalOf } from '../refused.ts';
import type { Services } from '../services.ts';
import { isLocal } from './addresses.ts';
import { type ApiOptions, api } from './api.ts';
import { pages } from './pages.ts';

/**
 * What our pages may load: themselves. Styles too come from files; what scripts set on single elements is no markup.
 */
const POLICY = {
  styleSrc: ["'self'"],
  fontSrc: ["'self'", 'data:'],
  connectSrc: ["'self'", 'ws:', 'wss:'],
  imgSrc: ["'self'", 'data:', 'blob:'],
  frameAncestors: ["'none'"],
  upgradeInsecureRequests: null,
};

/** Everything that is answered over HTTP, beside the framework's joining. */
export function routes(app: Application, options: ApiOptions): void {
  const { services } = options;
  app.disable('x-powered-by');
  // A LAN speaks plain HTTP: nothing may be upgraded, and no browser told to insist.
  app.use(
    helmet({
      contentSecurityPolicy: { directives: POLICY },
      strictTransportSecurity: false,
    }),
  );
  app.get('/healthz', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ ok: true });
  });
  app.get('/readyz', async (_request, response) => {
    if (options.health.draining) throw new Refused('store-unavailable');
    await services.store.ping();
    await options.health.cluster?.ping();
    response.set('Cache-Control', 'no-store').json({ ok: true });
  });
  app.get('/metrics', async (request, response) => {
    if (!isLocal(request)) throw new Refused('bad-request', { field: 'path' });
    services.metrics.thinking.set(services.thinkers.waiting);
    response.type(services.metrics.registry.contentType).send(await services.metrics.registry.metrics());
  });
  app.use('/api', api(options));
  app.use(pages());
  app.use(() => {
    throw new Refused('bad-request', { field: 'path' });
  });
  app.use(onError(services));
}

/** Failures become codes; what really happened goes to the log, never to the browser. */
const onError =
  ({ log }: Services): ErrorRequestHandler =>
  (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    const refusal = bodyFault(error) ?? refusalOf(error);
    if (refusal.code === 'server-error') log.error({ err: error }, 'a request failed');
    const unknownPath = refusal.code === 'bad-request' && refusal.data.field === 'path';
    response.status(unknownPath ? 404 : new Refused(refusal.code).code).json(refusal);
  };

/** What the JSON parser refuses: broken, too large, of a strange encoding. */
function bodyFault(error: unknown) {
  const { type, status } = error as { type?: unknown; status?: unknown };
  if (type === 'entity.too.large') return new Refused('too-large').refusal;
  if (typeof type === 'string' && typeof status === 'number' && status < 500)
    return new Refused('bad-request', { field: 'body' }).refusal;
  return null;
}
