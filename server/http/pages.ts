import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LANGUAGES } from '@accord/shared/content/text.ts';
import express, { type Request, type RequestHandler, Router } from 'express';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

const PACKED = '.gz';

/** Turns to the packed form of an asset where the build has left one and the browser understands it. */
function packedAssets(folder: string): RequestHandler {
  const files = new Set(existsSync(folder) ? readdirSync(folder) : []);
  return (request, response, next) => {
    const name = request.path.slice(1);
    if (files.has(name + PACKED)) {
      response.vary('Accept-Encoding');
      if (request.acceptsEncodings('gzip')) {
        response.type(name.slice(name.lastIndexOf('.'))).set('Content-Encoding', 'gzip');
        request.url += PACKED;
      }
    }
    next();
  };
}

/** The page whose head names the files that it needs, in the reader's language; the bare one where there is none. */
function pageOf(request: Request, dist: string): string {
  const word = /^\/([a-z]*)/.exec(request.path)?.[1] || 'index';
  const language = request.acceptsLanguages([...LANGUAGES]) || LANGUAGES[0];
  const page = `pages/${word}.${language}.html`;
  return existsSync(`${dist}/${page}`) ? page : 'index.html';
}

/** The built client: assets for ever, pages for every other path. */
export function pages(dist: string = DIST): Router {
  const router = Router();
  router.use('/assets', packedAssets(`${dist}/assets`));
  router.use('/assets', express.static(`${dist}/assets`, { immutable: true, maxAge: '1y' }));
  router.use('/assets', (_request, response) => {
    response.status(404).end();
  });
  router.use(express.static(dist, { index: false }));
  router.get('/{*page}', (request, response) => {
    response.vary('Accept-Language');
    if (existsSync(`${dist}/index.html`)) response.sendFile(pageOf(request, dist), { root: dist });
    else response.status(404).type('text/plain').send('The client is not built: run `npm run build`.\n');
  });
  return router;
}
