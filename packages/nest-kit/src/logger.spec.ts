import { expect, it } from 'vitest';
import { maakLogger } from './logger.js';

it('verbergt negen cijfers op een rij, ook in wat een ander in een fout schreef', () => {
  const regels: string[] = [];
  const logger = maakLogger('trace', 'proef', { write: (regel) => void regels.push(regel) });
  logger.info({ iets: 'bsn 999900006' }, 'client 999900018 is weg');
  logger.error(new Error('duplicate key (999900031)'));
  const alles = regels.join('');
  expect(regels).toHaveLength(2);
  expect(alles).not.toMatch(/(?<!\d)\d{9}(?!\d)/);
  expect(alles).toContain('*********');
  expect(alles).toContain('duplicate key');
});
