import { useTranslation } from 'react-i18next';
import { LANGUAGES, setLanguage } from '../i18n/i18n.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { Button } from '../ui/Button.tsx';
import css from './Switches.module.css';
import { useTheme } from './theme.ts';

const NAMES = { en: 'English', zh: '中文' } as const;
const TAGS = { en: 'en', zh: 'zh-Hans' } as const;

/** Both languages side by side. */
export function LanguageSwitch() {
  const { t } = useTranslation('common');
  const locale = useLocale();
  return (
    <fieldset className={css.pair} aria-label={t('language')}>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={TAGS[language]}
          aria-pressed={language === locale}
          onClick={() => setLanguage(language)}
        >
          {NAMES[language]}
        </button>
      ))}
    </fieldset>
  );
}

/** The other language, in its own words: for bars with little room. */
export function OtherLanguage() {
  const other = useLocale() === 'en' ? 'zh' : 'en';
  return (
    <Button look="quiet" small lang={TAGS[other]} onClick={() => setLanguage(other)}>
      {NAMES[other]}
    </Button>
  );
}

export function ThemeSwitch({ wordless = false }: { wordless?: boolean }) {
  const { t } = useTranslation('common');
  const { theme, toggle } = useTheme();
  const words = theme === 'dark' ? t('lightTheme') : t('darkTheme');
  return (
    <Button
      look="quiet"
      small={wordless}
      onClick={toggle}
      {...(wordless ? { icon: theme === 'dark' ? 'sun' : 'moon', 'aria-label': words, title: words } : {})}
    >
      {wordless ? null : words}
    </Button>
  );
}
