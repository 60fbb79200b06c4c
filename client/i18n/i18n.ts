import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { COMMON_TEXTS } from '../app/routes.ts';

export const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

type Loader = () => Promise<{ default: Record<string, unknown> }>;

/** One small file a language and namespace, fetched when a page first needs it. */
const FILES = import.meta.glob<{ default: Record<string, unknown> }>('../../content/locales/*/*.json');

const loaderOf = (language: string, namespace: string): Loader | undefined =>
  FILES[`../../content/locales/${language}/${namespace}.json`];

const KEY = 'accord.language';

const isLanguage = (text: string | null): text is Language => text === 'en' || text === 'zh';

function firstLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang');
  if (isLanguage(asked)) return asked;
  const kept = localStorage.getItem(KEY);
  if (isLanguage(kept)) return kept;
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

const lazyFiles = {
  type: 'backend' as const,
  init: () => undefined,
  read(
    language: string,
    namespace: string,
    done: (error: Error | null, data: Record<string, unknown> | null) => void,
  ) {
    const load = loaderOf(language, namespace);
    if (!load) return done(new Error(`no ${language}/${namespace}`), null);
    load().then(
      (file) => done(null, file.default),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), null),
    );
  },
};

const tell = (language: string) => {
  document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en';
};

/** Begins with the texts of every page and those that the first one needs; others come when they are asked for. */
export async function startI18n(first: readonly string[]): Promise<void> {
  const language = firstLanguage();
  tell(language);
  await i18next
    .use(lazyFiles)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: false,
      supportedLngs: LANGUAGES,
      ns: [...COMMON_TEXTS, ...first],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      returnNull: false,
      react: { useSuspense: true },
    });
  i18next.on('languageChanged', tell);
}

/** Fetches texts that are not there yet, in the language of the page. */
export const loadTexts = (namespaces: readonly string[]): Promise<void> =>
  i18next.loadNamespaces([...namespaces]);

export function setLanguage(language: Language): void {
  localStorage.setItem(KEY, language);
  void i18next.changeLanguage(language);
}
