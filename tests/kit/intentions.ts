import { dealFromCard } from '@accord/shared/diplomacy/cards.ts';
import { lastYear } from '@accord/shared/game/known.ts';
import { openPlenary } from '@accord/shared/game/plenaryPhase.ts';
import type { GameState } from '@accord/shared/game/state.ts';
import type { Command } from '@accord/shared/protocol/commands.ts';
import { stepStart } from '@accord/shared/rules/calendar.ts';
import type { Rules } from '@accord/shared/rules/rules.ts';
import fc from 'fast-check';
import { content } from './rules.ts';

/** People as they are generated: what they want, and the command that it comes to. */

export const SEATS = ['CN', 'US', 'EU', 'GS'];

/** What a generated player asks for. */
export const intention = fc.record({
  bloc: fc.constantFrom(...SEATS),
  other: fc.constantFrom(...SEATS, 'EX'),
  kind: fc.constantFrom(
    'measures',
    'propose',
    'accept',
    'decline',
    'counter',
    'withdraw',
    'leave',
    'mark',
    'choose',
    'undo',
    'ready',
    'caucus',
    'advance',
    'drafts',
    'inject',
    'act',
    'text',
    'prefer',
    'object',
    'reserve',
    'walk',
    'chair',
    'mediator',
    'leak',
  ),
  pick: fc.nat(1000),
  level: fc.double({ min: -1, max: 1, noNaN: true }),
});
export type Intention = typeof intention extends fc.Arbitrary<infer T> ? T : never;

const at = <T>(items: readonly T[], index: number): T | undefined => items[index % Math.max(1, items.length)];

/** An intention as a command with the state at hand. */
export function commandOf(want: Intention, state: GameState, game: Rules): Command {
  const deal = at(Object.values(state.deals), want.pick)?.deal;
  const card = at(Object.values(content.cards), want.pick);
  const notch = (want.pick % 3) as 0 | 1 | 2;
  const other = want.other === want.bloc ? 'ON' : want.other;
  const draft = dealFromCard(
    card as NonNullable<typeof card>,
    want.bloc,
    other,
    [notch, notch],
    game,
    lastYear(state),
    stepStart(state.step),
  );
  const measure = at(Object.values(content.measures), want.pick) as (typeof content.measures)[string];
  const choice = at(state.choices[want.bloc] ?? [], want.pick);
  const bracket = at(openPlenary(state)?.text.brackets ?? [], want.pick)?.id;
  switch (want.kind) {
    case 'measures':
      return { type: 'setMeasures', measures: { [measure.id]: want.level * measure.max * 1.2 } };
    case 'propose':
      return { type: 'propose', draft };
    case 'drafts':
      return { type: 'saveDrafts', drafts: [draft] };
    case 'accept':
      return { type: 'accept', deal: deal?.id ?? 'none' };
    case 'decline':
      return { type: 'decline', deal: deal?.id ?? 'none', reason: 'too-costly' };
    case 'counter':
      return {
        type: 'counter',
        deal: deal?.id ?? 'none',
        draft: deal === undefined ? draft : { ...stripped(deal), mrvLevel: (deal.mrvLevel + 1) % 4 },
      };
    case 'withdraw':
      return { type: 'withdraw', deal: deal?.id ?? 'none' };
    case 'leave':
      return { type: 'leaveDeal', deal: deal?.id ?? 'none' };
    case 'mark':
      return {
        type: 'markDelivery',
        deal: deal?.id ?? 'none',
        clause: deal?.clauses[0]?.id ?? 'c1',
        share: want.level > 0 ? 0 : 0.5,
        disclosed: want.pick % 2 === 0,
      };
    case 'caucus':
      return { type: 'caucusVote', deal: deal?.id ?? 'none', caucus: 'india', yes: want.level > 0 };
    case 'choose':
      return {
        type: 'choose',
        choice: choice?.id ?? 'none',
        option: content.choices[choice?.id ?? '']?.options[1]?.id ?? 'none',
      };
    case 'undo':
      return { type: 'undo' };
    case 'ready':
      return { type: 'setReady', ready: want.level > 0 };
    case 'inject':
      return { type: 'inject', event: at(Object.keys(content.events), want.pick) ?? 'none', bloc: want.bloc };
    case 'act': {
      const file = at(Object.values(content.acts), want.pick) as (typeof content.acts)[string];
      const order = {
        act: file.id,
        target: file.target === 'one' ? other : null,
        option: at(file.options, want.pick) ?? null,
        amount: file.size?.min ?? 1,
      };
      return { type: 'setActs', acts: want.level > 0.8 ? [] : [order] };
    }
    case 'text':
      return { type: 'tableText', text: at(Object.keys(content.texts), want.pick) ?? 'none' };
    case 'prefer':
      return { type: 'prefer', bracket: bracket ?? 'none', option: want.pick % 4 };
    case 'reserve':
      return { type: 'reserve', bracket: bracket ?? 'none' };
    case 'object':
      return { type: 'object', reason: 'red-line' };
    case 'walk':
      return { type: 'walkOut' };
    case 'chair':
      return { type: 'chairText', choices: { [bracket ?? 'none']: want.pick % 3 } };
    case 'mediator':
      return { type: 'callMediator', deal: deal?.id ?? 'none' };
    case 'leak':
      return { type: 'leak', deal: deal?.id ?? 'none' };
    default:
      return { type: 'advance' };
  }
}

function stripped({ id: _id, proposer: _p, counterTo: _c, ...draft }: GameState['deals'][string]['deal']) {
  return draft;
}

/** Whether the facilitator gives it, and no delegation. */
export const isHosts = (command: Command): boolean =>
  ['advance', 'inject', 'chairText', 'leak'].includes(command.type);
