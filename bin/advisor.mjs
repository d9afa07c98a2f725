#!/usr/bin/env node
// `npx advisor`: installs and builds what a fresh clone lacks, then runs the command in this very process.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, ensureInstalled, root } from '../scripts/prepare.mjs';

ensureInstalled();
await ensureBuilt();
process.env.NODE_ENV ??= 'production';
const { runCli, processIo } = await import(pathToFileURL(join(root, 'dist', 'cli.js')).href);
const status = await runCli(process.argv.slice(2), processIo());
// `serve` goes on; everything else is done, and its output must not be cut off by an exit.
if (status !== null) process.exitCode = status;
