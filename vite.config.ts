import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { heads } from './client/app/heads.ts';

const target = `http://127.0.0.1:${process.env.PORT ?? 2567}`;

/**
 * What loads together travels together: a page asks for a handful of files, each worth its way. The first group that
 * takes a module has it; what no group takes stays with its page.
 */
const groups = [
  { name: 'phaser', test: /node_modules[\\/]phaser[\\/]/ },
  { name: 'geo', test: /node_modules[\\/](world-atlas|d3-geo|d3-array|internmap|topojson-client)[\\/]/ },
  { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
  { name: 'base', tags: ['$initial' as const] },
  { name: 'engine', test: /shared[\\/](economy|climate|technology|game|politics|diplomacy)[\\/]/ },
  {
    name: 'aria',
    test: /client[\\/]ui[\\/](Dialog|Notches)|components[\\/].*[\\/](Checkbox|RadioGroup|Dialog|Modal|Text)\./,
  },
  {
    name: 'ui',
    test: /client[\\/](ui[\\/](?!qr|Qr)|i18n[\\/](?!useDealName)|net[\\/](http|keep|useSentence)|app[\\/]pages[\\/](CodeField|HomeTop))/,
    minShareCount: 2,
  },
  { name: 'flows', test: /client[\\/]map[\\/](strokes|model|arcs|patterns)\./, minShareCount: 2 },
  { name: 'charts', test: /client[\\/]charts[\\/]/, minShareCount: 2 },
  { name: 'room', test: /client[\\/](table|challenge|survey)[\\/]/, minShareCount: 3 },
];

/** Leaves a packed form beside every script and style, for the server to send: browsers ask for gzip on a plain LAN. */
const packed: Plugin = {
  name: 'packed',
  writeBundle({ dir = '' }, files) {
    for (const file of Object.values(files)) {
      if (!/\.(js|css)$/.test(file.fileName)) continue;
      const text = file.type === 'chunk' ? file.code : file.source;
      writeFileSync(join(dir, `${file.fileName}.gz`), gzipSync(text, { level: 9 }));
    }
  },
};

export default defineConfig({
  root: 'client',
  plugins: [react(), packed, heads],
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2023',
    chunkSizeWarningLimit: 1600,
    manifest: true,
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
  server: {
    proxy: {
      '/matchmake': { target, changeOrigin: false },
      '/api': { target, changeOrigin: false },
      '^/[\\w-]+/[\\w-]+\\?.*sessionId=': { target, changeOrigin: false, ws: true },
    },
  },
});
