import type { EventEffect } from '@accord/shared/content/event.ts';
import type { Choice } from '@accord/shared/game/state.ts';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { useTranslation } from 'react-i18next';
import { percent, signed } from '../../i18n/format.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { useRules, useSend } from '../../net/Table.tsx';
import { useOpening } from '../useOpening.ts';
import { useIsHead } from '../useSeat.ts';
import css from './ChoiceCard.module.css';

interface EffectWords {
  readonly what: string;
  /** With its sign; null where the direction says all. */
  readonly figure: string | null;
  readonly rises: boolean;
  /** More of a policy is neither. */
  readonly tone: 'good' | 'bad' | 'plain';
}

const better = (change: number) => ({ rises: change >= 0, tone: change >= 0 ? 'good' : 'bad' }) as const;

/** What an option does: to what, by how much, for better or worse. */
function useEffectWords(): (effect: EventEffect) => EffectWords {
  const { t } = useTranslation('table');
  const locale = useLocale();
  const points = (what: string, change: number): EffectWords => ({
    what,
    figure: signed(change, locale, 0),
    ...better(change),
  });
  return (e) => {
    switch (e.on) {
      case 'approval':
        return points(t(`constituency.${e.constituency}`), e.change);
      case 'influence':
        return points(t('indicator.influence'), e.change);
      case 'index':
        return points(t(`indicator.${e.index}`), e.change);
      case 'budget':
        return {
          what: t('choice.budget'),
          figure: `${e.share >= 0 ? '+' : ''}${percent(e.share, locale)}`,
          ...better(e.share),
        };
      case 'lever':
        return { what: t(`engine.${e.lever}`), figure: null, rises: e.change >= 0, tone: 'plain' };
    }
  };
}

/** One effect; on the first page of a game, and where there is no figure, an arrow stands for it. */
function Effect({ what, figure, rises, tone }: EffectWords) {
  const { t } = useTranslation('table');
  const opening = useOpening();
  return (
    <em className={css[tone]}>
      {what}{' '}
      {opening || figure === null ? (
        <span role="img" aria-label={t(rises ? 'choice.rises' : 'choice.falls')}>
          {rises ? '▲' : '▼'}
        </span>
      ) : (
        figure
      )}
    </em>
  );
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
            <span className={css.effects}>
              {option.effects.map(words).map((effect) => (
                <Effect key={effect.what} {...effect} />
              ))}
            </span>
          </Radio>
        ))}
      </RadioGroup>
      {!head && <p className={css.note}>{t('choice.headOnly')}</p>}
    </section>
  );
}
