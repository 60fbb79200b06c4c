import { Suspense, useEffect, useState } from 'react';
import { useParams } from 'wouter';
import { Loading } from '../app/Loading.tsx';
import { cleanCode } from '../app/pages/CodeField.tsx';
import { Connection } from '../net/connection.ts';
import { RulesProvider, TableProvider, useTable } from '../net/Table.tsx';
import { useSentence } from '../net/useSentence.ts';
import { Board } from './Board.tsx';
import { Ending } from './Ending.tsx';
import { Lobby } from './Lobby.tsx';
import css from './ScreenPage.module.css';

function Ready() {
  const link = useTable((s) => s.link);
  const refusal = useTable((s) => s.refusal);
  const view = useTable((s) => s.view);
  const sentence = useSentence();
  if (link === 'refused' && refusal)
    return (
      <main className={css.wait}>
        <h1>{sentence(refusal)}</h1>
      </main>
    );
  if (!view) return <Loading />;
  const { phase } = view.game;
  return (
    <RulesProvider view={view}>
      <div className={css.wall}>
        {phase === 'lobby' ? <Lobby /> : phase === 'debrief' ? <Ending /> : <Board />}
      </div>
    </RulesProvider>
  );
}

/** The wall: public facts only, readable from the back of the room. */
export default function ScreenPage() {
  const code = cleanCode(useParams<{ code: string }>().code ?? '');
  const [connection, setConnection] = useState<Connection | null>(null);
  useEffect(() => {
    const made = new Connection({ code, entry: { as: 'screen' } });
    setConnection(made);
    return () => made.close();
  }, [code]);
  if (!connection) return <Loading />;
  return (
    <TableProvider connection={connection}>
      <Suspense fallback={<Loading />}>
        <Ready />
      </Suspense>
    </TableProvider>
  );
}
