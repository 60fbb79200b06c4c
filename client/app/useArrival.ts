import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';

/** Calls back with the page's heading, as soon as the page has loaded what it shows. */
function whenHeaded(then: (heading: HTMLElement) => void): () => void {
  const look = () => {
    const heading = document.querySelector<HTMLElement>('h1');
    if (heading === null || document.querySelector('main[aria-busy=true]') !== null) return;
    watch.disconnect();
    then(heading);
  };
  const watch = new MutationObserver(look);
  watch.observe(document.body, { childList: true, subtree: true, attributeFilter: ['aria-busy'] });
  look();
  return () => watch.disconnect();
}

/** Whoever follows a link inside the game arrives at the top of the new page, with the keyboard and the reader, too. */
export function useArrival(): void {
  const [location] = useLocation();
  const from = useRef(location);
  useEffect(() => {
    if (from.current === location) return;
    from.current = location;
    if (window.location.hash !== '') return;
    return whenHeaded((heading) => {
      window.scrollTo(0, 0);
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    });
  }, [location]);
}
