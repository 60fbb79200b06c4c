export const wait = (ms: number): Promise<undefined> =>
  new Promise((resolve) => setTimeout(() => resolve(undefined), ms));

/** What the people of one game were promised, and how long they were away. Kept outside every server. */
export class Ledger {
  readonly commands = new Set<string>();
  readonly chat = new Set<string>();
  readonly members = new Set<string>();
  readonly recoverySeconds: number[] = [];
  /** When the latest server was ready: nobody can be back before. */
  readyMs = 0;
  /** The last reason that somebody could not come in, for a report of a failure. */
  lastRefusal = '';

  acknowledge(name: 'command' | 'chat', boundKey: string): void {
    (name === 'command' ? this.commands : this.chat).add(boundKey);
  }

  seated(memberId: string): void {
    this.members.add(memberId);
  }

  back(_seat: string, droppedMs: number): void {
    this.recoverySeconds.push((performance.now() - Math.max(droppedMs, this.readyMs)) / 1000);
  }

  turnedAway(seat: string, error: unknown): void {
    this.lastRefusal = `${seat}: ${error instanceof Error ? error.message : String(error)}`;
  }

  get acknowledged(): number {
    return this.commands.size + this.chat.size + this.members.size;
  }
}
