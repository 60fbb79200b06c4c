import { openPlenary, plenarySits } from '@accord/shared/game/plenaryPhase.ts';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/useLocale.ts';
import { useRules, useSend, useView } from '../../net/Table.tsx';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { useIsHead } from '../useSeat.ts';
import { OpenText } from './OpenText.tsx';
import css from './Plenary.module.css';

/** Whether the plenary sits now: its panel is shown then and only then. */
export function usePlenarySits(): boolean {
  return plenarySits(useView().game, useRules());
}

/** Texts that can be put forward when none is open. */
function Shelf() {
  const { t } = useTranslation('table');
  const locale = useLocale();
  const rules = useRules();
  const head = useIsHead();
  const send = useSend();
  const texts = Object.values(rules.content.texts).filter(({ level }) => level <= rules.scenario.level + 1);
  return (
    <ul className={css.shelf}>
      {texts.map((text) => (
        <li key={text.id}>
          <div>
            <b>{text.name[locale]}</b>
            <span>{text.summary[locale]}</span>
          </div>
          <Button small disabled={!head} onClick={() => void send({ type: 'tableText', text: text.id })}>
            {t('plenary.table')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** The plenary: one text at a time, its brackets, and silence that consents. */
export function PlenaryPanel() {
  const { t } = useTranslation('table');
  const locale = useLocale();
  const view = useView();
  const rules = useRules();
  const open = openPlenary(view);
  const past = view.plenaries.filter(({ outcome }) => outcome !== 'open');
  const nameOf = (template: string | null) =>
    template === null ? t('plenary.ownText') : (rules.content.texts[template]?.name[locale] ?? template);
  return (
    <section className={css.plenary} aria-label={t('plenary.title')}>
      <h2>{t('plenary.title')}</h2>
      <p className={css.lead}>{t('plenary.lead')}</p>
      {open ? <OpenText plenary={open} name={nameOf(open.text.template)} /> : <Shelf />}
      {past.length > 0 && (
        <ul className={css.past} aria-label={t('plenary.past')}>
          {past.map((plenary) => (
            <li key={plenary.round + plenary.tabledBy + plenary.text.template}>
              {nameOf(plenary.text.template)}
              <Chip
                tone={plenary.outcome === 'adopted' ? 'good' : 'bad'}
                icon={plenary.outcome === 'adopted' ? 'check' : 'cross'}
              >
                {t(`plenary.outcome.${plenary.outcome}`)}
              </Chip>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
