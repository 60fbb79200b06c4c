import type { Content } from '@accord/shared/content/content.ts';
import { KINDS, type Kind } from '@accord/shared/content/kinds.ts';

export type KindName = keyof typeof KINDS;

/** One file of the content: its kind, and its id where the kind is a folder of many. */
export interface FileRef {
  readonly kind: KindName;
  readonly id: string | null;
}

const kindOf = (name: KindName): Kind => KINDS[name];

/** Kinds in the order in which somebody who changes a game asks for them. */
export const KIND_NAMES: readonly KindName[] = [
  'scenarios',
  'blocs',
  'measures',
  'events',
  'choices',
  'verbs',
  'acts',
  'texts',
  'cards',
  'mechanisms',
  'challenges',
  'politics',
  'diplomacy',
  'scoring',
  'briefing',
  'pace',
  'agents',
  'economy',
  'climate',
  'regions',
  'technologies',
  'minerals',
  'policies',
  'lines',
  'language',
];

export const isFolder = (name: KindName): boolean => 'folder' in kindOf(name);

/** The ids of a folder's files; a single file has none. */
export const idsOf = (content: Content, name: KindName): readonly string[] =>
  isFolder(name) ? Object.keys(content[name]) : [];

/** Where the file lies in the content folder. */
export function pathOf({ kind, id }: FileRef): string {
  const of = kindOf(kind);
  return 'folder' in of ? `${of.folder}/${id}.yaml` : of.file;
}

/** Where the server hands it out as it was shipped. */
export const addressOf = (ref: FileRef): string =>
  `/api/content/${ref.kind}/${pathOf(ref).split('/').at(-1)}`;

/** The content with one file's value in the place of the shipped one. */
export function withFile(content: Content, { kind, id }: FileRef, value: unknown): Content {
  return { ...content, [kind]: id === null ? value : { ...content[kind], [id]: value } };
}
