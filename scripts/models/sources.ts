import type { Content } from '@accord/shared/content/content.ts';
import { table } from './markdown.ts';

/** Where the model's numbers come from, counted from the content itself. */

const KINDS = ['climate', 'economy', 'regions', 'technologies'] as const;

/** How a number came to be, by how its source begins. */
function originOf(source: string): 'calibrated' | 'ours' | 'published' {
  if (source.startsWith('calibrated')) return 'calibrated';
  return /^(our|definition)/.test(source) ? 'ours' : 'published';
}

function sourcesIn(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('value' in node && 'source' in node) return [String(node.source)];
  return Object.values(node).flatMap(sourcesIn);
}

export function originsSection(content: Content): string {
  const rows = KINDS.map((kind) => {
    const origins = sourcesIn(content[kind]).map(originOf);
    const count = (origin: string) => `${origins.filter((found) => found === origin).length}`;
    return [kind, `${origins.length}`, count('published'), count('calibrated'), count('ours')];
  });
  return table(['content', 'numbers', 'published or derived', 'calibrated', 'our choice or estimate'], rows);
}

/** Every published source that the model's numbers name, by how many numbers name it. */
export function sourceList(content: Content): string {
  const counts = new Map<string, number>();
  for (const source of KINDS.flatMap((kind) => sourcesIn(content[kind])))
    if (originOf(source) === 'published') counts.set(source, (counts.get(source) ?? 0) + 1);
  return [...counts]
    .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([source, count]) => `- ${source} (${count})`)
    .join('\n');
}
