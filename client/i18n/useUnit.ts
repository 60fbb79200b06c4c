import { useTranslation } from 'react-i18next';
import { fixed, money, percent, power } from './format.ts';
import { useLocale } from './useLocale.ts';

const digitsOf = (value: number): number =>
  Number.isInteger(Number(value.toFixed(2))) ? 0 : Number.isInteger(Number((value * 10).toFixed(2))) ? 1 : 2;

/** Units are their own keys: dots and colons in them separate nothing. */
const PLAIN = { ns: 'units', nsSeparator: false, keySeparator: false } as const;

/** Units of the content that count parts of one: people read them in percent. */
const SHARES: ReadonlySet<string> = new Set(['effort 0-1', 'share of plant per year']);

/** An amount in a unit of the content, as each language writes it. Money and power have their own units in Chinese. */
export function useUnit(): (value: number, unit: string) => string {
  const { t, i18n } = useTranslation('units');
  const locale = useLocale();
  return (value, unit) => {
    const plain = () =>
      SHARES.has(unit)
        ? percent(value, locale, digitsOf(value * 100))
        : fixed(value, locale, digitsOf(value));
    if (/^(US\$|USD|\$) ?bn/.test(unit)) return money(value, locale);
    if (unit === 'GW') return power(value, locale);
    const word = i18n.exists(unit, PLAIN) ? t(unit, PLAIN) : unit;
    return word === '' ? plain() : `${plain()} ${word}`;
  };
}
