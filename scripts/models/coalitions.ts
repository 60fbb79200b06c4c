import type { CoalitionTable } from '../../tests/science/coalitions.ts';
import { plain, table } from './markdown.ts';

/** Which treaties hold, by what they provide beside their cuts. */
export function coalitionSection({ scenario, rows, minimumParticipation }: CoalitionTable): string {
  const cells = rows.map(({ design, largest, internallyStable, largestMembers, ambition, warming2100C }) => [
    NAMES[design.id] ?? design.id,
    String(largest),
    largestMembers.join(', ') || 'none',
    String(internallyStable),
    plain(ambition, 2),
    plain(warming2100C, 2),
  ]);
  const header = ['what the treaty provides', 'largest', 'members', 'sets that hold', 'ambition', '2100, K'];
  const shares = minimumParticipation.map(
    ({ k, share }) => `${plain(100 * share, 0)} % of those of ${k} and more`,
  );
  return `\`${scenario}\`\n\n${table(header, cells)}\n\nSets of seats in which every signatory gains at the full co-operative ambition, over no treaty: ${shares.join(', ')}.`;
}

const NAMES: Readonly<Record<string, string>> = {
  none: 'nothing',
  transfers: 'payments among members',
  'tariff-10': 'a duty of 10 % on outsiders',
  'tariff-20': 'a duty of 20 %',
  'tariff-20-retaliation': 'a duty of 20 %, answered in kind',
  'tariff-10-transfers': 'a duty of 10 % and payments',
};
