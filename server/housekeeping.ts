import type { Services } from './services.ts';

const DAY_MS = 86_400_000;

/**
 * Deletes games in which nothing happened for so many days: at the start, and once a day.
 * @returns stops it
 */
export function startHousekeeping({ store, time, log }: Services, retentionDays: number): () => void {
  let cancel = (): void => {};
  const clean = async (): Promise<void> => {
    const games = await store.purge(time.now() - retentionDays * DAY_MS);
    if (games > 0) log.info({ games }, 'old games deleted');
  };
  const again = (): void => {
    void clean()
      .catch((err: unknown) => log.error({ err }, 'old games could not be deleted'))
      .finally(() => {
        cancel = time.after(DAY_MS, again);
      });
  };
  if (retentionDays > 0) again();
  return () => cancel();
}
