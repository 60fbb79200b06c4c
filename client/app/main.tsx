import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { startI18n } from '../i18n/i18n.ts';
import { Toasts } from '../ui/Toasts.tsx';
import './base.css';
import './tokens.css';
import { Crash } from './Crash.tsx';
import { Loading } from './Loading.tsx';
import { pageAt } from './pages.ts';
import { Routes } from './Routes.tsx';
import { startTheme } from './theme.ts';

/** After an update of the server the page's old chunks are gone: load it anew, once. */
addEventListener('vite:preloadError', () => {
  const last = Number(sessionStorage.getItem('accord.reloaded') ?? 0);
  if (Date.now() - last < 10_000) return;
  sessionStorage.setItem('accord.reloaded', String(Date.now()));
  location.reload();
});

startTheme();

/** Page and texts come together, and the first picture is the page itself: a fallback once shown is held for a while. */
async function start(): Promise<void> {
  const page = pageAt(location.pathname);
  const [loaded] = await Promise.all([page?.load().catch(() => undefined), startI18n(page?.texts ?? [])]);
  const root = document.getElementById('root');
  if (!root) return;
  createRoot(root).render(
    <StrictMode>
      <Crash>
        <Suspense fallback={<Loading />}>
          <Routes here={page} Here={loaded?.default} />
        </Suspense>
      </Crash>
      <Toasts />
    </StrictMode>,
  );
}

// Not awaited here: pages import what this file is bundled with, and would wait for it.
void start();
