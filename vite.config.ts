import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const target = `http://127.0.0.1:${process.env.PORT ?? 2567}`;

/** Packages that change seldom and load together travel together. */
const groups = [
  { name: 'phaser', test: /node_modules[\\/]phaser[\\/]/ },
  { name: 'geo', test: /node_modules[\\/](world-atlas|d3-geo|d3-array|internmap|topojson-client)[\\/]/ },
  { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
];

export default defineConfig({
  root: 'client',
  plugins: [react()],
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
