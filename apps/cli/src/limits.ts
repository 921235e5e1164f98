import { GRENZEN, type Grenzen } from '@iwlz/berichten';
import { InvalidArgumentError } from 'commander';

const NAMES = Object.keys(GRENZEN) as (keyof Grenzen)[];

/** What the limits of reading are, for the help of a command that takes them. */
export const LIMITS_HELP = `
Grenzen, met de standaard; wie er een overschrijdt, krijgt dat als fout te horen:
${NAMES.map((name) => `  ${name.padEnd(19)} ${String(GRENZEN[name].standaard).padStart(9)}  ${GRENZEN[name].uitleg}`).join('\n')}
`;

/** Adds `clienten=200000` to the limits that were given before it. */
export function limit(text: string, before: Partial<Grenzen> = {}): Partial<Grenzen> {
  const [, name, number] = /^([A-Za-z]+)=([1-9]\d{0,14})$/.exec(text) ?? [];
  if (name === undefined || !Object.hasOwn(GRENZEN, name)) {
    throw new InvalidArgumentError(`schrijf NAAM=GETAL, met als naam ${NAMES.join(', ')}.`);
  }
  return { ...before, [name]: Number(number) };
}
