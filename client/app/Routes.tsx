import { type ComponentType, lazy, useState } from 'react';
import { Route, Switch } from 'wouter';
import { PAGES, type Page } from './pages.ts';
import { useArrival } from './useArrival.ts';

const MissingPage = lazy(() => import('./pages/MissingPage.tsx'));

interface RoutesProps {
  /** The page that was loaded before anything was drawn. */
  readonly here: Page | undefined;
  readonly Here: ComponentType | undefined;
}

/** The first page is there already; the others come when somebody goes to them. */
export function Routes({ here, Here }: RoutesProps) {
  useArrival();
  const [routes] = useState(() =>
    PAGES.map((page) => ({ path: page.path, Page: page === here && Here ? Here : lazy(page.load) })),
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
