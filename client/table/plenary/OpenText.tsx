import { type Bracket, closedDraft, medianOption, type Plenary } from '@accord/shared/diplomacy/plenary.ts';
import { objectionsOf } from '@accord/shared/game/plenaryPhase.ts';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/useLocale.ts';
import { useRules, useSend, useView } from '../../net/Table.tsx';
import { BlocTile } from '../../ui/BlocTile.tsx';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Notches } from '../../ui/Notches.tsx';
import { Sentence } from '../deal/Sentence.tsx';
import { useIsHead, useSeat } from '../useSeat.ts';
import { Objecting } from './Objecting.tsx';
import css from './Plenary.module.css';
import { useOptionWords } from './useOptionWords.ts';

/** One bracket: our preference, and where the middle of all stands. */
function BracketRow({ plenary, bracket }: { plenary: Plenary; bracket: Bracket }) {
  const { t } = useTranslation('table');
  const locale = useLocale();
  const rules = useRules();
  const own = useSeat();
  const head = useIsHead();
  const send = useSend();
  const words = useOptionWords(plenary);
  const median = medianOption(plenary, bracket.id);
  const reserved = plenary.reservations[own.bloc] === bracket.id;
  const about = [
    ...new Set(
      plenary.text.draft.clauses
        .filter(({ id }) => bracket.clauses.includes(id))
        .map(({ verb }) => rules.content.verbs[verb]?.name[locale] ?? verb),
    ),
  ].join(' · ');
  const spoken = Object.entries(plenary.preferences).filter(([, p]) => p[bracket.id] !== undefined);
  return (
    <div className={css.bracket}>
      <h4>{about}</h4>
      <Notches
        look="flat"
        label={`${t('plenary.prefer')}: ${about}`}
        disabled={!head}
        value={plenary.preferences[own.bloc]?.[bracket.id] ?? null}
        onChange={(option) => void send({ type: 'prefer', bracket: bracket.id, option })}
        options={bracket.options.map((value, i) => ({
          value: i,
          label: words(bracket, value),
          ...(i === median && { note: t('plenary.middle') }),
        }))}
      />
      <p>
        {spoken.map(([bloc]) => (
          <BlocTile key={bloc} bloc={bloc} />
        ))}
        {reserved ? (
          <Chip tone="warn">{t('plenary.reserved')}</Chip>
        ) : (
          <Button
            small
            look="quiet"
            disabled={!head}
            onClick={() => void send({ type: 'reserve', bracket: bracket.id })}
          >
            {t('plenary.reserve')}
          </Button>
        )}
      </p>
    </div>
  );
}

/** The text before the plenary: as it would be adopted now, its brackets, and the ways to stop it. */
export function OpenText({ plenary, name }: { plenary: Plenary; name: string }) {
  const { t } = useTranslation('table');
  const view = useView();
  const rules = useRules();
  const own = useSeat();
  const send = useSend();
  const objectors = Object.keys(plenary.objections);
  const gone = plenary.walkedOut.includes(own.bloc);
  const price = objectionsOf(view, own.bloc) === 0 ? 0 : rules.diplomacy.objectionCapital;
  return (
    <div className={css.text}>
      <header>
        <h3>{name}</h3>
        <span>
          {t('plenary.by')} <BlocTile bloc={plenary.tabledBy} named />
        </span>
        {plenary.chair !== null && (
          <Chip icon="scale">{t(plenary.chair === 'called' ? 'plenary.chairCalled' : 'plenary.chair')}</Chip>
        )}
      </header>
      <Sentence deal={closedDraft(plenary)} plain />
      {!gone &&
        plenary.text.brackets.map((bracket) => (
          <BracketRow key={bracket.id} plenary={plenary} bracket={bracket} />
        ))}
      <p className={css.standing} aria-live="polite">
        {objectors.length === 0 ? (
          <Chip tone="good" icon="check">
            {t('plenary.noObjection')}
          </Chip>
        ) : (
          <>
            <Chip tone="bad" icon="cross">
              {t('plenary.objected')}
            </Chip>
            {objectors.map((bloc) => (
              <BlocTile key={bloc} bloc={bloc} named />
            ))}
          </>
        )}
        {plenary.walkedOut.map((bloc) => (
          <Chip key={bloc} tone="warn">
            {t('plenary.gone')} <BlocTile bloc={bloc} />
          </Chip>
        ))}
      </p>
      {gone ? (
        <p className={css.lead}>{t('plenary.weAreGone')}</p>
      ) : (
        <>
          <Objecting objected={plenary.objections[own.bloc] !== undefined} price={price} />
          {view.game.config.mode === 'solo' && plenary.chair === null && (
            <Button small icon="scale" onClick={() => void send({ type: 'callChair' })}>
              {t('plenary.callChair')}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
