import type { Content } from '../../shared/content/content.ts';
import type { MechanismFile } from '../../shared/content/mechanism.ts';

/** Rules by group, in the order of their rows. */
export function groupsOf(content: Content, filter: string): ReadonlyMap<string, readonly MechanismFile[]> {
  const words = filter.trim().toLowerCase();
  const rules = Object.values(content.mechanisms)
    .filter((m) => words === '' || [m.name.en, m.name.zh, m.claim.en, m.claim.zh, m.rule.en, m.rule.zh].some((text) => text.toLowerCase().includes(words)))
    .toSorted((a, b) => a.group.localeCompare(b.group) || a.row - b.row);
  const groups = new Map<string, MechanismFile[]>();
  for (const rule of rules) groups.set(rule.group, [...(groups.get(rule.group) ?? []), rule]);
  return groups;
}
