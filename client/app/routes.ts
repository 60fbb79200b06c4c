export interface Route {
  readonly path: string;
  /** The module whose default export is the page, as seen from here. Every page is its own chunk. */
  readonly page: string;
  /**
   * The texts that it speaks with, beside those of every page. One that is not named comes when a part of the page
   * first needs it, and until then the page around that part is gone.
   */
  readonly texts: readonly string[];
}

/** What every page says: its frame, the blocs' names, and what goes wrong. */
export const COMMON_TEXTS = ['common', 'blocs', 'refusals'] as const;

/** The build reads this list, too: the HTML of each page names the files that it will need. */
export const ROUTES: readonly Route[] = [
  { path: '/', page: './pages/HomePage.tsx', texts: ['home'] },
  { path: '/join/:code', page: './pages/JoinPage.tsx', texts: ['join'] },
  {
    path: '/play/:code',
    page: '../table/PlayPage.tsx',
    texts: ['table', 'deals', 'map', 'units', 'why', 'setup', 'survey', 'challenge'],
  },
  { path: '/host/:code', page: '../host/HostPage.tsx', texts: ['host', 'table', 'deals', 'why', 'setup'] },
  { path: '/screen/:code', page: '../screen/ScreenPage.tsx', texts: ['screen', 'table', 'map', 'debrief'] },
  {
    path: '/debrief/:game',
    page: '../debrief/DebriefPage.tsx',
    texts: ['debrief', 'table', 'why', 'survey', 'setup', 'challenge'],
  },
  { path: '/library/:rule?', page: '../library/LibraryPage.tsx', texts: ['library'] },
  { path: '/editor', page: '../editor/EditorPage.tsx', texts: ['editor', 'setup'] },
  { path: '/check/:code', page: './pages/CheckPage.tsx', texts: ['join'] },
  { path: '/forms', page: './pages/FormsPage.tsx', texts: ['join'] },
  { path: '/press/:code', page: '../press/PressPage.tsx', texts: ['press', 'table', 'host'] },
];

/** What tells routes apart. */
export const firstWord = (path: string): string => path.split('/')[1] ?? '';
