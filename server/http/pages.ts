import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import express, { Router } from 'express';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/** The built client: assets for ever, pages for every other path. */
export function pages(dist: string = DIST): Router {
  const router = Router();
  router.use('/assets', express.static(`${dist}/assets`, { immutable: true, maxAge: '1y' }));
  router.use('/assets', (_request, response) => {
    response.status(404).end();
  });
  router.use(express.static(dist, { index: false }));
  router.get('/{*page}', (_request, response) => {
    if (existsSync(`${dist}/index.html`)) response.sendFile('index.html', { root: dist });
    else response.status(404).type('text/plain').send('The client is not built: run `npm run build`.\n');
  });
  return router;
}
