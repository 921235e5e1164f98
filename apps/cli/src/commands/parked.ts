import { Command } from 'commander';
export const parkedCommand = () => new Command('parked');
