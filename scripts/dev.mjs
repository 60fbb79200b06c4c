#!/usr/bin/env node
import { ensureInstalled, pinnedNode, startBeside } from './house.mjs';

/** The server and the pages while they are worked on: both follow every change. */

ensureInstalled();
const node = pinnedNode();
const running = [
  startBeside(node, ['--watch', 'server/main.ts'], { HOST: process.env.HOST ?? '127.0.0.1' }),
  startBeside(node, ['node_modules/vite/bin/vite.js']),
];
for (const one of running) {
  one.on('exit', (code) => {
    for (const other of running) other.kill('SIGTERM');
    process.exitCode = code ?? 0;
  });
}
