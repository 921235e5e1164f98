import { Command } from 'commander';
export const replayCommand = () => new Command('replay');
