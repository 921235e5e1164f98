import { euro } from '@iwlz/eigenbijdrage/berekening';
import type { Overzicht } from '@iwlz/eigenbijdrage/handlers';
import { explanationText } from './bijdrage-text.js';
import { coloursFor, type Io } from './io.js';

/** What a client owes, why, since when, what changed and when that was known: for a person. */
export function overviewText(o: Overzicht, withSteps: boolean, io: Io): string {
  const { bold, yellow } = coloursFor(io.stdout, io.env);
  const blocks = [
    [
      bold(`Eigen bijdrage van ${o.pseudoniem}`),
      ...decidedLines(o),
      `Verschuldigd tot nu toe: ${bold(euro(o.totaal))}`,
    ],
    o.uitstel
      ? [yellow(`Er wordt gewacht: ${o.uitstel.tekst}`), `  sinds ${o.uitstel.sinds}, ${reach(o.uitstel)}`]
      : [],
    o.maanden.length > 0 ? ['Per maand:', ...runs(o.maanden).map(monthLine)] : [],
    o.herzieningen.length > 0 ? ['Wat er veranderde:', ...o.herzieningen.map((h) => revisionLine(h, o))] : [],
    o.bevindingen.length > 0 ? ['Wat opviel:', ...o.bevindingen.map((b) => `  ${b.code}  ${b.tekst}`)] : [],
    [
      'Wat bekend is, en sinds wanneer:',
      ...o.feiten.map((f) => `  ${f.bekendOp ?? '          '}  ${f.wat}  [${f.id}]`),
    ],
  ];
  const text = blocks.flatMap((lines) => (lines.length > 0 ? [...lines, ''] : [])).join('\n');
  return `${text}\n${withSteps && o.uitleg ? explanation(o.uitleg, io) : ''}`;
}

function decidedLines({ eersteBesluit }: Overzicht): string[] {
  if (!eersteBesluit) return ['Er is nog niets besloten.'];
  const { opDag, eersteZorgdag } = eersteBesluit;
  return [`Eerste besluit op ${opDag}${eersteZorgdag === null ? '' : `, zorg sinds ${eersteZorgdag}`}.`];
}

function reach({ vanaf, uiterlijk }: NonNullable<Overzicht['uitstel']>): string {
  return `vanaf ${vanaf}; een besluit tot en met ${uiterlijk} bereikt die maand nog`;
}

/** Why an amount may still change. */
const PROVISIONAL: Readonly<Record<string, string>> = {
  AANNAME_PARAMETER: 'rust op een bedrag dat is aangenomen',
  DECEMBERBEDRAG: 'het bedrag van december, tot het inkomen bekend is',
  GEEN_INKOMEN: 'het inkomen is nog niet bekend',
  HOOG_ZONDER_REGELING: 'rust op aftrekposten van een ander jaar',
  MPT_20_UUR: 'tot bekend is hoeveel zorg thuis er werkelijk was',
};

type Run = Overzicht['maanden'][number] & { readonly tm: string };

/** Months that follow each other and read the same, as one line. */
function runs(months: Overzicht['maanden']): Run[] {
  const out: Run[] = [];
  for (const month of months) {
    const last = out.at(-1);
    if (last && same(last, month)) out[out.length - 1] = { ...last, tm: month.maand };
    else out.push({ ...month, tm: month.maand });
  }
  return out;
}

function same(a: Overzicht['maanden'][number], b: Overzicht['maanden'][number]): boolean {
  const key = ({ huishouden, verschuldigd, berekend, teLaat, voorlopig }: Overzicht['maanden'][number]): string =>
    JSON.stringify([huishouden, verschuldigd, berekend, teLaat, voorlopig]);
  return key(a) === key(b);
}

function monthLine({ maand, tm, huishouden, verschuldigd, berekend, teLaat, voorlopig }: Run): string {
  const notes = [
    ...(huishouden === verschuldigd || teLaat ? [] : [`huishouden ${euro(huishouden)}`]),
    ...(berekend === null ? [] : [`berekend ${euro(berekend)}, buiten de termijn`]),
    ...(teLaat ? ['te laat voor een eerste besluit'] : []),
    ...(voorlopig.length > 0 ? [`voorlopig: ${voorlopig.map((why) => PROVISIONAL[why] ?? why).join(', ')}`] : []),
  ];
  const months = maand === tm ? maand : `${maand} t/m ${tm}`;
  return `  ${months.padEnd(20)}  ${euro(verschuldigd)}${notes.length > 0 ? `  (${notes.join('; ')})` : ''}`;
}

function revisionLine({ opDag, van, tm, verschil, oorzaak }: Overzicht['herzieningen'][number], o: Overzicht): string {
  const months = van === tm ? van : `${van} t/m ${tm}`;
  const what = verschil < 0 ? `${euro(-verschil)} terug` : verschil === 0 ? 'bedrag gelijk' : `${euro(verschil)} erbij`;
  return `  ${opDag}  ${months}: ${what}, door ${oorzaak.map((id) => cause(id, o)).join(', ')}`;
}

/** What an event told, as far as it is still known; a later one may have taken its place. */
function cause(id: string, { feiten }: Overzicht): string {
  const fact = feiten.find((f) => f.id === id || f.tegengesproken.includes(id));
  return fact ? `${fact.wat} [${id}]` : id;
}

function explanation({ maand, regelversie, stappen }: NonNullable<Overzicht['uitleg']>, io: Io): string {
  return `Hoe ${maand} tot stand komt (regels ${regelversie}):\n${explanationText(stappen, io)}`;
}
