import type { OwnView } from '@accord/shared/game/view.ts';
import { useTable, useView } from '../net/Table.tsx';

/** The delegation that looks. A table page is only ever shown to one. */
export function useSeat(): OwnView {
  const { own } = useView();
  if (!own) throw new Error('no seat here');
  return own;
}

/** Whether this person signs for the delegation. */
export function useIsHead(): boolean {
  const id = useTable((s) => s.welcome?.memberId ?? null);
  return useTable((s) => s.members.find((m) => m.id === id)?.isHead ?? true);
}
