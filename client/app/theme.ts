import { create } from 'zustand';

export type Theme = 'dark' | 'light';

const KEY = 'accord.theme';

const first = (): Theme => {
  const kept = localStorage.getItem(KEY);
  if (kept === 'dark' || kept === 'light') return kept;
  return 'dark';
};

const apply = (theme: Theme) => {
  document.documentElement.dataset.theme = theme;
  document
    .querySelector('meta[name=theme-color]')
    ?.setAttribute('content', theme === 'dark' ? '#0a0e15' : '#f4f4f0');
};

interface ThemeStore {
  readonly theme: Theme;
  readonly toggle: () => void;
}

/** Night or day, remembered in this browser. */
export const useTheme = create<ThemeStore>((set, get) => ({
  theme: first(),
  toggle: () => {
    const theme = get().theme === 'dark' ? 'light' : 'dark';
    localStorage.setItem(KEY, theme);
    apply(theme);
    set({ theme });
  },
}));

export const startTheme = () => apply(useTheme.getState().theme);
