import { isHeenbericht, type Headerwaarde } from '../catalogus.js';
import type { Oordeel } from '../oordeel.js';
import { isEigenCode } from '../regels/zt.js';
import { RELEASE } from '../release.js';
import { samengevouwen } from '../tabellen/xsd.js';

/** The official report on a message (berichten.md 9), as a value: `JSON.stringify` gives it as JSON, `rapportXml` as XML. */
export interface Rapport {
  /** What the message says of itself; absent when its Header could not be read. */
  readonly header?: Rapportheader;
  /** In the order of the official set. Any of them means rejection. */
  readonly fouten: readonly Rapportfout[];
  /** There are more than these: the judge lists no more than a limit. */
  readonly onvolledig?: true;
}

export interface Rapportheader {
  readonly berichtCode: string;
  readonly berichtVersie: string;
  readonly berichtSubversie: string;
  readonly berichtIdentificatie: { readonly identificatie: string; readonly dagtekening: string };
  readonly xsltVersie: string;
}

export interface Rapportfout {
  /** `CD051`; `xsd` for a fault of structure. */
  readonly code: string;
  readonly retourcode: string;
  readonly locaties: readonly string[];
  /** What is wrong, in our own words. */
  readonly details: string;
}

/** The report on a message that was judged. The platform's own findings (`ZT-...`) never stand in it. */
export function rapport({ fouten, aantalFouten }: Oordeel, header: Headerwaarde | undefined): Rapport {
  return {
    ...(header && { header: rapportheader(header) }),
    fouten: fouten
      .filter((f) => !isEigenCode(f.code))
      .map(({ code, retourcode, locaties, tekst }) => ({ code, retourcode, locaties, details: tekst })),
    ...(aantalFouten > fouten.length && { onvolledig: true }),
  };
}

/**
 * Whether the official set gives a report on this message: it has rules for it, and its structure is right. On anything else the
 * stylesheets say nothing that means something.
 */
export function heeftOfficieelRapport({ bericht, opbouwGoed }: Oordeel): boolean {
  return bericht !== undefined && isHeenbericht(bericht) && opbouwGoed;
}

function rapportheader({
  berichtCode,
  berichtVersie,
  berichtSubversie,
  berichtIdentificatie,
}: Headerwaarde): Rapportheader {
  const { identificatie, dagtekening } = berichtIdentificatie;
  return {
    berichtCode,
    berichtVersie,
    berichtSubversie,
    berichtIdentificatie: { identificatie: samengevouwen(identificatie), dagtekening },
    xsltVersie: RELEASE.xsltVersie,
  };
}
