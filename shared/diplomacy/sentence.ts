import type { Language, Text } from '../content/text.ts';
import type { VerbFile } from '../content/verb.ts';
import { STEP_YEARS } from '../rules/calendar.ts';
import type { Rules } from '../rules/rules.ts';
import {
  type BlocId,
  type Clause,
  type Condition,
  type DealDraft,
  type EntryRule,
  type Guard,
  isGroup,
  type Party,
} from './deal.ts';
import { Wording } from './wording.ts';

/** A piece of a deal's sentence. Parties get their tile, terms can be changed, links are quiet. */
export interface SentencePart {
  readonly kind: 'link' | 'party' | 'term';
  readonly text: string;
  readonly bloc?: BlocId;
  readonly clause?: string;
}

/** A deal as one sentence in the reader's language, in parts. */
export function dealSentence(deal: DealDraft, language: Language, rules: Rules): readonly SentencePart[] {
  const wording = new Wording(rules, language);
  const { language: words } = rules.content;
  const clauses = deal.clauses.flatMap((clause, i) => [
    ...(i === 0 ? [] : [link(wording.say(words.clauseJoin))]),
    ...clauseParts(clause, deal, wording),
  ]);
  return [
    ...(deal.kind === 'offer' ? [link(wording.say(words.offer))] : []),
    ...clauses,
    link(`${wording.say(words.clauseJoin)}${closing(deal, wording)}${wording.say(words.end)}`),
  ];
}

/** The same as plain text, for the press, exports and screen readers. */
export const dealText = (deal: DealDraft, language: Language, rules: Rules): string =>
  dealSentence(deal, language, rules)
    .map(({ text }) => text)
    .join('');

/** A condition in words, as it follows “only if” or “waits until”. */
export const conditionText = (condition: Condition, language: Language, rules: Rules): string =>
  inWords(condition, new Wording(rules, language));

/** An amount of a verb with its unit. */
export const amountText = (verb: VerbFile, amount: number, language: Language, rules: Rules): string =>
  new Wording(rules, language).amount(verb, amount);

const link = (text: string): SentencePart => ({ kind: 'link', text });

function clauseParts(clause: Clause, deal: DealDraft, wording: Wording): SentencePart[] {
  const verb = wording.rules.content.verbs[clause.verb];
  const words = wording.rules.content.language;
  if (verb === undefined) return [link(clause.verb)];
  const parts = wording
    .say(verb.sentence)
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== '')
    .map((piece): SentencePart => {
      switch (piece) {
        case '{from}':
          return partyPart(clause.from, deal, wording, 'from');
        case '{to}':
          return partyPart(clause.to, deal, wording, 'to');
        case '{amount}':
          return { kind: 'term', text: wording.amount(verb, clause.amount), clause: clause.id };
        case '{option}':
          return { kind: 'term', text: wording.option(clause.option), clause: clause.id };
        case '{years}':
          return { kind: 'term', text: yearsText(clause, wording), clause: clause.id };
        default:
          return link(piece);
      }
    });
  const guards = (clause.unless ?? []).map((guard) => guardText(guard, wording));
  return [
    ...parts,
    ...(clause.force === 'should' ? [link(wording.say(words.should))] : []),
    ...(clause.when.kind === 'always'
      ? []
      : [link(wording.fill(words.when, { condition: inWords(clause.when, wording) }))]),
    ...(guards.length === 0
      ? []
      : [link(wording.fill(words.unless, { guards: guards.join(wording.say(words.or)) }))]),
  ];
}

function partyPart(party: Party, deal: DealDraft, wording: Wording, side: 'from' | 'to'): SentencePart {
  const words = wording.rules.content.language;
  if (!isGroup(party)) return { kind: 'party', text: wording.blocName(party), bloc: party };
  if (party !== 'all') return { kind: 'party', text: wording.say(words.groups[party][side]) };
  if (deal.parties.length === 2) return { kind: 'party', text: wording.say(words.all) };
  return { kind: 'party', text: wording.say(side === 'from' ? words.everyMember : words.otherMembers) };
}

