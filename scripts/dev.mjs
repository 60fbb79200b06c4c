#!/usr/bin/env node
import { ensureInstalled, pinnedNode, runUntilItEnds } from './house.mjs';

/** The server and the pages while they are worked on: both follow every change. */

ensureInstalled();
const node = pinnedNode();
const running = [
  runUntilItEnds(node, ['--watch', 'server/main.ts']),
  runUntilItEnds(node, ['node_modules/vite/bin/vite.js']),
];
for (const one of running) {
  one.on('exit', (code) => {
    for (const other of running) other.kill('SIGTERM');
    process.exitCode = code ?? 0;
  });
}
