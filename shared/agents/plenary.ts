import { type BlocId, type DealDraft, type DealRecord, newRecord } from '../diplomacy/deal.ts';
import {
  closedDraft,
  medianOption,
  type Plenary,
  type PlenaryText,
  withOptions,
} from '../diplomacy/plenary.ts';
import { capitalLeft } from '../game/capital.ts';
import { signingFault } from '../game/decideDeal.ts';
import { objectionsOf, openPlenary, plenarySits } from '../game/plenaryPhase.ts';
import { textOf } from '../game/plenaryTexts.ts';
import { draw } from '../math/random.ts';
import type { SeatCommand } from '../protocol/commands.ts';
import { stepStart } from '../rules/calendar.ts';
import { gainIf, gainsIf } from './evaluate.ts';
import { goodwillOf, worthOf } from './goodwill.ts';
import type { Mind } from './mind.ts';
import { asDeal } from './propose.ts';
import { chanceOfYes } from './treaty.ts';

/** What a scripted delegation does before the plenary: put a text forward, prefer, reserve, object. */
export function plenaryCommands(mind: Mind): SeatCommand[] {
  if (!plenarySits(mind.world, mind.rules)) return [];
  const open = openPlenary(mind.world);
  if (open === undefined) return table(mind);
  if (open.walkedOut.includes(mind.bloc) || open.objections[mind.bloc] !== undefined) return [];
  return open.preferences[mind.bloc] === undefined ? prefer(mind, open) : protest(mind, open);
}

/** A text adopted as it is written, signed by all whose houses would ratify it today. */
export function adopted({ world, rules }: Mind, draft: DealDraft, tabledBy: BlocId): DealRecord {
  const deal = asDeal(draft, tabledBy);
  const accepted = draft.parties.filter((party) => signingFault(world, party, deal, rules) === null);
  return { ...newRecord(deal, world.round), status: 'signed', accepted };
}

const gainOf = (mind: Mind, bloc: BlocId, record: DealRecord): number =>
  gainIf(mind, bloc, { records: { [record.deal.id]: record } }).points;

/** What a text is worth to us, who return good for good and ill for ill. */
const worthOfText = (mind: Mind, record: DealRecord): number =>
  worthOf(
    gainsIf(mind, { records: { [record.deal.id]: record } }),
    goodwillOf(mind),
    mind.temper.reciprocity,
  );

/** The text that is worth most to us and that nobody is likely to block, if we ask for the floor. */
function table(mind: Mind): SeatCommand[] {
  const { world, bloc, rules, skill, seed } = mind;
  const p = rules.agents.plenary;
  if (draw(seed, 'floor', world.round) >= p.floorShare) return [];
  const favourites = rules.blocs[bloc]?.personality.favouriteTexts ?? [];
  const order = (id: string): number =>
    draw(seed, 'text', world.round, id) - (favourites.includes(id) ? rules.agents.bargain.favourite : 0);
  const ideas = Object.values(rules.content.texts)
    .filter(({ id, level }) => level <= rules.scenario.level + 1 && isFresh(mind, id))
    .sort((a, b) => order(a.id) - order(b.id))
    .slice(0, skill.weighed)
    .map((file) => {
      const text = textOf(file, world, rules);
      const record = adopted(mind, withOptions(text, middleOf(text)), bloc);
      const passes = rules.blocIds
        .filter((other) => other !== bloc)
        .map((other) => chanceOfYes(gainOf(mind, other, record), p.objectBelow, rules.agents.logit.perPoint))
        .reduce((product, chance) => product * chance, 1);
      const ours = worthOfText(mind, record);
      return { id: file.id, ours, worth: ours * passes };
    })
    .filter(({ ours }) => ours > p.worthTabling)
    .sort((a, b) => b.worth - a.worth);
  return ideas.slice(0, 1).map(({ id }) => ({ type: 'tableText', text: id }));
}

const middleOf = ({ brackets }: PlenaryText): Record<string, number> =>
  Object.fromEntries(brackets.map(({ id, options }) => [id, Math.floor((options.length - 1) / 2)]));

/** Whether a text is neither binding still nor blocked a round ago. */
function isFresh({ world }: Mind, template: string): boolean {
  return world.plenaries
    .filter(({ text }) => text.template === template)
    .every(({ outcome, deal, round }) => {
      if (outcome === 'blocked') return world.round - round > 1;
      const record = deal === null ? undefined : world.deals[deal];
      const until = Math.max(0, ...(record?.deal.clauses ?? []).map(({ untilYear }) => untilYear));
      return record?.status === 'ended' || until <= stepStart(world.step) + 5;
    });
}

/** Of each bracket the option that is worth most to us, the others standing where they would be adopted. */
function prefer(mind: Mind, open: Plenary): SeatCommand[] {
  const standing = Object.fromEntries(open.text.brackets.map(({ id }) => [id, medianOption(open, id)]));
  return open.text.brackets.map((bracket) => {
    const worth = bracket.options.map((_, option) => {
      const draft = withOptions(open.text, { ...standing, [bracket.id]: option });
      return worthOfText(mind, adopted(mind, draft, open.tabledBy));
    });
    return { type: 'prefer', bracket: bracket.id, option: worth.indexOf(Math.max(...worth)) };
  });
}

/** A text that costs more than it is worth is answered by a reservation, if that mends it, else by an objection. */
function protest(mind: Mind, open: Plenary): SeatCommand[] {
  const { world, bloc, rules } = mind;
  if (open.reservations[bloc] !== undefined) return [];
  const { objectBelow, perCapital } = rules.agents.plenary;
  const record = adopted(mind, closedDraft(open), open.tabledBy);
  const ours = worthOfText(mind, record);
  const left = capitalLeft(world, bloc, rules);
  const { reservationCapital, objectionCapital } = rules.diplomacy;
  if (ours >= objectBelow) return [];
  const mended = open.text.brackets
    .map(({ id, clauses }) => ({
      id,
      ours: worthOfText(mind, { ...record, reservations: { [bloc]: clauses } }),
    }))
    .sort((a, b) => b.ours - a.ours)[0];
  if (mended !== undefined && mended.ours >= objectBelow && left >= reservationCapital)
    return [{ type: 'reserve', bracket: mended.id }];
  const price = objectionsOf(world, bloc) === 0 ? 0 : objectionCapital;
  if (ours >= objectBelow - perCapital * price || left < price) return [];
  return [
    { type: 'object', reason: ours < rules.agents.bargain.tooCostlyBelow ? 'too-costly' : 'not-priority' },
  ];
}
