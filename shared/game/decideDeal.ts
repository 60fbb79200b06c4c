import { changesBetween } from '../diplomacy/changes.ts';
import {
  type BlocId,
  type Deal,
  type DealDraft,
  type DealRecord,
  isBinding,
  isGroup,
  isOpen,
} from '../diplomacy/deal.ts';
import { remainingIn } from '../diplomacy/undertakings.ts';
import { faultOf } from '../diplomacy/validate.ts';
import { keyedId } from '../math/random.ts';
import { ok, type Result, refuse } from '../math/result.ts';
import type { SeatCommand } from '../protocol/commands.ts';
import type { Rules } from '../rules/rules.ts';
import type { GameEvent } from './events.ts';
import type { GameState, Phase } from './state.ts';

type DealCommand = Exclude<
  SeatCommand,
  {
    type:
      | 'setMeasures'
      | 'changeMeasures'
      | 'undo'
      | 'choose'
      | 'markDelivery'
      | 'setActs'
      | 'setReady'
      | 'tableText'
      | 'tableDraft'
      | 'prefer'
      | 'object'
      | 'reserve'
      | 'walkOut';
  }
>;
type Decision = Result<readonly GameEvent[]>;

const TALKING: ReadonlySet<Phase> = new Set<Phase>(['negotiation', 'summit']);

/** Drafting is possible at any time of a round; sending and answering while negotiation is open. */
export function decideDeal(state: GameState, bloc: BlocId, command: DealCommand, rules: Rules): Decision {
  if (command.type === 'saveDrafts') {
    return command.drafts.length <= rules.diplomacy.maxDrafts
      ? ok([{ type: 'DraftsSaved', bloc, drafts: command.drafts }])
      : refuse('too-many-drafts', { most: rules.diplomacy.maxDrafts });
  }
  if (!TALKING.has(state.phase)) return refuse('wrong-phase', { phase: state.phase });
  if (command.type === 'propose') return propose(state, bloc, command.draft, null, rules);
  const record = state.deals[command.deal];
  if (record === undefined || !isVisibleTo(record, bloc))
    return refuse('unknown-deal', { deal: command.deal });
  if (!record.deal.parties.includes(bloc)) return refuse('not-a-party', { bloc });
  switch (command.type) {
    case 'counter':
      return counter(state, bloc, record, command.draft, rules);
    case 'accept':
      return accept(state, bloc, record, rules);
    case 'decline':
      return decline(bloc, record, explained(state, bloc, command));
    case 'withdraw':
      return withdraw(bloc, record);
    case 'leaveDeal':
      return leave(state, bloc, record);
    case 'callMediator':
      return callMediator(state, record, rules);
    case 'caucusVote':
      return caucusVote(bloc, record, command.caucus, command.yes, rules);
  }
}

/** A proposal exists for its parties; a public deal for everybody once it is signed. */
export function isVisibleTo(record: DealRecord, bloc: BlocId): boolean {
  const { deal, status } = record;
  if (deal.parties.includes(bloc)) return true;
  return (isOpen(record) || deal.visibility === 'sealed') && PUBLIC_STATUSES.has(status);
}

const PUBLIC_STATUSES: ReadonlySet<string> = new Set(['signed', 'inForce', 'suspended', 'ended']);

function propose(
  state: GameState,
  bloc: BlocId,
  draft: DealDraft,
  counterTo: string | null,
  rules: Rules,
): Decision {
  const fault = faultOf(draft, bloc, state, rules) ?? secretFault(state, bloc, draft, rules);
  if (fault !== null) return fault;
  const id = keyedId(state.config.seed, 'd', `${bloc}|${state.proposals[bloc] ?? 0}`);
  const deal: Deal = { ...draft, id, proposer: bloc, counterTo };
  const proposed: GameEvent = { type: 'DealProposed', deal, round: state.round };
  return ok(
    counterTo === null
      ? [proposed]
      : [{ type: 'DealStatusChanged', deal: counterTo, status: 'countered' }, proposed],
  );
}

function secretFault(state: GameState, bloc: BlocId, draft: DealDraft, rules: Rules) {
  if (draft.visibility === 'public') return null;
  const secret = Object.values(state.deals).filter(
    ({ deal, status }) =>
      deal.visibility !== 'public' &&
      deal.parties.includes(bloc) &&
      (status === 'signed' || status === 'inForce'),
  );
  return secret.length < rules.diplomacy.maxSecretDeals
    ? null
    : refuse('secret-not-allowed', { most: rules.diplomacy.maxSecretDeals });
}

