import { lazy } from 'react';
import { Route, Switch } from 'wouter';

const HomePage = lazy(() => import('./pages/HomePage.tsx'));
const MissingPage = lazy(() => import('./pages/MissingPage.tsx'));

/** Every page is its own chunk. */
export function Routes() {
  return (
    <Switch>
      <Route path="/" component={HomePage} />
      <Route component={MissingPage} />
    </Switch>
  );
}
