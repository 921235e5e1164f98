import { ensureCompiled } from '../../tools/ensure-compiled.mjs';

await ensureCompiled();
await import('./dist/demo/main.js');
