import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { startI18n } from '../i18n/i18n.ts';
import { Toasts } from '../ui/Toasts.tsx';
import './base.css';
import './tokens.css';
import { Crash } from './Crash.tsx';
import { Loading } from './Loading.tsx';
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
await startI18n();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Crash>
        <Suspense fallback={<Loading />}>
          <Routes />
        </Suspense>
      </Crash>
      <Toasts />
    </StrictMode>,
  );
}
