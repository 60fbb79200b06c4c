const SQLITE_PRIMARY_KEY = 1555;
const SQLITE_UNIQUE = 2067;
const POSTGRES_UNIQUE = '23505';

/**
 * Whether the database refused a row because its like exists already.
 * @param column part of the constraint's columns or name: which uniqueness is meant
 */
export function isDuplicate(error: unknown, column: string): boolean {
  if (!(error instanceof Error)) return false;
  const { errcode, code, detail } = error as Error & { errcode?: number; code?: string; detail?: string };
  const refused = errcode === SQLITE_PRIMARY_KEY || errcode === SQLITE_UNIQUE || code === POSTGRES_UNIQUE;
  return refused && `${error.message} ${detail ?? ''}`.includes(column);
}
