import { type ComponentType, lazy, useState } from 'react';
import { Route, Switch } from 'wouter';
import { loadTexts } from '../i18n/i18n.ts';
import { PAGES, type Page } from './pages.ts';
import { useArrival } from './useArrival.ts';

const MissingPage = lazy(() => import('./pages/MissingPage.tsx'));

/** A page comes with its texts, as the first one does. */
async function opened({ load, texts }: Page) {
  const [page] = await Promise.all([load(), loadTexts(texts)]);
  return page;
}

interface RoutesProps {
  /** The page that was loaded before anything was drawn. */
  readonly here: Page | undefined;
  readonly Here: ComponentType | undefined;
}

/** The first page is there already; the others come when somebody goes to them. */
export function Routes({ here, Here }: RoutesProps) {
  useArrival();
  const [routes] = useState(() =>
    PAGES.map((page) => ({ path: page.path, Page: page === here && Here ? Here : lazy(() => opened(page)) })),
  );
  return (
    <Switch>
      {routes.map(({ path, Page }) => (
        <Route key={path} path={path} component={Page} />
      ))}
      <Route component={MissingPage} />
    </Switch>
  );
}
