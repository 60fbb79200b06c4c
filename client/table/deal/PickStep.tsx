import { useEffect, useRef } from 'react';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { useTranslation } from 'react-i18next';
import { fixed } from '../../i18n/format.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { useRules, useView } from '../../net/Table.tsx';
import { BlocTile } from '../../ui/BlocTile.tsx';
import { Button } from '../../ui/Button.tsx';
import { usePhone } from '../../ui/useMedia.ts';
import { useSeat } from '../useSeat.ts';
import css from './Builder.module.css';
import { CardPick, DirectionPick } from './CardPick.tsx';
import { useDrafting } from './drafting.ts';
import { KindPick } from './KindPick.tsx';

/** Step 1: a partner, then one of the cards that both may care for. */
export function PickStep() {
  const { t } = useTranslation(['deals', 'blocs']);
  const locale = useLocale();
  const view = useView();
  const rules = useRules();
  const own = useSeat();
  const { kind, partner: picked, choose, draft, go, discard } = useDrafting();
  const partner = picked ?? draft?.parties.find((b) => b !== own.bloc) ?? null;
  const others = rules.blocIds.filter((id) => id !== own.bloc);
  const phone = usePhone();
  const cards = useRef<HTMLDivElement>(null);
  // On a phone the cards lie below the edge: whoever has picked a partner should see that something came.
  useEffect(() => {
    if (phone && picked) cards.current?.scrollIntoView({ block: 'start' });
  }, [phone, picked]);
  const chosen = draft?.card ? rules.content.cards[draft.card] : undefined;
  return (
    <>
      <div className={css.body}>
        <h2>{t('withWhom')}</h2>
        <KindPick />
        <RadioGroup
          className={css.partners ?? ''}
          aria-label={t(kind === 'offer' ? 'toWhom' : 'withWhom')}
          value={partner}
          onChange={choose}
        >
          {others.map((id) => (
            <Radio key={id} value={id} className={css.partner ?? ''}>
              <BlocTile bloc={id} size="large" />
              <span className={css.who}>
                <b>{t(`blocs:${id}.name`)}</b>
                <em>{rules.blocs[id]?.wants[locale]}</em>
              </span>
              <strong>
                {fixed(view.trust[id]?.[own.bloc] ?? 50, locale)}
                <small>{t('trust')}</small>
              </strong>
            </Radio>
          ))}
        </RadioGroup>
        {partner && (
          <div ref={cards} className={css.offered}>
            <CardPick partner={partner} />
          </div>
        )}
      </div>
      <div className={css.cta}>
        {partner && chosen && <DirectionPick card={chosen} partner={partner} />}
        <Button look="quiet" onClick={discard}>
          {t('cancel')}
        </Button>
        <Button look="main" disabled={!chosen} onClick={() => go(2)}>
          {chosen ? t('useCard', { card: chosen.name[locale] }) : t('pickCard')}
        </Button>
      </div>
    </>
  );
}
