import type { GameView } from '@accord/shared/game/view.ts';
import type { ChatLine } from '@accord/shared/protocol/rooms.ts';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/useLocale.ts';
import { useRules } from '../net/Table.tsx';
import { EnvoyStatement, useStatements } from '../table/envoy/Statements.tsx';
import { BlocTile } from '../ui/BlocTile.tsx';
import { Card, PanelTitle } from '../ui/Card.tsx';
import css from './PressPage.module.css';

const SHOWN = 12;

/** What delegations told the press, and what has struck, newest first. */
export function Wire({ view, chat }: { readonly view: GameView; readonly chat: readonly ChatLine[] }) {
  const { t } = useTranslation(['press', 'host']);
  const locale = useLocale();
  const rules = useRules();
  const lines = chat.filter(({ to }) => to === 'press').toReversed();
  const events = view.events.toReversed();
  const statements = useStatements(view).toReversed();
  return (
    <Card className={css.card}>
      <PanelTitle title={t('wire')} />
      {lines.length + events.length + statements.length === 0 && <p className={css.none}>{t('quiet')}</p>}
      <ul>
        {lines.slice(0, SHOWN).map((line) => (
          <li key={line.id}>
            {rules.blocs[line.from] && <BlocTile bloc={line.from} named />}
            <p>{line.text}</p>
          </li>
        ))}
        {statements.slice(0, SHOWN).map((said) => (
          <li key={`${said.bloc}${said.round}`}>
            <EnvoyStatement statement={said} />
          </li>
        ))}
        {events.slice(0, SHOWN).map(({ event, bloc, round }) => (
          <li key={`${event}${round}${bloc}`}>
            {bloc && <BlocTile bloc={bloc} named />}
            <p>
              <b>{rules.content.events[event]?.name[locale]}</b> {rules.content.events[event]?.text[locale]}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
