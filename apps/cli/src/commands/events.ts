import { Command } from 'commander';
export const eventsCommand = () => new Command('events');
