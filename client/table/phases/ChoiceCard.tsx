import type { EventEffect } from '@accord/shared/content/event.ts';
import type { Choice } from '@accord/shared/game/state.ts';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { useTranslation } from 'react-i18next';
import { percent, signed } from '../../i18n/format.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { useRules, useSend } from '../../net/Table.tsx';
import { cx } from '../../ui/cx.ts';
import { useIsHead } from '../useSeat.ts';
import css from './ChoiceCard.module.css';

/** What an option does, in a few words with signs. */
function useEffectWords(): (effect: EventEffect) => { readonly text: string; readonly good: boolean } {
  const { t } = useTranslation('table');
  const locale = useLocale();
  return (e) => {
    switch (e.on) {
      case 'approval':
        return {
          text: `${t(`constituency.${e.constituency}`)} ${signed(e.change, locale, 0)}`,
          good: e.change >= 0,
        };
      case 'influence':
        return { text: `${t('indicator.influence')} ${signed(e.change, locale, 0)}`, good: e.change >= 0 };
      case 'index':
        return { text: `${t(`indicator.${e.index}`)} ${signed(e.change, locale, 0)}`, good: e.change >= 0 };
      case 'budget':
        return {
          text: `${t('choice.budget')} ${e.share >= 0 ? '+' : ''}${percent(e.share, locale)}`,
          good: e.share >= 0,
        };
      case 'lever':
        return {
          text: t(`choice.lever.${e.change >= 0 ? 'up' : 'down'}`, {
            lever: t(`engine.${e.lever}`, { defaultValue: t('choice.policy') }),
          }),
          good: true,
        };
    }
  };
}

/** The briefing's forced choice: every option hurts somebody. */
export function ChoiceCard({ choice }: { choice: Choice }) {
  const { t } = useTranslation('table');
  const locale = useLocale();
  const rules = useRules();
  const send = useSend();
  const head = useIsHead();
  const words = useEffectWords();
  const card = rules.content.choices[choice.id];
  if (!card) return null;
  return (
    <section className={css.choice}>
      <small>{t('choice.title')}</small>
      <h2>{card.name[locale]}</h2>
      <p>{card.text[locale]}</p>
      <RadioGroup
        className={css.options ?? ''}
        aria-label={card.name[locale]}
        value={choice.option}
        isDisabled={!head || choice.option !== null}
        onChange={(option) => void send({ type: 'choose', choice: choice.id, option })}
      >
        {card.options.map((option) => (
          <Radio key={option.id} value={option.id} className={css.option ?? ''}>
            <b>{option.text[locale]}</b>
            <span>
              {option.effects.map((effect) => {
                const w = words(effect);
                return (
                  <em key={w.text} className={cx(w.good ? css.good : css.bad)}>
                    {w.text}
                  </em>
                );
              })}
            </span>
          </Radio>
        ))}
      </RadioGroup>
      {!head && <p className={css.note}>{t('choice.headOnly')}</p>}
    </section>
  );
}
