import { aboveFate } from '@accord/shared/game/score.ts';
import { useTranslation } from 'react-i18next';
import { BlocBars } from '../charts/BlocBars.tsx';
import { fixed, money, percent, signed } from '../i18n/format.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { useRules } from '../net/Table.tsx';
import { BlocTile } from '../ui/BlocTile.tsx';
import { Card } from '../ui/Card.tsx';
import css from './Panels.module.css';
import type { Debrief } from './types.ts';

function Mandates({ debrief }: { debrief: Debrief }) {
  const { t } = useTranslation('debrief');
  const rules = useRules();
  const result = debrief.view.result;
  if (!result) return null;
  return (
    <section>
      <h2>{t('mandate.title')}</h2>
      <BlocBars
        digits={1}
        rows={rules.scenario.seats.flatMap((bloc) => {
          const m = result.mandates[bloc];
          const word = m && <span className={css[m.band]}>{t(`band.${m.band}`)}</span>;
          return m ? [{ bloc, value: aboveFate(m.points), word }] : [];
        })}
      />
      <p>{t('mandate.note')}</p>
    </section>
  );
}

/** A number of each bloc, in the order of the table. */
function Each({ blocs, of }: { blocs: readonly string[]; of: (bloc: string) => string }) {
  return (
    <ul className={css.each}>
      {blocs.map((bloc) => (
        <li key={bloc}>
          <BlocTile bloc={bloc} named />
          <b>{of(bloc)}</b>
        </li>
      ))}
    </ul>
  );
}

/** Four panels and no podium: mandate, word, eyes of others, planet and people. */
export function Panels({ debrief }: { debrief: Debrief }) {
  const { t } = useTranslation('debrief');
  const locale = useLocale();
  const rules = useRules();
  const result = debrief.view.result;
  if (!result) return null;
  const { seats } = rules.scenario;
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
        {kept + cannot + willNot === 0 ? (
          <p>{t('word.none')}</p>
        ) : (
          <>
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
          </>
        )}
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
        <Each blocs={seats} of={(bloc) => fixed(result.eyes[bloc] ?? 0, locale)} />
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
        <h3>{t('planet.damage')}</h3>
        <Each blocs={seats} of={(bloc) => `${fixed(planet.damages2100PctGdp[bloc] ?? 0, locale, 1)} %`} />
      </section>
    </Card>
  );
}
