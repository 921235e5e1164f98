import { Help, type Command, type CommanderError } from 'commander';

/** Commander speaks English; these are its words in Dutch. */

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Gebruik:',
  'Arguments:': 'Argumenten:',
  'Options:': 'Opties:',
  'Commands:': 'Opdrachten:',
};

/** How help is laid out: Dutch titles and usage. */
export const dutchHelp: Partial<Help> = {
  styleTitle: (title) => TITLES[title] ?? title,
  commandUsage: (command) =>
    Help.prototype.commandUsage
      .call(new Help(), command)
      .replace('[options]', '[opties]')
      .replace('[command]', '[opdracht]'),
  optionDescription: (option) =>
    Help.prototype.optionDescription.call(new Help(), option).replace('(default:', '(standaard:'),
  subcommandTerm: (command) => command.name(),
};

/** Per kind of mistake: what commander says and what we say; `$1` is what stands at its place. */
const MISTAKES: readonly (readonly [RegExp, string])[] = [
  [/^unknown command '(.*)'$/, 'De opdracht $1 is er niet.'],
  [/^unknown option '(.*)'$/, 'De optie $1 is er niet.'],
  [/^missing required argument '(.*)'$/, 'Er ontbreekt een argument: $1.'],
  [/^required option '(.*)' not specified$/, 'De optie $1 is verplicht.'],
  [/^option '(.*)' argument missing$/, 'Bij de optie $1 ontbreekt de waarde.'],
  [/^option '(.*)' cannot be used with option '(.*)'$/, 'De opties $1 en $2 gaan niet samen.'],
  [/^option '(.*)' argument '(.*)' is invalid\. (.*)$/, 'De optie $1 kan niet $2 zijn: $3'],
  [
    /^too many arguments.* Expected (\d+) .* but got (\d+)\.$/,
    'Er zijn te veel argumenten: $2 waar er ten hoogste $1 kunnen.',
  ],
];

/** The sentence for what commander found wrong. */
export function dutchMistake(error: CommanderError): string {
  const [text = '', ...more] = error.message.replace(/^error: /, '').split('\n');
  const suggestion = /^\(Did you mean (?:one of )?(.*)\?\)$/.exec(more.join(' '))?.[1];
  const row = MISTAKES.find(([pattern]) => pattern.test(text));
  const sentence = row ? text.replace(row[0], row[1]) : text;
  return suggestion === undefined ? sentence : `${sentence} Bedoelt u ${suggestion}?`;
}

/** Whether the command ended because its help was asked for. */
export function isHelp(error: CommanderError): boolean {
  return error.code === 'commander.helpDisplayed';
}

/** Gives a command, and those under it, Dutch help. */
export function speakDutch(command: Command): void {
  command.configureHelp(dutchHelp).helpOption('-h, --help', 'toon deze hulp').helpCommand(false);
  for (const under of command.commands) speakDutch(under);
}
