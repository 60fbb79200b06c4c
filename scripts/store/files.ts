import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { kyselyStore } from '../../server/store/kyselyStore.ts';
import { DATABASE_FILE, openSqlite } from '../../server/store/sqlite.ts';
import { type CheckReport, checkGames } from './check.ts';

const BUSY_MS = 2000;

/** Copies a database while it is written to: the copy is one moment of it, whole. */
export async function copyDatabase(from: string, to: string): Promise<void> {
  mkdirSync(dirname(to), { recursive: true });
  const db = new DatabaseSync(from, { readOnly: true, timeout: BUSY_MS });
  try {
    await backup(db, to);
  } finally {
    db.close();
  }
}

/** Checks a copy, so that the file itself is neither written nor locked: its pages, then its games. */
export async function checkFile(file: string): Promise<CheckReport> {
  const folder = mkdtempSync(join(tmpdir(), 'carbon-accord-check-'));
  try {
    const copy = join(folder, DATABASE_FILE);
    await copyDatabase(file, copy);
    const pages = pageFaults(copy);
    const store = kyselyStore(await openSqlite(folder));
    const report = await checkGames(store).finally(() => store.close());
    return { ...report, faults: [...pages, ...report.faults] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function pageFaults(file: string): readonly string[] {
  const db = new DatabaseSync(file);
  const pages = db.prepare('PRAGMA integrity_check').all() as { integrity_check: string }[];
  const strangers = db.prepare('PRAGMA foreign_key_check').all();
  db.close();
  return [
    ...pages.map((row) => row.integrity_check).filter((text) => text !== 'ok'),
    ...(strangers.length > 0 ? [`${strangers.length} rows belong to no game`] : []),
  ];
}

/**
 * Puts a checked copy in a database's place and keeps what was there beside it.
 * @returns where the database that was there is now; null when there was none
 */
export async function restoreFile(from: string, dataDir: string, suffix: string): Promise<string | null> {
  const file = join(dataDir, DATABASE_FILE);
  let kept: string | null = null;
  if (existsSync(file)) {
    takeAlone(file);
    kept = `${file}.${suffix}`;
    renameSync(file, kept);
  }
  await copyDatabase(from, file);
  return kept;
}

/** Throws while somebody has the database open: leaving the write-ahead log needs it for oneself. */
function takeAlone(file: string): void {
  const db = new DatabaseSync(file, { timeout: 0 });
  try {
    db.exec('PRAGMA journal_mode=DELETE');
  } finally {
    db.close();
  }
}
