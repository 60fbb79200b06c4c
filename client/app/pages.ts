import type { ComponentType } from 'react';

export interface Page {
  readonly path: string;
  /** Every page is its own chunk. */
  readonly load: () => Promise<{ default: ComponentType }>;
  /** The texts that it opens with, beside those of every page. */
  readonly texts: readonly string[];
}

export const PAGES: readonly Page[] = [
  { path: '/', load: () => import('./pages/HomePage.tsx'), texts: ['home'] },
  { path: '/join/:code', load: () => import('./pages/JoinPage.tsx'), texts: ['join'] },
  {
    path: '/play/:code',
    load: () => import('../table/PlayPage.tsx'),
    texts: ['table', 'deals', 'map', 'units', 'setup', 'survey', 'challenge'],
  },
  {
    path: '/host/:code',
    load: () => import('../host/HostPage.tsx'),
    texts: ['host', 'table', 'deals', 'why', 'setup'],
  },
  {
    path: '/screen/:code',
    load: () => import('../screen/ScreenPage.tsx'),
    texts: ['screen', 'table', 'map', 'debrief'],
  },
  {
    path: '/debrief/:game',
    load: () => import('../debrief/DebriefPage.tsx'),
    texts: ['debrief', 'table', 'why', 'survey', 'setup'],
  },
  { path: '/library/:rule?', load: () => import('../library/LibraryPage.tsx'), texts: ['library'] },
  { path: '/editor', load: () => import('../editor/EditorPage.tsx'), texts: ['editor', 'setup'] },
  { path: '/check/:code', load: () => import('./pages/CheckPage.tsx'), texts: ['join'] },
  { path: '/forms', load: () => import('./pages/FormsPage.tsx'), texts: ['join'] },
  { path: '/press/:code', load: () => import('../press/PressPage.tsx'), texts: ['press', 'table', 'host'] },
];

const firstWord = (path: string): string => path.split('/')[1] ?? '';

/** The page of an address; none when nothing is there. */
export const pageAt = (path: string): Page | undefined =>
  PAGES.find((page) => firstWord(page.path) === firstWord(path));
