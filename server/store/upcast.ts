import type { GameEvent } from '@accord/shared/game/events.ts';
import { withActsAndNorms } from './upcastDeals.ts';

/** An event as an earlier version wrote it: of its shape only the name of its type is sure. */
export type StoredEvent = { readonly type: string } & Readonly<Record<string, unknown>>;

/** Turns an event of one version into the next one's. */
export type Upcaster = (event: StoredEvent) => StoredEvent;

/**
 * The first takes events of version 1 to version 2, and so on. Whoever changes the shape of an event or of the
 * state that it leads to appends one (`(event) => event` when no event changes), and never edits those before it:
 * old games open through all of them.
 */
const UPCASTERS: readonly Upcaster[] = [withActsAndNorms];

/** The version in which events are written now. */
export const EVENT_VERSION = UPCASTERS.length + 1;

/** A stored event in today's shape. Throws for versions that are newer than this program. */
export function upcast(
  version: number,
  event: StoredEvent,
  upcasters: readonly Upcaster[] = UPCASTERS,
): GameEvent {
  if (version > upcasters.length + 1)
    throw new Error(`an event of version ${version}: this program knows ${upcasters.length + 1}`);
  return upcasters.slice(version - 1).reduce((old, next) => next(old), event) as unknown as GameEvent;
}
