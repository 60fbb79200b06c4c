import { useTranslation } from 'react-i18next';
import { fixed, money, percent, signed } from '../i18n/format.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { useRules } from '../net/Table.tsx';
import { BlocTile } from '../ui/BlocTile.tsx';
import { Card } from '../ui/Card.tsx';
import css from './Panels.module.css';
import type { Debrief } from './types.ts';

/** Mandate points of a bloc's own fate: everybody on the ministry's plan, no agreements. */
const FATE = 30;

function Mandates({ debrief }: { debrief: Debrief }) {
  const { t } = useTranslation(['debrief', 'blocs']);
  const locale = useLocale();
  const rules = useRules();
  const result = debrief.view.result;
  if (!result) return null;
  return (
    <section>
      <h2>{t('mandate.title')}</h2>
      <table>
        <thead>
          <tr>
            <th className="sr">{t('mandate.bloc')}</th>
            <th>{t('mandate.word')}</th>
            <th>{t('mandate.points')}</th>
            <th>{t('mandate.damage')}</th>
          </tr>
        </thead>
        <tbody>
          {rules.scenario.seats.map((bloc) => {
            const m = result.mandates[bloc];
            return m ? (
              <tr key={bloc}>
                <th scope="row">
                  <BlocTile bloc={bloc} named />
                </th>
                <td className={css[m.band]}>{t(`band.${m.band}`)}</td>
                <td>{signed(m.points - FATE, locale)}</td>
                <td>{fixed(result.planet.damages2100PctGdp[bloc] ?? 0, locale, 1)} %</td>
              </tr>
            ) : null;
          })}
        </tbody>
      </table>
      <p>{t('mandate.note')}</p>
    </section>
  );
}

/** Four panels and no podium: mandate, word, eyes of others, planet and people. */
export function Panels({ debrief }: { debrief: Debrief }) {
  const { t } = useTranslation('debrief');
  const locale = useLocale();
  const rules = useRules();
  const result = debrief.view.result;
  if (!result) return null;
  const word = Object.values(result.word);
  const sum = (read: (w: (typeof word)[number]) => number) => word.reduce((total, w) => total + read(w), 0);
  const [kept, cannot, willNot] = [sum((w) => w.kept), sum((w) => w.cannot), sum((w) => w.willNot)];
  const announced = sum((w) => w.announcedUsdBillion);
  const { planet } = result;
  const gain = planet.temperature2100C - planet.withoutDeals2100C;
  const ofDeals = debrief.played.temperature2100C - debrief.withoutDeals.temperature2100C;
  return (
    <Card className={css.panels}>
      <Mandates debrief={debrief} />
      <section>
        <h2>{t('word.title')}</h2>
        <div className={css.bar} role="img" aria-label={t('word.label', { kept, cannot, willNot })}>
          <i style={{ flexGrow: kept }} />
          <i className={css.could} style={{ flexGrow: cannot }} />
          <i className={css.would} style={{ flexGrow: willNot }} />
        </div>
        <p className={css.counts}>
          <span>{t('word.kept', { count: kept })}</span>
          <span>{t('word.cannot', { count: cannot })}</span>
          <span>{t('word.willNot', { count: willNot })}</span>
        </p>
        {announced > 0 && (
          <p>
            {t('word.money', {
              announced: money(announced, locale),
              paid: money(
                sum((w) => w.paidUsdBillion),
                locale,
              ),
              share: percent(announced > 0 ? sum((w) => w.paidUsdBillion) / announced : 1, locale),
            })}
          </p>
        )}
      </section>
      <section>
        <h2>{t('eyes.title')}</h2>
        <ul className={css.eyes}>
          {rules.scenario.seats.map((bloc) => (
            <li key={bloc}>
              <BlocTile bloc={bloc} named />
              <b>{fixed(result.eyes[bloc] ?? 0, locale)}</b>
            </li>
          ))}
        </ul>
        <p>{t('eyes.note')}</p>
      </section>
      <section>
        <h2>{t('planet.title')}</h2>
        <p className={css.big}>
          <b>{signed(gain, locale, 2)} °C</b> {t('planet.against')}
        </p>
        <p>
          {t('planet.parts', { deals: signed(ofDeals, locale, 2), own: signed(gain - ofDeals, locale, 2) })}
        </p>
        <p>
          {t(planet.thresholdCrossed ? 'planet.crossed' : 'planet.notCrossed', {
            threshold: fixed(planet.thresholdC, locale, 2),
          })}
        </p>
      </section>
    </Card>
  );
}
