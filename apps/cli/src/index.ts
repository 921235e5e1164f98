export { main } from './cli.js';
export type { ExitCode } from './exit.js';
export type { Io, Output } from './io.js';
