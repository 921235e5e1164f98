import { Command } from 'commander';
export const followCommand = () => new Command('follow');
