import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { OtherLanguage, ThemeSwitch } from '../app/Switches.tsx';
import { GoalList } from '../challenge/GoalList.tsx';
import { useLocale } from '../i18n/useLocale.ts';
import { keptGame } from '../net/keep.ts';
import { useRules, useSend, useTable, useView } from '../net/Table.tsx';
import { SetUp } from '../setup/SetUp.tsx';
import { SurveyCard } from '../survey/SurveyCard.tsx';
import { BlocTile } from '../ui/BlocTile.tsx';
import { Button } from '../ui/Button.tsx';
import { useCoach } from './coach/useCoach.ts';
import { PassDevice } from './HotSeat.tsx';
import { LinkState } from './LinkState.tsx';
import css from './Lobby.module.css';
import { useSeat } from './useSeat.ts';

/** Before the game: who we are, what we want, who else is here. In solo play one press begins. */
export function Lobby() {
  const { t } = useTranslation(['table', 'blocs', 'challenge', 'setup']);
  const locale = useLocale();
  const view = useView();
  const rules = useRules();
  const own = useSeat();
  const send = useSend();
  const code = useTable((s) => s.code);
  const members = useTable((s) => s.members);
  const bloc = rules.blocs[own.bloc];
  const challenge = rules.content.challenges[keptGame(code, 'seat')?.challenge ?? ''];
  const { on: guided, turn: guide } = useCoach();
  const solo = view.game.config.mode === 'solo';
  const aims = bloc?.secretObjectives.filter((o) => own.secretObjectives.includes(o.id)) ?? [];
  return (
    <main className={css.page}>
      <header className={css.top}>
        <span>
          {solo ? t('lobby.solo') : t('lobby.code')} <b>{code}</b>
        </span>
        <LinkState />
        <ThemeSwitch wordless />
        <OtherLanguage />
      </header>
      <div className={css.columns}>
        <section>
          <h1>
            <BlocTile bloc={own.bloc} size="large" />{' '}
            {t('lobby.title', { bloc: t(`blocs:${own.bloc}.called`) })}
          </h1>
          <p className={css.lead}>{t('lobby.lead', { rounds: rules.scenario.rounds.length })}</p>
          <dl className={css.brief}>
            {(['wants', 'gives', 'refuses'] as const).map((key) => (
              <div key={key}>
                <dt>{t(`lobby.${key}`)}</dt>
                <dd>{bloc?.[key][locale]}</dd>
              </div>
            ))}
            {aims.length > 0 && (
              <div>
                <dt>{t('lobby.aims')}</dt>
                <dd>
                  {aims.map((aim) => (
                    <span key={aim.id}>{aim.text[locale]}</span>
                  ))}
                </dd>
              </div>
            )}
          </dl>
          {challenge && (
            <section className={css.challenge} aria-label={t('challenge:title')}>
              <h2>
                {t('challenge:title')}: {challenge.name[locale]}
              </h2>
              <p>{challenge.text[locale]}</p>
              <GoalList challenge={challenge} />
            </section>
          )}
          {view.game.config.changes && (
            <section aria-label={t('setup:title')}>
              <SetUp config={view.game.config} />
            </section>
          )}
          <label className={css.guide}>
            <input type="checkbox" checked={guided} onChange={(e) => guide(e.target.checked)} />
            {t('coach.wanted')}
          </label>
          {solo ? (
            <Button look="main" onClick={() => void send({ type: 'start' })}>
              {t('lobby.start')}
            </Button>
          ) : (
            <p className={css.wait} role="status">
              {t('lobby.wait')}
            </p>
          )}
          {!solo && <SurveyCard code={code} part="before" />}
        </section>
        <section className={css.seats}>
          <h2>{t('lobby.table')}</h2>
          <ul>
            {rules.blocIds.map((id) => (
              <li key={id}>
                <BlocTile bloc={id} />
                <b>{t(`blocs:${id}.name`)}</b>
                <span>
                  {members
                    .filter((m) => m.bloc === id)
                    .map((m) => m.name)
                    .join(locale === 'zh' ? '、' : ', ') ||
                    (view.seats[id]?.control === 'human'
                      ? t('lobby.free')
                      : (rules.blocs[id]?.envoy.name[locale] ?? ''))}
                </span>
              </li>
            ))}
          </ul>
          <p>{t('lobby.scripted')}</p>
        </section>
      </div>
      {!solo && (
        <p className={css.wait}>
          <PassDevice /> <Link href={`/join/${code}?more`}>{t('hotseat.add')}</Link>
        </p>
      )}
      {keptGame(code, 'host') && !solo && (
        <p className={css.wait}>
          <a href={`/host/${code}`}>{t('lobby.hostHere')}</a>
        </p>
      )}
    </main>
  );
}
