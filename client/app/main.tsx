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
