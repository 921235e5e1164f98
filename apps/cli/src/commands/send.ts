import { Command } from 'commander';
export const sendCommand = () => new Command('send');
