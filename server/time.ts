/** The server's clock: an argument everywhere, so that tests decide what time it is. */
export interface Time {
  now(): number;
  /** Calls back once, `delayMs` from now; the answer cancels it. */
  after(delayMs: number, call: () => void): () => void;
}

/** Longest delay that timers of the runtime take. */
const LONGEST_MS = 2 ** 31 - 1;

/** Time since the start is counted, not read: a machine that sets its clock in a lesson moves no phase. */
export const realTime: Time = {
  now: () => Math.round(performance.timeOrigin + performance.now()),
  after(delayMs, call) {
    const timer = setTimeout(call, Math.min(Math.max(delayMs, 0), LONGEST_MS));
    timer.unref();
    return () => clearTimeout(timer);
  },
};
