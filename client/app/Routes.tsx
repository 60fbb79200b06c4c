import { lazy } from 'react';
import { Route, Switch } from 'wouter';

const HomePage = lazy(() => import('./pages/HomePage.tsx'));
const JoinPage = lazy(() => import('./pages/JoinPage.tsx'));
const PlayPage = lazy(() => import('../table/PlayPage.tsx'));
const HostPage = lazy(() => import('../host/HostPage.tsx'));
const ScreenPage = lazy(() => import('../screen/ScreenPage.tsx'));
const DebriefPage = lazy(() => import('../debrief/DebriefPage.tsx'));
const LibraryPage = lazy(() => import('../library/LibraryPage.tsx'));
const EditorPage = lazy(() => import('../editor/EditorPage.tsx'));
const CheckPage = lazy(() => import('./pages/CheckPage.tsx'));
const FormsPage = lazy(() => import('./pages/FormsPage.tsx'));
const PressPage = lazy(() => import('../press/PressPage.tsx'));
const MissingPage = lazy(() => import('./pages/MissingPage.tsx'));

/** Every page is its own chunk. */
export function Routes() {
  return (
    <Switch>
      <Route path="/" component={HomePage} />
      <Route path="/join/:code" component={JoinPage} />
      <Route path="/play/:code" component={PlayPage} />
      <Route path="/host/:code" component={HostPage} />
      <Route path="/screen/:code" component={ScreenPage} />
      <Route path="/debrief/:game" component={DebriefPage} />
      <Route path="/library/:rule?" component={LibraryPage} />
      <Route path="/editor" component={EditorPage} />
      <Route path="/check/:code" component={CheckPage} />
      <Route path="/forms" component={FormsPage} />
      <Route path="/press/:code" component={PressPage} />
      <Route component={MissingPage} />
    </Switch>
  );
}
