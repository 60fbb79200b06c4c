import type { Actor } from '@accord/shared/game/decide.ts';
import { isHostCommand } from '@accord/shared/game/decideHost.ts';
import type { Mode } from '@accord/shared/game/state.ts';
import type { Command } from '@accord/shared/protocol/commands.ts';
import type { Refusal } from '../refused.ts';

/** Who is at the other end of a connection; it comes from the door and never from a message. */
export type Identity =
  | { readonly role: 'seat'; readonly memberId: string; readonly bloc: string; readonly name: string }
  | { readonly role: 'host' }
  | { readonly role: 'screen' };

type CommandType = Command['type'];

/** Open to every member; the rest binds the whole delegation, and only its head may do it. */
const ANY_MEMBER: ReadonlySet<CommandType> = new Set([
  'setMeasures',
  'changeMeasures',
  'undo',
  'saveDrafts',
  'caucusVote',
]);

/** Who plays alone also moves the clock. */
const SOLO: ReadonlySet<CommandType> = new Set(['start', 'advance', 'pause', 'resume', 'finish']);

/** As whom the rules are asked, or why they are not asked at all. */
export function actorFor(
  identity: Identity,
  command: Command,
  mode: Mode,
  headOf: (bloc: string) => string | null,
): Actor | Refusal {
  if (identity.role === 'host')
    return isHostCommand(command) ? { kind: 'host' } : { code: 'not-your-seat', data: {} };
  if (identity.role === 'screen') return { code: 'not-your-seat', data: {} };
  if (isHostCommand(command)) {
    return mode === 'solo' && SOLO.has(command.type) ? { kind: 'host' } : { code: 'host-only', data: {} };
  }
  if (!ANY_MEMBER.has(command.type) && headOf(identity.bloc) !== identity.memberId)
    return { code: 'not-head', data: {} };
  return { kind: 'seat', bloc: identity.bloc };
}

/** Keys are bound to their sender: nobody's key can swallow a command of somebody else. */
export const boundKey = (identity: Identity, key: string): string =>
  `${identity.role === 'seat' ? identity.memberId : identity.role}/${key}`;
