import type { BlocId } from '../diplomacy/deal.ts';
import type { Result } from '../math/result.ts';
import type { GameEvent } from './events.ts';

/** Who asks. Identity comes from the connection, never from the message. */
export type Actor =
  | { readonly kind: 'seat'; readonly bloc: BlocId }
  | { readonly kind: 'host' }
  | { readonly kind: 'clock' };

/** What a command brings about, or why not. */
export type Decision = Result<readonly GameEvent[]>;
