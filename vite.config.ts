import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const target = `http://127.0.0.1:${process.env.PORT ?? 2567}`;

/** Packages that change seldom and load together travel together. */
const groups = [
  { name: 'phaser', test: /node_modules[\\/]phaser[\\/]/ },
  { name: 'geo', test: /node_modules[\\/](world-atlas|d3-geo|d3-array|internmap|topojson-client)[\\/]/ },
  { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
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
  plugins: [react(), packed],
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2023',
    chunkSizeWarningLimit: 1600,
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
