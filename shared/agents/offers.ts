import type { BlocId, Deal, DealDraft } from '../diplomacy/deal.ts';
import { notchAmounts } from '../diplomacy/effects.ts';
import { faultOf } from '../diplomacy/validate.ts';
import { lastYear, sizesIn } from '../game/known.ts';
import { draw } from '../math/random.ts';
import { blocTotal } from '../rules/blocs.ts';
import { FINAL_YEAR, stepStart } from '../rules/calendar.ts';
import { gainIf } from './evaluate.ts';
import type { Mind } from './mind.ts';
import { asDeal } from './propose.ts';

/**
 * "I will if enough others will": a standing offer costs nothing until it is met, which makes it the safe first
 * move. It asks for the smallest company in which it pays.
 */
export function standingOffer(mind: Mind): DealDraft | null {
  const { world, bloc, rules, seed } = mind;
  const standing = Object.values(world.deals).some(
    ({ deal, status }) =>
      deal.kind === 'offer' && deal.proposer === bloc && (status === 'signed' || status === 'inForce'),
  );
  if (standing || rules.scenario.level < OFFER_LEVEL) return null;
  const verbs = [...rules.agents.offer.verbs].sort(
    (a, b) => draw(seed, 'offer', world.round, a) - draw(seed, 'offer', world.round, b),
  );
  for (const verb of verbs) {
    const company = leastCompany(mind, verb);
    if (company !== null) return offerOf(mind, bloc, verb, company);
  }
  return null;
}

/** Language level from which offers may be made. */
const OFFER_LEVEL = 2;

/** The fewest undertakers, ourselves among them, with whom an undertaking pays; null if none do. */
function leastCompany(mind: Mind, verb: string): number | null {
  const { world, bloc, rules } = mind;
  const year = lastYear(world);
  const others = rules.blocIds
    .filter((other) => other !== bloc)
    .sort((a, b) => blocTotal(rules, year, b, 'fossilCo2Gt') - blocTotal(rules, year, a, 'fossilCo2Gt'));
  const { terms } = rules.agents.offer;
  if (faultOf(offerOf(mind, bloc, verb, rules.blocIds.length), bloc, world, rules) !== null) return null;
  const companies = [...new Set(terms.map((share) => Math.max(2, Math.ceil(share * rules.blocIds.length))))];
  return leastThatPays(companies, rules.agents.bargain.worthSigning, (company) => {
    const members = [bloc, ...others.slice(0, company - 1)];
    const offers = members.map((member): Deal => {
      const draft = offerOf(mind, member, verb, company);
      return { ...asDeal(draft, member), id: `offer-${member}` };
    });
    return gainIf(mind, bloc, { withDeals: offers }).points;
  });
}

/**
 * The smallest company in which an undertaking pays, tried from the largest: whoever posts that condition can
 * only gain by it. Null when it does not even pay with everybody.
 */
export function leastThatPays(
  companies: readonly number[],
  worth: number,
  gainWith: (company: number) => number,
): number | null {
  let least: number | null = null;
  for (const company of companies) {
    if (gainWith(company) < worth) return least;
    least = company;
  }
  return least;
}

function offerOf({ world, rules }: Mind, from: BlocId, verb: string, company: number): DealDraft {
  const file = rules.content.verbs[verb];
  if (file === undefined) throw new Error(`no verb "${verb}"`);
  const fromYear = stepStart(world.step);
  const amounts = notchAmounts(file, from, null, sizesIn(rules, lastYear(world)));
  return {
    kind: 'offer',
    visibility: 'public',
    durability: file.durability[0] as DealDraft['durability'],
    card: null,
    parties: [from, ...rules.blocIds.filter((other) => other !== from)],
    clauses: [
      {
        id: 'c1',
        from,
        to: 'all',
        verb,
        amount: amounts[1],
        option: file.options[0] ?? null,
        fromYear,
        untilYear: Math.min(FINAL_YEAR, fromYear + rules.agents.offer.termYears),
        when: { kind: 'count', verb, atLeast: amounts[0], parties: company },
      },
    ],
    entry: { kind: 'all' },
    mrvLevel: 1,
    breach: { cureSteps: 1, sanction: 'nothing' },
  };
}
