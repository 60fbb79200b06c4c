import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { create } from 'zustand';
import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';
import css from './Toasts.module.css';

interface Toast {
  readonly id: number;
  readonly tone: 'plain' | 'good' | 'warn' | 'bad';
  readonly text: string;
}

interface ToastStore {
  readonly toasts: readonly Toast[];
  readonly say: (tone: Toast['tone'], text: string) => void;
  readonly drop: (id: number) => void;
}

let last = 0;

export const useToasts = create<ToastStore>((set) => ({
  toasts: [],
  say: (tone, text) => set((s) => ({ toasts: [...s.toasts.slice(-2), { id: ++last, tone, text }] })),
  drop: (id) => set((s) => ({ toasts: s.toasts.filter((toast) => toast.id !== id) })),
}));

function Line({ toast }: { toast: Toast }) {
  const { t } = useTranslation('common');
  const drop = useToasts((s) => s.drop);
  useEffect(() => {
    const timer = setTimeout(() => drop(toast.id), toast.tone === 'bad' ? 12_000 : 6_000);
    return () => clearTimeout(timer);
  }, [toast, drop]);
  return (
    <Notice tone={toast.tone} live>
      <div className={css.line}>
        <span>{toast.text}</span>
        <Button look="quiet" small icon="cross" aria-label={t('close')} onClick={() => drop(toast.id)} />
      </div>
    </Notice>
  );
}

/** What just happened, said once, above everything. */
export function Toasts() {
  const toasts = useToasts((s) => s.toasts);
  return (
    <div className={css.stack}>
      {toasts.map((toast) => (
        <Line key={toast.id} toast={toast} />
      ))}
    </div>
  );
}
