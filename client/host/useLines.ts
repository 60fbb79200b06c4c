import { useEffect, useRef, useState } from 'react';
import { Connection } from '../net/connection.ts';
import { keptGame } from '../net/keep.ts';
import type { World } from './worlds.ts';

/** A line to each world that this browser has a key to. A world that is added leaves the lines of the others alone. */
export function useLines(codes: readonly string[]): readonly World[] {
  const [worlds, setWorlds] = useState<readonly World[]>([]);
  const open = useRef(new Map<string, World>());
  useEffect(() => {
    const lines = open.current;
    for (const code of codes) {
      const key = keptGame(code, 'host')?.secret;
      if (key && !lines.has(code))
        lines.set(code, { code, key, connection: new Connection({ code, entry: { as: 'host', key } }) });
    }
    for (const [code, { connection }] of lines)
      if (!codes.includes(code)) {
        connection.close();
        lines.delete(code);
      }
    setWorlds(codes.flatMap((code) => lines.get(code) ?? []));
  }, [codes]);
  useEffect(() => {
    const lines = open.current;
    return () => {
      for (const { connection } of lines.values()) connection.close();
      lines.clear();
    };
  }, []);
  return worlds;
}
