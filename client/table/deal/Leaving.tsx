import type { DealRecord } from '@accord/shared/diplomacy/deal.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/useLocale.ts';
import { useRules, useSend, useView } from '../../net/Table.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { roundYears } from '../figures.ts';
import { useIsHead, useSeat } from '../useSeat.ts';
import css from './DealCard.module.css';
import { Sentence } from './Sentence.tsx';
import { staying } from './standing.ts';

/** Leaves a deal, after saying from when on, and for whom it ends. */
export function Leaving({ record }: { record: DealRecord }) {
  const { t } = useTranslation(['deals', 'blocs']);
  const locale = useLocale();
  const view = useView();
  const rules = useRules();
  const { bloc } = useSeat();
  const head = useIsHead();
  const send = useSend();
  const [asking, setAsking] = useState(false);
  const stay = staying(record, bloc);
  const names = new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    stay.map((b) => t(`blocs:${b}.name`)),
  );
  const { from } = roundYears(view, rules);
  const leave = async () => {
    setAsking(false);
    await send({ type: 'leaveDeal', deal: record.deal.id });
  };
  return (
    <>
      <Button small look="quiet" disabled={!head} onClick={() => setAsking(true)}>
        {t('leave.do')}
      </Button>
      <Dialog title={t('leave.title')} open={asking} onClose={() => setAsking(false)}>
        <Sentence deal={record.deal} plain />
        <ul className={css.effects}>
          <li>{t('leave.when', { year: from + 1 })}</li>
          <li>{stay.length < 2 ? t('leave.ends', { blocs: names }) : t('leave.goesOn', { blocs: names })}</li>
          <li>{t('leave.final')}</li>
        </ul>
        <div className={css.acts}>
          <Button look="danger" onClick={() => void leave()}>
            {t('leave.do')}
          </Button>
          <Button onClick={() => setAsking(false)}>{t('leave.stay')}</Button>
        </div>
      </Dialog>
    </>
  );
}
