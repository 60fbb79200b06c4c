import type { ActFile } from '@accord/shared/content/act.ts';
import type { ActOrder } from '@accord/shared/diplomacy/acts.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fixed } from '../../i18n/format.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { useRules, useSend } from '../../net/Table.tsx';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { useIsHead, useSeat } from '../useSeat.ts';
import { ActForm } from './ActForm.tsx';
import { ActLine } from './ActLine.tsx';
import css from './Acts.module.css';

const sent = ({ act, target, option, amount }: ActOrder) => ({ act, target, option, amount });

/** Capital as points that can be counted, not only read. */
function Capital({ left }: { left: number }) {
  const { t } = useTranslation('table');
  const locale = useLocale();
  return (
    <p className={css.capital}>
      <b>{fixed(left, locale, 1)}</b> {t('acts.capital')}
      <small>{t('acts.capitalNote')}</small>
    </p>
  );
}

/** What a delegation can do without anybody's consent: sealed until the years run, then known to all. */
export function ActsPanel() {
  const { t } = useTranslation('table');
  const own = useSeat();
  const head = useIsHead();
  const rules = useRules();
  const locale = useLocale();
  const send = useSend();
  const [chosen, setChosen] = useState<ActFile | null>(null);
  const ordered = own.orders.acts;
  const open = Object.values(rules.content.acts).filter(({ level }) => level <= rules.scenario.level);
  const order = async (wanted: Omit<ActOrder, 'sinceStep'>) => {
    const acts = [...ordered.filter((o) => o.act !== wanted.act || o.target !== wanted.target), wanted];
    const answer = await send({ type: 'setActs', acts: acts.map((o) => sent({ sinceStep: 0, ...o })) });
    if (answer.ok) setChosen(null);
  };
  const takeBack = (gone: ActOrder) =>
    send({ type: 'setActs', acts: ordered.filter((o) => o !== gone).map(sent) });
  return (
    <div className={css.panel}>
      <p className={css.lead}>{t('acts.lead')}</p>
      <Capital left={own.capital} />
      {ordered.length > 0 && (
        <section>
          <h2>{t('acts.ordered')}</h2>
          <ul className={css.ordered}>
            {ordered.map((o) => (
              <li key={o.act + o.target}>
                <ActLine from={own.bloc} order={o} />
                {rules.content.acts[o.act]?.standing && <Chip>{t('acts.standing')}</Chip>}
                <Button small look="quiet" disabled={!head} onClick={() => void takeBack(o)}>
                  {t('acts.takeBack')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {chosen ? (
        <ActForm file={chosen} onOrder={(o) => void order(o)} onBack={() => setChosen(null)} />
      ) : (
        <section>
          <h2>{t('acts.choose')}</h2>
          <ul className={css.list}>
            {open.map((file) => (
              <li key={file.id}>
                <button
                  type="button"
                  disabled={!head || file.capital > own.capital}
                  onClick={() => setChosen(file)}
                >
                  <b>{file.name[locale]}</b>
                  <span>{file.explains[locale]}</span>
                  <em>{t('acts.price', { count: file.capital })}</em>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
