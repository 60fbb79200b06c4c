import { useCallback, useEffect, useState } from 'react';

const GLIDE_MS = 400;

const frames = (count: number): Promise<void> =>
  new Promise((done) => {
    const next = (left: number) => (left === 0 ? done() : requestAnimationFrame(() => next(left - 1)));
    next(count);
  });

/**
 * Paper is day: patterns and lines at full ink, whatever the screen shows. Charts measure themselves, so the
 * page first takes the width of a sheet, then prints.
 */
export function usePaper(): readonly [paper: boolean, printPage: () => void] {
  const [paper, setPaper] = useState(false);
  useEffect(() => {
    const root = document.documentElement;
    let before = root.dataset.theme;
    const begin = () => {
      before = root.dataset.theme;
      root.dataset.theme = 'light';
    };
    const end = () => {
      root.dataset.theme = before ?? 'dark';
      setPaper(false);
    };
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  const printPage = useCallback(() => {
    setPaper(true);
    // Lines glide to their new places before they are put on paper.
    void frames(2)
      .then(() => new Promise((done) => setTimeout(done, GLIDE_MS)))
      .then(() => print());
  }, []);
  return [paper, printPage];
}
