#!/usr/bin/env node
import { ensureBuilt, ensureInstalled, pinnedNode, runUntilItEnds } from './house.mjs';

/** From a bare clone to a running game: install, build, serve. Does again only what changed. */

ensureInstalled();
const node = pinnedNode();
ensureBuilt(node);
const server = runUntilItEnds(node, ['server/main.ts']);
server.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 0)));
