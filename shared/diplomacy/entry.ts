import type { BlocId, DealRecord, EntryRule, ShareMetric } from './deal.ts';

/** Whether those who have signed suffice for a deal to enter into force. */
export function enters(
  rule: EntryRule,
  signed: readonly BlocId[],
  parties: readonly BlocId[],
  shareOf: (bloc: BlocId, metric: ShareMetric) => number,
): boolean {
  switch (rule.kind) {
    case 'all':
      return parties.every((bloc) => signed.includes(bloc));
    case 'count':
      return signed.length >= rule.parties;
    case 'share':
      return signed.reduce((sum, bloc) => sum + shareOf(bloc, rule.metric), 0) >= rule.share;
    case 'includes':
      return rule.blocs.every((bloc) => signed.includes(bloc));
    case 'and':
      return rule.of.every((part) => enters(part, signed, parties, shareOf));
  }
}

/** The rule that really applies: contracts and declarations need every party, an offer only its proposer. */
export function entryOf(record: DealRecord): EntryRule {
  switch (record.deal.kind) {
    case 'treaty':
      return record.deal.entry;
    case 'offer':
      return { kind: 'includes', blocs: [record.deal.proposer] };
    default:
      return { kind: 'all' };
  }
}
