import type { Content } from '@accord/shared/content/content.ts';
import { useEffect } from 'react';
import { useLocation } from 'wouter';

const hashNow = (): string => decodeURIComponent(location.hash.slice(1));

/** `/library#carbon-border` leads to the rule of that name; other addresses keep their place. */
export function useAnchor(content: Content | null, rule: string): void {
  const [, go] = useLocation();
  useEffect(() => {
    const follow = () => {
      const id = hashNow();
      if (rule === '' && content?.mechanisms[id]) go(`/library/${id}`, { replace: true });
    };
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [content, rule, go]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another rule begins at its top.
  useEffect(() => {
    if (hashNow() === '') scrollTo(0, 0);
  }, [rule]);
}

/** Shows the part of a page that the address names, once it is drawn. */
export function useScrollToHash(): void {
  useEffect(() => {
    const id = hashNow();
    if (id) document.getElementById(id)?.scrollIntoView();
  }, []);
}
