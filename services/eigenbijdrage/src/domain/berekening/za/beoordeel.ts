import { isBsn } from '@iwlz/basis';
import { begin } from '../kalender/bijdrageperiode.js';
import { regels } from '../uitleg/regel.js';
import type { Spoor } from '../uitleg/spoor.js';
import type { Uitvalcode, ZaClient, ZaInvoer, ZaProduct, ZaRegel, ZaUitkomst } from './za.js';

const STANDAARDVERSIE = 9;

/** Judges one ZA file (rule book C4): a code on the file refuses all of it; otherwise every record gets all codes that apply. */
export function beoordeelZaAanlevering(invoer: ZaInvoer, spoor?: Spoor): ZaUitkomst {
  const bestandscodes = codesVan(BESTANDSREGELS, invoer);
  if (bestandscodes.length > 0) {
    const uitval = bestandscodes.map((code) => ({ recordRef: null, code }));
    vertel(uitval, spoor);
    return { bestand: 'AFGEKEURD', uitval, aangenomen: [] };
  }
  const perRecord = contextVan(invoer).map((c) => ({ recordRef: c.regel.recordRef, codes: codesVan(RECORDREGELS, c) }));
  const uitval = perRecord.flatMap(({ recordRef, codes }) => codes.map((code) => ({ recordRef, code })));
  vertel(uitval, spoor);
  const aangenomen = perRecord.filter(({ codes }) => codes.length === 0).map(({ recordRef }) => recordRef);
  return { bestand: 'VERWERKT', uitval, aangenomen };
}

/** A record with what is known of it. */
interface Recordcontext {
  readonly invoer: ZaInvoer;
  readonly regel: ZaRegel;
  /** Whether an equal record stands before it. */
  readonly isDubbel: boolean;
  readonly heeftBsn: boolean;
  readonly client: ZaClient | undefined;
  /** Whether the product code exists in the period. */
  readonly codeBekend: boolean;
  /** The product, when the municipality opened it to this sender. */
  readonly product: ZaProduct | undefined;
}

/** A code with its condition and the sentence that explains it. Rows stand in order of code. */
interface Uitvalregel<T> {
  readonly code: Uitvalcode;
  readonly treft: (geval: T) => boolean;
  readonly tekst: string;
}

const BESTANDSREGELS: readonly Uitvalregel<ZaInvoer>[] = [
  {
    code: 'EB001',
    treft: ({ kop, eerdereBestanden = [] }) =>
      kop.standaardVersie !== STANDAARDVERSIE ||
      eerdereBestanden.some((e) => e.verwerkingsdatum > kop.verwerkingsdatum || e.volgnummer > kop.volgnummer),
    tekst:
      'De versie van de standaard is niet 9, of een eerder bestand heeft een latere datum of een hoger volgnummer.',
  },
  {
    code: 'EB002',
    treft: ({ kop, regels: records }) => kop.aantalRecords !== records.length,
    tekst: 'Het aantal records in de kop is niet het aantal in het bestand.',
  },
];

const RECORDREGELS: readonly Uitvalregel<Recordcontext>[] = [
  { code: 'EB010', treft: (c) => !c.heeftBsn, tekst: 'Het bsn ontbreekt of voldoet niet aan de 11-proef.' },
  {
    code: 'EB011',
    treft: (c) => c.heeftBsn && c.client === undefined,
    tekst: 'Er is geen cliënt met dit bsn en deze geboortedatum.',
  },
  { code: 'EB012', treft: overledenVoorStart, tekst: 'De cliënt is overleden voor de zorg begon.' },
  { code: 'EB020', treft: (c) => !c.codeBekend, tekst: 'De productcode bestaat niet in deze periode.' },
  {
    code: 'EB021',
    treft: (c) => c.codeBekend && c.product === undefined,
    tekst: 'De gemeente heeft dit product niet, of niet voor deze aanbieder, opengesteld.',
  },
  {
    code: 'EB022',
    treft: (c) => c.product !== undefined && c.product.tarief === undefined,
    tekst: 'De gemeente heeft voor dit product geen tarief aangeleverd.',
  },
  {
    code: 'EB030',
    treft: ({ invoer: { kop } }) => begin(kop.periode) > kop.verwerkingsdatum,
    tekst: 'De periode begint na de verwerkingsdatum.',
  },
  {
    code: 'EB031',
    treft: datumsKloppenNiet,
    tekst: 'Begin- of einddatum ontbreekt, of zij kloppen niet met elkaar of met een overlijden.',
  },
  {
    code: 'EB032',
    treft: ({ regel }) => (regel.aantalHonderdsten ?? 0) <= 0,
    tekst: 'Het aantal ontbreekt, of is nul of lager.',
  },
  { code: 'EB042', treft: (c) => c.isDubbel, tekst: 'Hetzelfde record staat eerder in het bestand.' },
];

