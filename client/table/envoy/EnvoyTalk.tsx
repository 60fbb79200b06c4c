import { linesFor } from '@accord/shared/agents/lines.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useDealName } from '../../i18n/useDealName.ts';
import { useRules, useView } from '../../net/Table.tsx';
import { Button } from '../../ui/Button.tsx';
import { useDrafting } from '../deal/drafting.ts';
import { useSeat } from '../useSeat.ts';
import css from './Envoy.module.css';
import { EnvoySays } from './EnvoySays.tsx';

/** Deals between us and a scripted bloc to which its envoy said something, oldest first. */
function useTalkedOf(bloc: string) {
  const view = useView();
  const rules = useRules();
  const own = useSeat().bloc;
  return useMemo(
    () =>
      Object.values(view.deals).filter(
        ({ deal }) =>
          deal.parties.includes(own) &&
          deal.parties.includes(bloc) &&
          linesFor(view, bloc, deal.id, rules).length > 0,
      ),
    [view, rules, own, bloc],
  );
}

/** What an envoy has said to us in this game. It answers to deals, so that is where one writes back. */
export function EnvoyTalk({ bloc }: { bloc: string }) {
  const { t } = useTranslation('table');
  const begin = useDrafting((s) => s.begin);
  const name = useDealName();
  const talked = useTalkedOf(bloc);
  return (
    <div className={css.talk}>
      {talked.length === 0 && <p>{t('envoy.silent')}</p>}
      <ol aria-live="polite">
        {talked.map(({ deal }) => (
          <li key={deal.id}>
            <p className={css.about}>{name(deal)}</p>
            <EnvoySays bloc={bloc} deal={deal.id} />
          </li>
        ))}
      </ol>
      <footer>
        <p>{t('envoy.answers')}</p>
        <Button small icon="plus" onClick={() => begin(bloc)}>
          {t('proposeDeal')}
        </Button>
      </footer>
    </div>
  );
}
