import { type Bracket, closedDraft, medianOption, type Plenary } from '@accord/shared/diplomacy/plenary.ts';
import { openPlenary } from '@accord/shared/game/plenaryPhase.ts';
import type { GameView } from '@accord/shared/game/view.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/useLocale.ts';
import { useRules } from '../net/Table.tsx';
import { Sentence } from '../table/deal/Sentence.tsx';
import { useOptionWords } from '../table/plenary/useOptionWords.ts';
import { BlocTile } from '../ui/BlocTile.tsx';
import { Button } from '../ui/Button.tsx';
import { Card, PanelTitle } from '../ui/Card.tsx';
import { Chip } from '../ui/Chip.tsx';
import { Notches } from '../ui/Notches.tsx';
import css from './DealList.module.css';
import { useHostSend } from './useHostSend.ts';
import type { World } from './worlds.ts';

/** The Chair closes every bracket at once; begins where the middle of the delegations stands. */
function ChairForm({ world, plenary }: { readonly world: World; readonly plenary: Plenary }) {
  const { t } = useTranslation('host');
  const locale = useLocale();
  const rules = useRules();
  const send = useHostSend(world);
  const words = useOptionWords(plenary);
  const [chosen, setChosen] = useState<Readonly<Record<string, number>>>({});
  const optionOf = (id: string) => chosen[id] ?? medianOption(plenary, id);
  const about = (bracket: Bracket) =>
    [
      ...new Set(
        plenary.text.draft.clauses
          .filter(({ id }) => bracket.clauses.includes(id))
          .map(({ verb }) => rules.content.verbs[verb]?.name[locale] ?? verb),
      ),
    ].join(' · ');
  const { brackets } = plenary.text;
  return (
    <>
      {brackets.map((bracket) => (
        <div key={bracket.id}>
          <h3>{about(bracket)}</h3>
          <Notches
            look="flat"
            label={about(bracket)}
            value={optionOf(bracket.id)}
            onChange={(option) => setChosen({ ...chosen, [bracket.id]: option })}
            options={bracket.options.map((value, i) => ({ value: i, label: words(bracket, value) }))}
          />
        </div>
      ))}
      <Button
        icon="scale"
        onClick={() =>
          void send({
            type: 'chairText',
            choices: Object.fromEntries(brackets.map(({ id }) => [id, optionOf(id)])),
          })
        }
      >
        {t('chair.give')}
      </Button>
      <Button look="quiet" icon="robot" onClick={() => void send({ type: 'callChair' })}>
        {t('chair.ask')}
      </Button>
    </>
  );
}

/** The text before the plenary, as the Chair sees it. */
export function ChairCard({ view, world }: { readonly view: GameView; readonly world: World }) {
  const { t } = useTranslation(['host', 'table']);
  const plenary = openPlenary(view);
  if (!plenary) return null;
  const objectors = Object.keys(plenary.objections);
  return (
    <Card className={css.card}>
      <PanelTitle title={t('chair.title')} note={t('chair.note')} />
      <Sentence deal={closedDraft(plenary)} plain />
      <p>
        {objectors.length === 0 ? (
          <Chip tone="good">{t('table:plenary.noObjection')}</Chip>
        ) : (
          objectors.map((bloc) => <BlocTile key={bloc} bloc={bloc} named />)
        )}
      </p>
      {plenary.chair === null ? (
        plenary.text.brackets.length > 0 && <ChairForm world={world} plenary={plenary} />
      ) : (
        <Chip icon="scale">
          {t(plenary.chair === 'called' ? 'table:plenary.chairCalled' : 'table:plenary.chair')}
        </Chip>
      )}
    </Card>
  );
}
