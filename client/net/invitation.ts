import { DESKS, type Desk } from '@accord/shared/protocol/names.ts';

/** A seat that waits for one person: who they are, and the key that opens it again on any device. */
export interface Invitation {
  readonly name: string;
  readonly bloc: string;
  readonly desk: Desk;
  readonly key: string;
}

/** The fragment of a link; browsers do not send it to any server. */
export const fragmentOf = ({ name, bloc, desk, key }: Invitation): string =>
  `#${new URLSearchParams({ name, bloc, desk, key })}`;

/** The invitation in a link's fragment, if there is one. */
export function invitationIn(fragment: string): Invitation | null {
  const given = new URLSearchParams(fragment.replace(/^#/, ''));
  const [name, bloc, key] = [given.get('name'), given.get('bloc'), given.get('key')];
  if (!name || !bloc || !key || !/^[A-Za-z0-9_-]{32,64}$/.test(key)) return null;
  return { name, bloc, key, desk: DESKS.find((d) => d === given.get('desk')) ?? 'head' };
}