function openFault(record: DealRecord, bloc: BlocId) {
  const openTreaty =
    record.deal.kind === 'treaty' && (record.status === 'signed' || record.status === 'inForce');
  if (record.status !== 'proposed' && !openTreaty) return refuse('deal-closed', { status: record.status });
  if (record.accepted.includes(bloc) || record.refused.some((r) => r.bloc === bloc))
    return refuse('already-answered');
  return null;
}

/** A counter changes one thing, so that the conversation stays readable. */
function counter(
  state: GameState,
  bloc: BlocId,
  record: DealRecord,
  draft: DealDraft,
  rules: Rules,
): Decision {
  const fault = openFault(record, bloc);
  if (fault !== null) return fault;
  if (record.deal.kind === 'treaty') return refuse('deal-closed', { status: 'treaty' });
  if (mayMediate(state, record, rules) && !hasSpoken(record))
    return refuse('too-many-counters', { most: rules.diplomacy.maxCounters });
  if (changesBetween(record.deal, draft) !== 1)
    return refuse('one-change-only', { found: changesBetween(record.deal, draft) });
  return propose(state, bloc, draft, record.deal.id, rules);
}

/** Whether a pair has countered as often as the rules allow: then only a mediator goes on. */
export const mayMediate = (state: Pick<GameState, 'deals'>, record: DealRecord, rules: Rules): boolean =>
  counterDepth(state, record) >= rules.diplomacy.maxCounters;

const hasSpoken = ({ mediation }: DealRecord): boolean => mediation !== null && typeof mediation === 'object';

function counterDepth(state: Pick<GameState, 'deals'>, record: DealRecord): number {
  const earlier = record.deal.counterTo === null ? undefined : state.deals[record.deal.counterTo];
  return earlier === undefined ? 0 : 1 + counterDepth(state, earlier);
}

function accept(state: GameState, bloc: BlocId, record: DealRecord, rules: Rules): Decision {
  const fault =
    openFault(record, bloc) ??
    signingFault(state, bloc, record.deal, rules) ??
    caucusFaultOf([bloc, ...record.accepted], record, rules);
  return fault ?? ok([{ type: 'DealAccepted', deal: record.deal.id, bloc }]);
}

/** Why a government may not sign: its parliament, or those whose jobs would pay for it. */
export const signingFault = (state: GameState, bloc: BlocId, deal: Deal, rules: Rules) =>
  ratificationFault(state, bloc, deal, rules) ?? vetoFault(state, bloc, deal, rules);

/** A ratified or executive deal needs support at home. */
function ratificationFault(state: GameState, bloc: BlocId, { durability }: Deal, rules: Rules) {
  const home = rules.blocs[bloc]?.politics;
  const support = state.politics[bloc]?.support ?? 0;
  if (home === undefined || durability === 'declaration') return null;
  const needed = durability === 'executive' ? home.executiveThreshold : home.ratificationThreshold;
  return support >= needed ? null : refuse('never-ratified', { support: Math.round(support), needed });
}

/**
 * Those who would pay with their jobs can stop what their bloc wants to bind itself to, while they are unhappy and
 * the deal gives them nothing: a member state, a coal province, a senator.
 */
export function vetoFault(
  state: GameState,
  bloc: BlocId,
  deal: Pick<Deal, 'clauses' | 'durability'>,
  rules: Rules,
) {
  if (deal.durability === 'declaration') return null;
  const needed = rules.politics.workersVetoBelow;
  const approval = state.politics[bloc]?.constituencies.workers ?? 100;
  if (approval >= needed || workersShare(deal, bloc, rules) >= 0) return null;
  return refuse('member-veto', { approval: Math.round(approval), needed });
}

/** What a deal's clauses do to a bloc's fossil workers at their middle notches, points. */
function workersShare({ clauses }: Pick<Deal, 'clauses'>, bloc: BlocId, rules: Rules): number {
  return clauses.reduce((sum, { from, to, verb }) => {
    const effects = rules.content.verbs[verb]?.effects ?? [];
    const felt = effects.filter(
      (effect) =>
        effect.on === 'approval' &&
        effect.constituency === 'workers' &&
        (effect.who === 'from' ? from === bloc || isGroup(from) : to === bloc || isGroup(to)),
    );
    return (
      sum + felt.reduce((points, effect) => points + (effect.on === 'approval' ? effect.atMiddle : 0), 0)
    );
  }, 0);
}

/** Of everybody whose word the signature completes, the proposer's caucuses too. */
function caucusFaultOf(blocs: readonly BlocId[], record: DealRecord, rules: Rules) {
  for (const bloc of blocs) {
    const fault = caucusFault(bloc, record, rules);
    if (fault !== null) return fault;
  }
  return null;
}

