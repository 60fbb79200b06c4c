import type { Plugin, Rolldown } from 'vite';
import { COMMON_TEXTS, firstWord, ROUTES } from './routes.ts';

type Chunk = Rolldown.OutputChunk;
type Bundle = Rolldown.OutputBundle;

/** A chunk and all that it cannot begin without. */
function withImports(chunk: Chunk, bundle: Bundle, seen = new Set<Chunk>()): ReadonlySet<Chunk> {
  if (seen.has(chunk)) return seen;
  seen.add(chunk);
  for (const name of chunk.imports) {
    const next = bundle[name];
    if (next?.type === 'chunk') withImports(next, bundle, seen);
  }
  return seen;
}

const chunksOf = (bundle: Bundle): readonly Chunk[] =>
  Object.values(bundle).filter((file) => file.type === 'chunk');

/** Those that there are texts in. */
const languagesOf = (bundle: Bundle): readonly string[] =>
  chunksOf(bundle).flatMap(({ facadeModuleId }) =>
    (/\/locales\/([\w-]+)\/common\.json$/.exec(facadeModuleId ?? '') ?? []).slice(1),
  );

/** What the head must name beside what it names already. */
function tagsOf(modules: readonly string[], html: string, bundle: Bundle): readonly string[] {
  const chunks = chunksOf(bundle);
  const needed = modules.flatMap((module) => {
    const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(module));
    if (!chunk) throw new Error(`${module} is in no chunk of its own`);
    return [...withImports(chunk, bundle)];
  });
  const styles = needed.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
  const link = (rel: string) => (file: string) =>
    html.includes(`"/${file}"`) ? [] : `<link rel="${rel}" crossorigin href="/${file}">`;
  return [
    ...[...new Set(styles)].flatMap(link('stylesheet')),
    ...[...new Set(needed)].flatMap(({ fileName }) => link('modulepreload')(fileName)),
  ];
}

/**
 * For each route and language an HTML file whose head names the page's own files: a phone asks for them at once,
 * instead of after it has read the script that would have told it.
 */
export const heads: Plugin = {
  name: 'heads',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const index = bundle['index.html'];
      if (index?.type !== 'asset') throw new Error('no index.html to fill');
      const html = String(index.source);
      for (const { path, page, texts } of ROUTES)
        for (const language of languagesOf(bundle)) {
          const words = [...COMMON_TEXTS, ...texts].map((name) => `/locales/${language}/${name}.json`);
          const tags = tagsOf([page.replace(/^\.+/, ''), ...words], html, bundle);
          this.emitFile({
            type: 'asset',
            fileName: `pages/${firstWord(path) || 'index'}.${language}.html`,
            source: html.replace('</head>', `${tags.join('')}</head>`),
          });
        }
    },
  },
};
