import { act } from '@accord/shared/agents/selfPlay.ts';
import { type Actor, decide } from '@accord/shared/game/decide.ts';
import type { GameState } from '@accord/shared/game/state.ts';
import type { Viewer } from '@accord/shared/game/view.ts';
import { viewFor } from '@accord/shared/game/viewFor.ts';
import type { Command } from '@accord/shared/protocol/commands.ts';
import type { Rules } from '@accord/shared/rules/rules.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commandOf, type Intention, intention, isHosts, SEATS } from '../kit/intentions.ts';
import { content, lobby, shippedRules } from '../kit/rules.ts';

const RUNS = process.env.FULL === '1' ? 600 : 70;
const LONGEST_MS = 600_000;
const games = [shippedRules('core-4'), shippedRules('standard-6')] as const;
const host: Actor = { kind: 'host' };
/** A card that binds both. */
const MISSION = Object.keys(content.cards).indexOf('joint-mission');

/** What a delegation does without anybody else's knowing: before the step is resolved, or for good. */
const PRIVATE: readonly Intention['kind'][] = [
  'measures',
  'act',
  'mark',
  'choose',
  'drafts',
  'undo',
  'propose',
  'decline',
];

/** What is mostly refused is tried more often. */
const ALSO: readonly Intention['kind'][] = ['measures', 'undo', 'measures', 'undo', 'mark'];

const privately = fc
  .record({ want: intention, kind: fc.constantFrom(...PRIVATE, ...ALSO) })
  .map(({ want, kind }): Intention => ({ ...want, kind }));

/** Everybody has made an offer to the next. */
const offers = (play: Played, rules: Rules): Played =>
  SEATS.reduce((now, bloc, at) => {
    const other = SEATS[(at + 1) % SEATS.length] as string;
    const command = commandOf({ bloc, other, kind: 'propose', pick: MISSION, level: 0 }, now.state, rules);
    return act(now, { kind: 'seat', bloc }, command, rules);
  }, play);

/** A class at work: in every second game a round has passed, with one deal in the open and one under seal. */
function atWork(rules: Rules, seed: number): Played {
  const advance = (play: Played) => act(play, host, { type: 'advance' }, rules);
  const to = (play: Played, phase: string): Played =>
    play.state.phase === phase ? play : to(advance(play), phase);
  const start = act(lobby(rules.scenario.id, seed + 1), host, { type: 'start' }, rules);
  if (seed % 4 === 0) return to(start, 'briefing');
  if (seed % 4 === 1) return offers(to(start, 'negotiation'), rules);
  const open = commandOf(
    { bloc: 'CN', other: 'US', kind: 'propose', pick: MISSION, level: 0 },
    start.state,
    rules,
  );
  const sealed = commandOf(
    { bloc: 'EU', other: 'GS', kind: 'propose', pick: MISSION, level: 0 },
    start.state,
    rules,
  );
  if (open.type !== 'propose' || sealed.type !== 'propose') return start;
  const secret = { ...sealed, draft: { ...sealed.draft, visibility: 'secret' } } as const;
  let play = to(start, 'negotiation');
  play = act(play, { kind: 'seat', bloc: 'CN' }, open, rules);
  play = act(play, { kind: 'seat', bloc: 'EU' }, secret, rules);
  for (const { deal } of Object.values(play.state.deals)) {
    const bloc = deal.parties.find((party) => party !== deal.proposer) ?? '';
    play = act(play, { kind: 'seat', bloc }, { type: 'accept', deal: deal.id }, rules);
  }
  return to(to(play, 'stocktake'), 'strategy');
}

type Played = ReturnType<typeof lobby>;

const actorOf = (command: Command, bloc: string): Actor => (isHosts(command) ? host : { kind: 'seat', bloc });

/** Everybody who is not told: neither the delegation itself nor whom it speaks to. */
const strangers = (told: ReadonlySet<string>): readonly Viewer[] => [
  ...SEATS.filter((seat) => !told.has(seat)).map((seat) => ({ kind: 'seat', bloc: seat }) as const),
  { kind: 'screen' },
  { kind: 'host', reveal: false },
];

/** What they see, as another process would show it, which has computed nothing for this game before. */
function shown(state: GameState, viewers: readonly Viewer[], rules: Rules): readonly string[] {
  const fresh = structuredClone(state);
  return viewers.map((viewer) => JSON.stringify(viewFor(fresh, viewer, rules)));
}

/** With whom a command deals: the parties of the deal that it is about. */
const partners = (command: Command, { deals }: GameState): readonly string[] =>
  command.type === 'propose'
    ? command.draft.parties
    : 'deal' in command
      ? (deals[command.deal]?.deal.parties ?? [])
      : [];

/** What one delegation does in private, one thing after another; what is refused is not done. */
function inPrivate(play: Played, bloc: string, wants: readonly Intention[], rules: Rules) {
  const actor: Actor = { kind: 'seat', bloc };
  const done: Intention['kind'][] = [];
  const told = new Set([bloc]);
  let now = play;
  for (const want of wants) {
    const command = commandOf({ ...want, bloc }, now.state, rules);
    const decided = decide(now.state, actor, command, rules, 0);
    if (!decided.ok || decided.value.length === 0) continue;
    for (const partner of partners(command, now.state)) told.add(partner);
    now = act(now, actor, command, rules);
    done.push(want.kind);
  }
  return { play: now, done, told };
}

/** Both games go on alike, by what everybody but one delegation does, until the step is resolved. */
function goOn(
  one: Played,
  two: Played,
  later: readonly Intention[],
  bloc: string,
  rules: Rules,
): [Played, Played] {
  let pair: [Played, Played] = [one, two];
  for (const want of later.filter((intent) => intent.bloc !== bloc)) {
    const command = commandOf(want, pair[0].state, rules);
    const actor = actorOf(command, want.bloc);
    const next = pair.map((play) => act(play, actor, command, rules)) as [Played, Played];
    if (next[0].state.steps.length > one.state.steps.length) break;
    pair = next;
  }
  return pair;
}

test('what a delegation does in private leaves every stranger’s view as it is, until the step is resolved', {
  timeout: LONGEST_MS,
}, () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(
      fc.array(intention, { maxLength: 12 }),
      fc.constantFrom(...SEATS),
      fc.array(privately, { minLength: 1, maxLength: 7 }),
      fc.array(intention, { minLength: 5, maxLength: 12 }),
      fc.nat(1e6),
      (before, bloc, wants, later, seed) => {
        const rules = games[seed % games.length] as Rules;
        let play = atWork(rules, seed);
        for (const each of before) {
          const command = commandOf(each, play.state, rules);
          play = act(play, actorOf(command, each.bloc), command, rules);
        }
        const secret = inPrivate(play, bloc, wants, rules);
        for (const kind of secret.done) seen.set(kind, (seen.get(kind) ?? 0) + 1);
        const pairs = [[play, secret.play], goOn(play, secret.play, later, bloc, rules)] as const;
        const viewers = strangers(secret.told);
        for (const [one, other] of pairs)
          expect(shown(other.state, viewers, rules), `${secret.done} of ${bloc}`).toEqual(
            shown(one.state, viewers, rules),
          );
      },
    ),
    { numRuns: RUNS, seed: 20261122 },
  );
  for (const kind of PRIVATE) expect(seen.get(kind) ?? 0, kind).toBeGreaterThan(0);
});
