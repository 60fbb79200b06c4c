import { KINDS } from '@accord/shared/content/kinds.ts';
import { z } from 'zod';
import type { KindName } from './files.ts';

/** As much of a JSON schema as a form needs. */
export interface Shape {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly (string | number)[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly prefixItems?: readonly Shape[];
  readonly additionalProperties?: Shape | boolean;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly $ref?: string;
}

const shapes = new Map<KindName, Shape>();

/** The form of a kind of file, out of the schema that the game itself reads it by. */
export function shapeOf(kind: KindName): Shape {
  const known = shapes.get(kind);
  if (known) return known;
  const made = z.toJSONSchema(KINDS[kind].schema, {
    io: 'input',
    unrepresentable: 'any',
    reused: 'inline',
  }) as Shape;
  shapes.set(kind, made);
  return made;
}

const isNull = (shape: Shape): boolean => shape.type === 'null' || shape.const === null;

/** What kind of field a value gets. Unions of objects are written as YAML: a form would hide what they may be. */
export type FieldKind =
  | 'group'
  | 'list'
  | 'record'
  | 'choice'
  | 'number'
  | 'text'
  | 'words'
  | 'flag'
  | 'yaml';

/** The shape behind "this or nothing", and whether nothing is allowed. */
export function unwrapped(shape: Shape): { readonly shape: Shape; readonly nullable: boolean } {
  const options = shape.anyOf ?? shape.oneOf;
  if (!options) return { shape, nullable: false };
  const some = options.filter((option) => !isNull(option));
  const [only] = some;
  return some.length === 1 && only
    ? { shape: only, nullable: some.length < options.length }
    : { shape, nullable: some.length < options.length };
}

const isWords = ({ properties }: Shape): boolean =>
  properties !== undefined && Object.keys(properties).sort().join() === 'en,zh';

/** How a value of this shape is edited. */
export function fieldKind(shape: Shape): FieldKind {
  if (shape.enum) return 'choice';
  if (isWords(shape)) return 'words';
  if (shape.anyOf || shape.oneOf || shape.$ref || shape.prefixItems) return 'yaml';
  switch (shape.type) {
    case 'object':
      return shape.properties ? 'group' : 'record';
    case 'array':
      return 'list';
    case 'number':
    case 'integer':
      return 'number';
    case 'boolean':
      return 'flag';
    case 'string':
      return 'text';
    default:
      return 'yaml';
  }
}

/** The smallest value of a shape: what a new entry of a list begins as. */
export function blank(shape: Shape): unknown {
  const { shape: inner, nullable } = unwrapped(shape);
  if (nullable) return null;
  if (inner.const !== undefined) return inner.const;
  switch (fieldKind(inner)) {
    case 'choice':
      return inner.enum?.[0] ?? '';
    case 'words':
      return { en: '', zh: '' };
    case 'group':
      return Object.fromEntries(
        (inner.required ?? []).map((key) => [key, blank(inner.properties?.[key] ?? {})]),
      );
    case 'record':
      return {};
    case 'list':
      return [];
    case 'number':
      return inner.minimum ?? 0;
    case 'flag':
      return false;
    case 'text':
      return '';
    case 'yaml':
      return blank((inner.anyOf ?? inner.oneOf)?.[0] ?? { type: 'string' });
  }
}