/** A bloc that is not one voice: enough caucuses must agree, and some are asked on their own matter. */
function caucusFault(bloc: BlocId, { deal, caucuses }: DealRecord, rules: Rules) {
  const file = rules.blocs[bloc];
  if (file === undefined || file.caucuses.length === 0) return null;
  const verbs = new Set(deal.clauses.map(({ verb }) => verb));
  const noes = file.caucuses.filter(({ id }) => caucuses[id] === false);
  const veto = noes.find(({ mustAgreeOn }) => mustAgreeOn.some((verb) => verbs.has(verb)));
  const yes = file.caucuses.length - noes.length;
  return veto !== undefined || yes < file.caucusesNeeded
    ? refuse('caucuses-refuse', { yes, needed: file.caucusesNeeded })
    : null;
}

/** A caucus may speak until a deal binds, also on what its own bloc proposed. */
const VOTING: ReadonlySet<string> = new Set(['proposed', 'signed']);

function caucusVote(bloc: BlocId, record: DealRecord, caucus: string, yes: boolean, rules: Rules): Decision {
  const known = rules.blocs[bloc]?.caucuses.some(({ id }) => id === caucus) ?? false;
  if (!known) return refuse('unknown-caucus', { caucus });
  if (!VOTING.has(record.status)) return refuse('deal-closed', { status: record.status });
  return ok([{ type: 'CaucusVoted', deal: record.deal.id, caucus, yes }]);
}

/** Only a scripted bloc explains itself in points: a person gives a reason, and nobody can forge the engine's. */
function explained<T extends { because?: unknown }>(state: GameState, bloc: BlocId, command: T): T {
  return state.seats[bloc]?.control === 'scripted' ? command : { ...command, because: undefined };
}

function decline(
  bloc: BlocId,
  record: DealRecord,
  { reason, because }: Extract<DealCommand, { type: 'decline' }>,
): Decision {
  const fault = openFault(record, bloc);
  if (fault !== null) return fault;
  const refused: GameEvent = {
    type: 'DealRefused',
    deal: record.deal.id,
    refused: {
      bloc,
      reason,
      objective: because?.objective ?? null,
      points: because?.points ?? null,
      hint: because?.hint ?? null,
    },
  };
  return ok(
    record.deal.kind === 'treaty'
      ? [refused]
      : [refused, { type: 'DealStatusChanged', deal: record.deal.id, status: 'declined' }],
  );
}

function withdraw(bloc: BlocId, record: DealRecord): Decision {
  if (record.deal.proposer !== bloc) return refuse('not-a-party', { bloc });
  const open =
    record.status === 'proposed' ||
    (record.deal.kind === 'offer' && (record.status === 'signed' || record.status === 'inForce'));
  return open
    ? ok([{ type: 'DealStatusChanged', deal: record.deal.id, status: 'withdrawn' }])
    : refuse('deal-closed', { status: record.status });
}

/**
 * Leaving takes effect at the next step, or after the notice that the deal asks for; at its review there is none.
 * A contract of two ends with it.
 */
function leave(state: GameState, bloc: BlocId, record: DealRecord): Decision {
  if (!isBinding(record)) return refuse('deal-closed', { status: record.status });
  if (!remainingIn(record).includes(bloc)) return refuse('not-a-party', { bloc });
  const notice = inReview(record, state.step) ? 0 : (record.deal.noticeSteps ?? 0);
  if (notice > 0 && record.status !== 'signed') {
    return record.leaving[bloc] === undefined
      ? ok([{ type: 'NoticeGiven', deal: record.deal.id, bloc, outFromStep: state.step + notice }])
      : refuse('already-answered');
  }
  const left: GameEvent = { type: 'DealLeft', deal: record.deal.id, bloc };
  return ok(
    remainingIn(record).length > 2
      ? [left]
      : [left, { type: 'DealStatusChanged', deal: record.deal.id, status: 'ended' }],
  );
}

/** Every so many steps after it entered into force, a deal that provides for it is reviewed. */
export function inReview({ deal, inForceFromStep }: DealRecord, step: number): boolean {
  if (deal.reviewSteps === undefined || inForceFromStep === null || step <= inForceFromStep) return false;
  return (step - inForceFromStep) % deal.reviewSteps === 0;
}

/** When a pair has countered as often as the rules allow, it may ask for the smallest change that all would take. */
function callMediator(state: GameState, record: DealRecord, rules: Rules): Decision {
  if (record.status !== 'proposed') return refuse('deal-closed', { status: record.status });
  if (record.mediation !== null) return refuse('already-answered');
  return mayMediate(state, record, rules)
    ? ok([{ type: 'MediatorCalled', deal: record.deal.id }])
    : refuse('mediator-later', { counters: rules.diplomacy.maxCounters });
}
