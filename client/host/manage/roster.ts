import { DESKS, type Desk } from '@accord/shared/protocol/names.ts';

/** Somebody on a class list. */
export interface Pupil {
  readonly name: string;
  readonly bloc: string;
  readonly desk: Desk;
}

export interface RosterFault {
  readonly line: number;
  readonly kind: 'name' | 'bloc' | 'twice';
}

export interface Roster {
  readonly pupils: readonly Pupil[];
  readonly faults: readonly RosterFault[];
}

const LONGEST_NAME = 24;
const HEADER = /^(name|姓名|昵称|pupil|student)$/i;

const cellsOf = (line: string): readonly string[] =>
  line.split(/[,;\t，；]/).map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  );

/**
 * Reads a class list, one person a line: name, delegation, desk. Spreadsheets of every country work: comma,
 * semicolon or tab. Without a delegation, people are dealt out in turn.
 * @param blocOf the seat that a word names, null when it names none
 */
export function readRoster(
  text: string,
  seats: readonly string[],
  blocOf: (word: string) => string | null,
): Roster {
  const pupils: Pupil[] = [];
  const faults: RosterFault[] = [];
  const seen = new Set<string>();
  for (const [index, row] of text.split(/\r?\n/).entries()) {
    const [name = '', word = '', desk = ''] = cellsOf(row);
    if (row.trim() === '' || (index === 0 && HEADER.test(name))) continue;
    const bloc = word === '' ? (seats[pupils.length % seats.length] ?? null) : blocOf(word);
    const line = index + 1;
    if (name === '' || name.length > LONGEST_NAME) faults.push({ line, kind: 'name' });
    else if (bloc === null) faults.push({ line, kind: 'bloc' });
    else if (seen.has(`${bloc} ${name.toLowerCase()}`)) faults.push({ line, kind: 'twice' });
    else {
      seen.add(`${bloc} ${name.toLowerCase()}`);
      pupils.push({ name, bloc, desk: DESKS.find((d) => d === desk.toLowerCase()) ?? 'head' });
    }
  }
  return { pupils, faults };
}
