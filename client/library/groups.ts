import type { Content } from '@accord/shared/content/content.ts';
import type { MechanismFile } from '@accord/shared/content/mechanism.ts';

/** Rules by group, in the order of their rows. */
export interface Filter {
  readonly words: string;
  /** Null shows rules of every standing. */
  readonly status: MechanismFile['status'] | null;
}

export function groupsOf(
  content: Content,
  { words: typed, status }: Filter,
): ReadonlyMap<string, readonly MechanismFile[]> {
  const words = typed.trim().toLowerCase();
  const rules = Object.values(content.mechanisms)
    .filter((m) => status === null || m.status === status)
    .filter(
      (m) =>
        words === '' ||
        [
          m.name.en,
          m.name.zh,
          m.claim.en,
          m.claim.zh,
          m.rule.en,
          m.rule.zh,
          m.id,
          ...m.sources.map((s) => s.document),
        ].some((text) => text.toLowerCase().includes(words)),
    )
    .toSorted((a, b) => a.group.localeCompare(b.group) || a.row - b.row);
  const groups = new Map<string, MechanismFile[]>();
  for (const rule of rules) groups.set(rule.group, [...(groups.get(rule.group) ?? []), rule]);
  return groups;
}
