import { type ContentChange, withChanges } from '@accord/shared/content/changes.ts';
import type { Content } from '@accord/shared/content/content.ts';
import { KINDS, type Kind } from '@accord/shared/content/kinds.ts';
import type { CreateGame } from '@accord/shared/protocol/rooms.ts';
import { Refused } from '../refused.ts';

type Asked = CreateGame['changes'][number];

/**
 * A host's changes, once every file that they touch has been read by its schema as if it had been shipped so.
 * @throws Refused with the place of the first fault
 */
export function checkedChanges(content: Content, asked: readonly Asked[]): readonly ContentChange[] {
  const changes = asked.map(placed);
  const edited = withChanges(content, changes);
  for (const change of changes) {
    const { schema } = KINDS[change.kind] as Kind;
    const file = fileOf(edited, change);
    const read = schema.safeParse(file);
    if (!read.success) throw refusal(change, read.error.issues[0]?.path ?? []);
    if (change.id !== null && (file as { id?: unknown }).id !== change.id) throw refusal(change, ['id']);
  }
  return changes;
}

/** A change that names a kind that there is, and a file where the kind is a folder. */
function placed(asked: Asked): ContentChange {
  const kind = asked.kind as ContentChange['kind'];
  if (!Object.hasOwn(KINDS, kind) || 'folder' in KINDS[kind] === (asked.id === null))
    throw new Refused('bad-request', { field: `changes.${asked.kind}`.slice(0, 80) });
  return { ...asked, kind };
}

const fileOf = (content: Content, { kind, id }: ContentChange): unknown =>
  id === null ? content[kind] : (content[kind] as Readonly<Record<string, unknown>>)[id];

const refusal = ({ kind, id }: ContentChange, path: readonly PropertyKey[]): Refused =>
  new Refused('bad-request', {
    field: [kind, id, ...path]
      .filter((part) => part !== null)
      .join('.')
      .slice(0, 80),
  });
