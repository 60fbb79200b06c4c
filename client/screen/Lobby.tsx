import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/useLocale.ts';
import { useJoinAddress } from '../net/joinAddress.ts';
import { useRules, useTable, useView } from '../net/Table.tsx';
import { BlocTile } from '../ui/BlocTile.tsx';
import { cx } from '../ui/cx.ts';
import { QrCode } from '../ui/QrCode.tsx';
import css from './Lobby.module.css';
import { Tools } from './Tools.tsx';

const NAMES_SHOWN = 6;

/** Before the start: how to come in, and who is here already. */
export function Lobby() {
  const { t } = useTranslation(['screen', 'blocs']);
  const locale = useLocale();
  const view = useView();
  const rules = useRules();
  const code = useTable((s) => s.code);
  const members = useTable((s) => s.members);
  const join = locale === 'zh' ? '、' : ', ';
  const human = rules.blocIds.filter((b) => view.seats[b]?.control === 'human');
  const place = useJoinAddress();
  const address = `${location.protocol}//${place}/join/${code}`;
  return (
    <main className={css.lobby}>
      <header>
        <h1>
          Carbon Accord <span lang="zh-Hans">碳约</span>
        </h1>
        <p>{rules.scenario.name[locale]}</p>
        <Tools />
      </header>
      <section className={css.door}>
        <QrCode text={address} size="min(30vw, 52vh)" label={t('qr')} />
        <div>
          <p>{t('open', { address: place })}</p>
          <strong>{code}</strong>
        </div>
      </section>
      <section className={css.seats}>
        <h2>{members.length === 0 ? t('nobody') : t('here', { count: members.length })}</h2>
        <ul>
          {human.map((bloc) => {
            const here = members.filter((m) => m.bloc === bloc);
            const more = here.length - NAMES_SHOWN;
            return (
              <li key={bloc} className={cx(here.length === 0 && css.free)}>
                <BlocTile bloc={bloc} size="large" />
                <div>
                  <b>{t(`blocs:${bloc}.name`)}</b>
                  <p>
                    {here
                      .slice(0, NAMES_SHOWN)
                      .map((m) => m.name)
                      .join(join) || t('free')}
                    {more > 0 && ` +${more}`}
                  </p>
                </div>
              </li>
            );
          })}
        </ul>
      </section>
    </main>
  );
}