function guardText(guard: Guard, wording: Wording): string {
  const { language: words, events } = wording.rules.content;
  switch (guard.kind) {
    case 'breach':
    case 'flip':
      return wording.fill(words.guards[guard.kind], { bloc: wording.blocName(guard.bloc) });
    case 'event': {
      const event = events[guard.event];
      return wording.fill(words.guards.event, { event: event ? wording.say(event.name) : guard.event });
    }
    case 'until':
      return wording.fill(words.guards.until, { condition: inWords(guard.condition, wording) });
  }
}

const yearsText = ({ fromYear, untilYear }: Clause, wording: Wording): string =>
  wording.fill(wording.rules.content.language.years, {
    from: String(fromYear + 1),
    until: String(untilYear),
  });

function inWords(condition: Condition, wording: Wording): string {
  const { language: words, verbs, events } = wording.rules.content;
  const verbName = (id: string): string => (verbs[id] ? wording.say(verbs[id].name) : id);
  switch (condition.kind) {
    case 'always':
      return wording.say(words.always);
    case 'promised': {
      const verb = verbs[condition.verb];
      const amount = verb === undefined ? String(condition.atLeast) : wording.amount(verb, condition.atLeast);
      return wording.fill(condition.verified ? words.verified : words.promised, {
        bloc: wording.blocName(condition.bloc),
        verb: verbName(condition.verb),
        amount,
      });
    }
    case 'count':
      return wording.fill(words.count, { n: String(condition.parties), verb: verbName(condition.verb) });
    case 'share':
      return wording.fill(words.share, {
        share: wording.percent(condition.share),
        metric: wording.say(words.metrics[condition.metric]),
        verb: verbName(condition.verb),
      });
    case 'inForce':
      return wording.fill(words.inForce, { deal: condition.deal });
    case 'year':
      return wording.fill(words.year, { year: String(condition.from) });
    case 'temperature':
      return wording.fill(words.temperature, { amount: condition.atLeastC.toFixed(1) });
    case 'event':
      return wording.fill(words.event, {
        event: events[condition.event] ? wording.say(events[condition.event]?.name as Text) : condition.event,
      });
    case 'and':
    case 'or':
      return condition.of.map((part) => inWords(part, wording)).join(wording.say(words[condition.kind]));
  }
}

function entryText(entry: EntryRule, wording: Wording): string {
  const words = wording.rules.content.language;
  switch (entry.kind) {
    case 'all':
      return wording.say(words.entry.all);
    case 'count':
      return wording.fill(words.entry.count, { n: String(entry.parties) });
    case 'share':
      return wording.fill(words.entry.share, {
        share: wording.percent(entry.share),
        metric: wording.say(words.metrics[entry.metric]),
      });
    case 'includes':
      return wording.fill(words.entry.includes, {
        blocs: entry.blocs.map((bloc) => wording.blocName(bloc)).join(wording.say(words.listJoin)),
      });
    case 'and':
      return entry.of.map((part) => entryText(part, wording)).join(wording.say(words.entry.and));
  }
}

const yearsOf = (steps: number): string => String(STEP_YEARS * steps);

/** How it binds, how it is checked and what follows a breach. */
function closing(deal: DealDraft, wording: Wording): string {
  const words = wording.rules.content.language;
  const pieces = [
    wording.say(words.durability[deal.durability]),
    ...(deal.kind === 'treaty' ? [entryText(deal.entry, wording)] : []),
    ...(deal.mrvLevel > 0 ? [wording.fill(words.mrv, { n: String(deal.mrvLevel) })] : []),
    wording.say(words.breach[deal.breach.sanction]),
    ...(deal.breach.sanction !== 'nothing' && deal.breach.cureSteps > 0
      ? [wording.fill(words.cure, { years: yearsOf(deal.breach.cureSteps) })]
      : []),
    ...(deal.noticeSteps ? [wording.fill(words.notice, { years: yearsOf(deal.noticeSteps) })] : []),
    ...(deal.reviewSteps ? [wording.fill(words.review, { years: yearsOf(deal.reviewSteps) })] : []),
    ...(deal.replaces?.length ? [wording.fill(words.replaces, { n: String(deal.replaces.length) })] : []),
  ];
  return pieces.join(wording.say(words.listJoin));
}
