#!/usr/bin/env node
import { ensureCompiled } from '../../../tools/ensure-compiled.mjs';

await ensureCompiled();
await import('../dist/main.js');
