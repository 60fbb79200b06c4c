import { Component, type ReactNode } from 'react';
import { Translation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import css from './pages/MissingPage.module.css';

/** A page that failed says so, and offers the way back: the game itself is on the server. */
export class Crash extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <Translation ns="common">
        {(t) => (
          <main className={css.page}>
            <h1>{t('crash.title')}</h1>
            <p>{t('crash.text')}</p>
            <Button look="main" onClick={() => location.reload()}>
              {t('crash.again')}
            </Button>
          </main>
        )}
      </Translation>
    );
  }
}
