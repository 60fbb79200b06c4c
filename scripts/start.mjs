#!/usr/bin/env node
import { ensureBuilt, ensureInstalled, pinnedNode, startBeside, wasAskedToEnd } from './house.mjs';

/**
 * From a bare clone to a running game: install, build, serve. Does again only what changed. A server that
 * breaks down in the middle of a lesson is started again: games are in its log, and seats find their way back.
 */

const SETTLED_MS = 10_000;

ensureInstalled();
const node = pinnedNode();
ensureBuilt(node);
serve();

function serve() {
  const startedMs = performance.now();
  const server = startBeside(node, ['server/main.ts']);
  server.on('exit', (code) => {
    if (code === 0 || wasAskedToEnd() || performance.now() - startedMs < SETTLED_MS) process.exit(code ?? 0);
    console.error('The server stopped unexpectedly and is started again.');
    serve();
  });
}
