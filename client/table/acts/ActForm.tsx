import type { ActFile } from '@accord/shared/content/act.ts';
import type { ActOrder } from '@accord/shared/diplomacy/acts.ts';
import { Wording } from '@accord/shared/diplomacy/wording.ts';
import { blocTotal } from '@accord/shared/rules/blocs.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/useLocale.ts';
import { useRules, useView } from '../../net/Table.tsx';
import { BlocTile } from '../../ui/BlocTile.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Notches } from '../../ui/Notches.tsx';
import { lastYear } from '../figures.ts';
import { useSeat } from '../useSeat.ts';
import { ActLine } from './ActLine.tsx';
import css from './Acts.module.css';

/** The three sizes of an act for this bloc, in the act's own unit. */
function useSizes({ size }: ActFile): readonly number[] {
  const view = useView();
  const rules = useRules();
  const { bloc } = useSeat();
  if (size === null) return [];
  const by = size.scaledBy === 'fromGdp' ? blocTotal(rules, lastYear(view), bloc, 'gdpUsdBillion') : 1;
  const stepped = (amount: number) =>
    Math.min(size.max, Math.max(size.min, Math.round((amount * by) / size.step) * size.step));
  return [...new Set(size.notches.map(stepped))];
}

interface ActFormProps {
  readonly file: ActFile;
  readonly onOrder: (order: Omit<ActOrder, 'sinceStep'>) => void;
  readonly onBack: () => void;
}

/** Against whom, of what, how much: three questions at most, and the sentence that comes of them. */
export function ActForm({ file, onOrder, onBack }: ActFormProps) {
  const { t } = useTranslation('table');
  const locale = useLocale();
  const rules = useRules();
  const own = useSeat();
  const sizes = useSizes(file);
  const wording = new Wording(rules, locale);
  const [target, setTarget] = useState<string | null>(null);
  const [option, setOption] = useState(file.options[0] ?? null);
  const [amount, setAmount] = useState(sizes[1] ?? sizes[0] ?? 1);
  const others = rules.blocIds.filter((bloc) => bloc !== own.bloc);
  const order = { act: file.id, target, option, amount };
  const complete = file.target === 'none' || target !== null;
  return (
    <section className={css.form} aria-label={file.name[locale]}>
      <h2>{file.name[locale]}</h2>
      <p>{file.explains[locale]}</p>
      {file.target === 'one' && (
        <fieldset className={css.targets}>
          <legend>{t('acts.towards')}</legend>
          {others.map((bloc) => (
            <button
              key={bloc}
              type="button"
              aria-pressed={bloc === target}
              className={cx(bloc === target && css.on)}
              onClick={() => setTarget(bloc)}
            >
              <BlocTile bloc={bloc} named />
            </button>
          ))}
        </fieldset>
      )}
      {file.options.length > 1 && (
        <Notches
          look="flat"
          label={t('acts.option')}
          value={option}
          onChange={setOption}
          options={file.options.map((value) => ({ value, label: wording.option(value) }))}
        />
      )}
      {file.size !== null && sizes.length > 1 && (
        <Notches
          look="flat"
          label={t('acts.size')}
          value={amount}
          onChange={setAmount}
          options={sizes.map((value) => ({ value, label: wording.amount(file.size ?? NO_SIZE, value) }))}
        />
      )}
      <p className={css.sentence} aria-live="polite">
        {complete ? <ActLine from={own.bloc} order={order} /> : t('acts.pickTarget')}
      </p>
      <div className={css.go}>
        <Button look="main" disabled={!complete} onClick={() => onOrder(order)}>
          {t('acts.order', { count: file.capital })}
        </Button>
        <Button look="quiet" icon="back" onClick={onBack}>
          {t('acts.back')}
        </Button>
      </div>
    </section>
  );
}

const NO_SIZE = { amountForm: { en: '{n}', zh: '{n}' }, amountFactor: { en: 1, zh: 1 } };
