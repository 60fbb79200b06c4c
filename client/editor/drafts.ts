import { parseDocument } from 'yaml';
import { create } from 'zustand';
import { type FileRef, pathOf } from './files.ts';

/** A file that is open: as it was shipped, and as it stands now. */
export interface Draft {
  readonly ref: FileRef;
  readonly shipped: string;
  readonly text: string;
}

interface DraftStore {
  readonly drafts: Readonly<Record<string, Draft>>;
  readonly open: (ref: FileRef, shipped: string) => void;
  readonly write: (ref: FileRef, text: string) => void;
  readonly reset: (ref: FileRef) => void;
}

/** Files in work, by path; they live as long as the page. */
export const useDrafts = create<DraftStore>((set) => ({
  drafts: {},
  open: (ref, shipped) =>
    set(({ drafts }) => {
      const path = pathOf(ref);
      return drafts[path] ? {} : { drafts: { ...drafts, [path]: { ref, shipped, text: shipped } } };
    }),
  write: (ref, text) =>
    set(({ drafts }) => {
      const path = pathOf(ref);
      const draft = drafts[path] ?? { ref, shipped: '', text };
      return { drafts: { ...drafts, [path]: { ...draft, text } } };
    }),
  reset: (ref) =>
    set(({ drafts }) => {
      const path = pathOf(ref);
      const draft = drafts[path];
      return draft ? { drafts: { ...drafts, [path]: { ...draft, text: draft.shipped } } } : {};
    }),
}));

export const isChanged = ({ shipped, text }: Draft): boolean => shipped !== text;

/** The text with one value changed, added or (undefined) taken away; comments and the rest stay as they are. */
export function edited(text: string, path: readonly (string | number)[], value: unknown): string {
  const document = parseDocument(text);
  if (value === undefined) document.deleteIn(path);
  else document.setIn(path, document.createNode(value));
  return document.toString({ lineWidth: 0 });
}