const ALLE = [...BESTANDSREGELS, ...RECORDREGELS];
const UITVAL = regels(
  Object.fromEntries(
    ALLE.map(({ code }) => [code, ['eigen code: de lijsten van het CAK zijn niet gevonden', 'A'] as const]),
  ) as Record<Uitvalcode, readonly [string, 'A']>,
);

function codesVan<T>(tabel: readonly Uitvalregel<T>[], geval: T): Uitvalcode[] {
  return tabel.filter(({ treft }) => treft(geval)).map(({ code }) => code);
}

function contextVan(invoer: ZaInvoer): Recordcontext[] {
  const gezien = new Set<string>();
  return invoer.regels.map((regel) => {
    const kenmerk = kenmerkVan(regel);
    const isDubbel = gezien.has(kenmerk);
    gezien.add(kenmerk);
    const heeftBsn = regel.bsn !== undefined && isEchtBsn(regel.bsn);
    const codeBekend = isCodeBekend(invoer, regel);
    return {
      ...{ invoer, regel, isDubbel, heeftBsn, codeBekend },
      client: heeftBsn ? clientVan(invoer, regel) : undefined,
      product: codeBekend ? opengesteld(invoer, regel) : undefined,
    };
  });
}

/** All fields but `recordRef`, in one order. */
function kenmerkVan(r: ZaRegel): string {
  const { bsn, geboortedatum, productcode, eenheid, aantalHonderdsten, startdatum, einddatum } = r;
  return JSON.stringify([bsn, geboortedatum, productcode, eenheid, aantalHonderdsten, startdatum, einddatum]);
}

/** The rules within a message let 000000000 pass (CS002); here it does not. */
function isEchtBsn(bsn: string): boolean {
  return isBsn(bsn) && bsn !== '000000000';
}

function isCodeBekend({ conversietabel = [], kop: { periode } }: ZaInvoer, { productcode }: ZaRegel): boolean {
  return conversietabel.some(
    (c) => c.productcode === productcode && c.van <= periode && (c.tm === undefined || periode <= c.tm),
  );
}

function clientVan({ clienten = [] }: ZaInvoer, { bsn, geboortedatum }: ZaRegel): ZaClient | undefined {
  return clienten.find((c) => c.bsn === bsn && c.geboortedatum === geboortedatum);
}

function opengesteld({ producten = [], kop }: ZaInvoer, { productcode }: ZaRegel): ZaProduct | undefined {
  const product = producten.find((p) => p.productcode === productcode);
  return product?.soort === 'SPECIFIEK' && product.agbOfWza !== kop.afzender ? undefined : product;
}

function overledenVoorStart({ client, regel: { startdatum } }: Recordcontext): boolean {
  const overleden = client?.overlijdensdatum;
  return overleden !== undefined && startdatum !== undefined && overleden < startdatum;
}

function datumsKloppenNiet({ client, regel: { startdatum, einddatum } }: Recordcontext): boolean {
  if (startdatum === undefined || einddatum === undefined || einddatum < startdatum) return true;
  const overleden = client?.overlijdensdatum;
  return overleden !== undefined && startdatum <= overleden && overleden < einddatum;
}

function vertel(uitval: ZaUitkomst['uitval'], spoor: Spoor | undefined): void {
  for (const { recordRef, code } of uitval) {
    const { tekst } = ALLE.find((r) => r.code === code)!;
    spoor?.stap(UITVAL[code], `${recordRef ?? 'het bestand'}: ${code}. ${tekst}`);
  }
}
