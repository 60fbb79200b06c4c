import type { DealRecord } from '@accord/shared/diplomacy/deal.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend, useView } from '../../net/Table.tsx';
import { Button } from '../../ui/Button.tsx';
import { TabBar } from '../../ui/TabBar.tsx';
import { useSeat } from '../useSeat.ts';
import { Builder } from './Builder.tsx';
import { DealCard } from './DealCard.tsx';
import css from './DealsPanel.module.css';
import { useDrafting } from './drafting.ts';
import { Sentence } from './Sentence.tsx';
import { BOXES, type Box, boxOf } from './standing.ts';

function Drafts() {
  const { t } = useTranslation('deals');
  const own = useSeat();
  const send = useSend();
  const edit = useDrafting((s) => s.edit);
  return own.drafts.map((draft, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a draft has no other name than its place on the pile.
    <article key={i} className={css.draft}>
      <Sentence deal={draft} />
      <div>
        <Button small onClick={() => edit(draft, 3, null)}>
          {t('open')}
        </Button>
        <Button
          small
          look="quiet"
          onClick={() => void send({ type: 'saveDrafts', drafts: own.drafts.filter((_, n) => n !== i) })}
        >
          {t('discard')}
        </Button>
      </div>
    </article>
  ));
}

/** All deals that this delegation may know of, by what there is to do about them. */
export function DealsPanel() {
  const { t } = useTranslation('deals');
  const view = useView();
  const own = useSeat();
  const { open, begin, following, unfollow } = useDrafting();
  const newest = Object.values(view.deals).toReversed();
  const followed = following ? newest.find(({ deal }) => deal.proposer === own.bloc) : undefined;
  const weight = (r: DealRecord) => (r === followed ? 2 : Number(r.deal.parties.includes(own.bloc)));
  const records = newest.toSorted((a, b) => weight(b) - weight(a));
  const boxes = Object.groupBy(records, (r) => boxOf(r, own.bloc));
  const count = (box: Box) => (box === 'drafts' ? own.drafts.length : (boxes[box]?.length ?? 0));
  const [chosen, setChosen] = useState<Box | null>(null);
  const box = followed ? boxOf(followed, own.bloc) : (chosen ?? BOXES.find((b) => count(b) > 0) ?? 'in');
  const choose = (id: Box) => {
    setChosen(id);
    unfollow();
  };
  if (open) return <Builder />;
  return (
    <div className={css.panel}>
      <div className={css.boxes}>
        <TabBar
          label={t('boxes')}
          look="pill"
          panel="deals"
          value={box}
          onChange={choose}
          tabs={BOXES.map((id) => ({ id, label: t(`box.${id}`), count: count(id) }))}
        />
      </div>
      <div id="deals-panel" role="tabpanel" aria-labelledby={`deals-tab-${box}`} className={css.list}>
        {count(box) === 0 ? (
          <div className={css.empty}>
            <p>{t(`empty.${box}`)}</p>
            <Button icon="plus" onClick={() => begin()}>
              {t('new')}
            </Button>
          </div>
        ) : box === 'drafts' ? (
          <Drafts />
        ) : (
          (boxes[box] ?? []).map((record) => <DealCard key={record.deal.id} record={record} box={box} />)
        )}
      </div>
    </div>
  );
}
