import { describeEngine } from '../../contract/index.js';
import { MemoryCluster, openMemoryEngine } from './index.js';

describeEngine('memory', () => {
  const cluster = new MemoryCluster();
  return Promise.resolve({ open: () => Promise.resolve(openMemoryEngine(cluster)), dispose: () => Promise.resolve() });
});
