import { type DestinationStream, type Logger, pino } from 'pino';

/** JSON lines, on standard error unless told otherwise, without the machine's name: a log may be sent to somebody. */
export const newLog = (level: string, to: DestinationStream = pino.destination(2)): Logger =>
  pino({ level, base: null }, to);

const text = (parts: readonly unknown[]): string => parts.map(String).join(' ');

/** The framework's messages in our log: what it calls an error is often a client that left while joining. */
export const quiet = (log: Logger) => ({
  debug: (...parts: unknown[]) => log.trace(text(parts)),
  trace: (...parts: unknown[]) => log.trace(text(parts)),
  info: (...parts: unknown[]) => log.debug(text(parts)),
  warn: (...parts: unknown[]) => log.debug(text(parts)),
  error: (...parts: unknown[]) => log.info(text(parts)),
});
