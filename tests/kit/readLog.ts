import { Writable } from 'node:stream';
import { newLog } from '../../server/log.ts';

/** A log that a test reads, as an operator would. */
export function readLog(level: string) {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  return { log: newLog(level, stream), lines };
}
