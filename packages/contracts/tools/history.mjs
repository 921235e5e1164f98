/**
 * Every schema that ever landed, kept for ever: schemas/<topic>/historie/<Event>.v<N>/<n>.avsc, with in <n>.json an event
 * that was written with it. Old facts are folded for ever, so today's code must go on reading all of them.
 *
 * @typedef {{ n: number, schema: any, sample: { value: any, bytes: string } }} Landed
 *   the n-th schema under one name; `bytes` is the Avro binary of `value` in base64, without frame
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, basename, join } from 'node:path';

/**
 * The schemas that landed under an event's name, oldest first.
 * @param {string} dir of all schemas
 * @param {string} id of the event: `iwlz.zorg/MazAanvaard.v1`
 * @returns {Landed[]}
 */
export function readHistory(dir, id) {
  const folder = historyFolder(dir, id);
  const json = (file) => JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const numbers = list(folder)
    .filter((file) => file.endsWith('.avsc'))
    .map((file) => Number.parseInt(file, 10));
  return numbers.sort((a, b) => a - b).map((n) => ({ n, schema: json(`${n}.avsc`), sample: json(`${n}.json`) }));
}

/**
 * The ids of all events that ever landed.
 * @param {string} dir of all schemas
 * @returns {string[]}
 */
export function landedEvents(dir) {
  return list(dir).flatMap((topic) => list(join(dir, topic, 'historie')).map((event) => `${topic}/${event}`));
}

/**
 * @param {string} dir of all schemas
 * @param {string} id of the event
 */
export function historyFolder(dir, id) {
  return join(dir, dirname(id), 'historie', basename(id));
}

function list(folder) {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
    throw error;
  }
}
