import { readFile } from 'node:fs/promises';
import { SHIPPED } from '@accord/content/load.ts';
import { KINDS, type Kind } from '@accord/shared/content/kinds.ts';
import { Router } from 'express';
import { Refused } from '../refused.ts';

const FILE_NAME = /^[A-Za-z0-9-]+\.yaml$/;

const kindOf = (name: string): Kind | undefined =>
  Object.hasOwn(KINDS, name) ? KINDS[name as keyof typeof KINDS] : undefined;

/** The path of a content file, for those that there are; nothing else of the disk. */
function pathOf(kindName: string, file: string): string {
  const kind = kindOf(kindName);
  if (kind === undefined || !FILE_NAME.test(file)) throw new Refused('bad-request', { field: 'path' });
  if ('folder' in kind) return `${SHIPPED}/${kind.folder}/${file}`;
  if (!kind.file.endsWith(file)) throw new Refused('bad-request', { field: 'path' });
  return `${SHIPPED}/${kind.file}`;
}

/** Content files as they are shipped, with their comments: what the editor opens. */
export function contentFiles(): Router {
  const router = Router();
  router.get('/content/:kind/:file', async (request, response) => {
    const path = pathOf(request.params.kind, request.params.file);
    const text = await readFile(path, 'utf8').catch(() => {
      throw new Refused('bad-request', { field: 'path' });
    });
    response.set('Cache-Control', 'no-cache').type('text/yaml').send(text);
  });
  return router;
}
