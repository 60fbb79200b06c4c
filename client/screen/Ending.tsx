import type { LobbyAnswer } from '@accord/shared/protocol/rooms.ts';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { degrees, fixed, range, signed } from '../i18n/format.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { ask } from '../net/http.ts';
import { useRules, useTable, useView } from '../net/Table.tsx';
import { BlocTile } from '../ui/BlocTile.tsx';
import { QrCode } from '../ui/QrCode.tsx';
import css from './Ending.module.css';
import { Tools } from './Tools.tsx';

/** The identifier under which the debrief is found. */
function useGameId(code: string): string | null {
  const [game, setGame] = useState<string | null>(null);
  useEffect(() => {
    void ask<LobbyAnswer>(`/api/games/${code}`).then((answer) => answer.ok && setGame(answer.value.game));
  }, [code]);
  return game;
}

/** After the century: how it ended, each bloc against its own fate, and the way to the debrief. */
export function Ending() {
  const { t } = useTranslation(['screen', 'debrief', 'blocs']);
  const locale = useLocale();
  const rules = useRules();
  const { result } = useView();
  const code = useTable((s) => s.code);
  const game = useGameId(code);
  if (!result) return null;
  const { planet, mandates } = result;
  const debrief = game ? `${location.origin}/debrief/${game}` : null;
  return (
    <main className={css.ending}>
      <header>
        <p>{t('over')}</p>
        <Tools />
      </header>
      <div className={css.words}>
        <h1>{t(`ending.${planet.ending}`, { at: degrees(planet.temperature2100C, locale) })}</h1>
        <p>
          {t('endingNote', {
            gain: signed(planet.temperature2100C - planet.withoutDeals2100C, locale, 2),
            range: range(
              fixed(planet.temperature2100LowC, locale, 1),
              degrees(planet.temperature2100HighC, locale),
            ),
          })}{' '}
          {t(planet.thresholdCrossed ? 'crossed' : 'notCrossed', { at: degrees(planet.thresholdC, locale) })}
        </p>
      </div>
      <footer>
        <section>
          <h2>{t('mandates')}</h2>
          <ul>
            {rules.scenario.seats.map((bloc) => {
              const band = mandates[bloc]?.band;
              return (
                <li key={bloc}>
                  <BlocTile bloc={bloc} size="large" />
                  <span>
                    {t(`blocs:${bloc}.name`)}
                    <b>{band ? t(`debrief:band.${band}`) : ''}</b>
                  </span>
                </li>
              );
            })}
          </ul>
        </section>
        {debrief && (
          <a href={debrief}>
            <QrCode text={debrief} size="10vw" label={t('debriefQr')} />
            <span>{t('debrief')}</span>
          </a>
        )}
      </footer>
    </main>
  );
}
