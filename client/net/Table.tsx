import type { GameView } from '@accord/shared/game/view.ts';
import type { Command } from '@accord/shared/protocol/commands.ts';
import type { Rules } from '@accord/shared/rules/rules.ts';
import { assembleRules } from '@accord/shared/rules/rules.ts';
import { createContext, type ReactNode, use, useCallback, useMemo } from 'react';
import { useStore } from 'zustand';
import { useToasts } from '../ui/Toasts.tsx';
import type { Connection, Done } from './connection.ts';
import { useContent } from './content.ts';
import type { Answer } from './http.ts';
import type { TableState } from './tableStore.ts';
import { useSentence } from './useSentence.ts';

const TableContext = createContext<Connection | null>(null);

/** Everything below may read and use the table. */
export function TableProvider({ connection, children }: { connection: Connection; children: ReactNode }) {
  return <TableContext value={connection}>{children}</TableContext>;
}

export function useConnection(): Connection {
  const connection = use(TableContext);
  if (!connection) throw new Error('no table here');
  return connection;
}

export const useTable = <T,>(select: (state: TableState) => T): T => useStore(useConnection().store, select);

/** The view; only below a page that has waited for it. */
export function useView(): GameView {
  const view = useTable((s) => s.view);
  if (!view) throw new Error('no view yet');
  return view;
}

/** Sends a command; a refusal is said in a sentence and answered. */
export function useSend(): (command: Command) => Promise<Answer<Done>> {
  const connection = useConnection();
  const sentence = useSentence();
  const say = useToasts((s) => s.say);
  return useCallback(
    async (command) => {
      const answer = await connection.send(command);
      if (!answer.ok) say('bad', sentence(answer.refusal));
      return answer;
    },
    [connection, sentence, say],
  );
}

const RulesContext = createContext<Rules | null>(null);

/** The rules of this game, assembled from the content once. Below it `useRules` answers. */
export function RulesProvider({ view, children }: { view: GameView; children: ReactNode }) {
  const content = useContent();
  const { scenario, mechanismsOff, changes } = view.game.config;
  const off = mechanismsOff.join();
  const edited = JSON.stringify(changes ?? []);
  const rules = useMemo(
    () =>
      content ? assembleRules(content, scenario, off === '' ? [] : off.split(','), JSON.parse(edited)) : null,
    [content, scenario, off, edited],
  );
  return rules ? <RulesContext value={rules}>{children}</RulesContext> : null;
}

export function useRules(): Rules {
  const rules = use(RulesContext);
  if (!rules) throw new Error('no rules here');
  return rules;
}
