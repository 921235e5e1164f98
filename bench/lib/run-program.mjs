import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/**
 * Runs a program to its end; throws when it fails.
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {Promise<{ stdout: string, stderr: string }>}
 */
export function run(program, args) {
  return promisify(execFile)(program, args, { maxBuffer: 1 << 26 });
}
