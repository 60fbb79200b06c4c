import type { ComponentType } from 'react';
import { firstWord, ROUTES, type Route } from './routes.ts';

export interface Page extends Route {
  readonly load: () => Promise<{ default: ComponentType }>;
}

const MODULES = import.meta.glob<{ default: ComponentType }>([
  './pages/*Page.tsx',
  '../{table/Play,host/Host,screen/Screen,debrief/Debrief,library/Library,editor/Editor,press/Press}Page.tsx',
]);

export const PAGES: readonly Page[] = ROUTES.map((route) => {
  const load = MODULES[route.page];
  if (!load) throw new Error(`no page at ${route.page}`);
  return { ...route, load };
});

/** The page of an address; none when nothing is there. */
export const pageAt = (path: string): Page | undefined =>
  PAGES.find((page) => firstWord(page.path) === firstWord(path));
