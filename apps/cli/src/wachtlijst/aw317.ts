import { dagErvoor, plusDagen, type Datum } from '@iwlz/basis';
import { BERICHTEN, RELEASE, type Clientwaarde, type Headerwaarde } from '@iwlz/berichten';
import type { client, melding } from '@iwlz/contracts';
import type { Regel } from './lijst.js';

/** The days of a month, both ends included. */
export interface Maand {
  readonly begindatum: Datum;
  readonly einddatum: Datum;
}

/** The month of a text JJJJ-MM; `undefined` when it is none. */
export function maand(tekst: string): Maand | undefined {
  const [, jaar, nummer] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(tekst) ?? [];
  if (jaar === undefined || nummer === undefined) return undefined;
  const [volgendJaar, volgende] = nummer === '12' ? [Number(jaar) + 1, 1] : [Number(jaar), Number(nummer) + 1];
  const erna = `${String(volgendJaar).padStart(4, '0')}-${String(volgende).padStart(2, '0')}-01` as Datum;
  return { begindatum: `${jaar}-${nummer}-01` as Datum, einddatum: dagErvoor(erna) };
}

/** The first day on which the list of a month may be sent (TR091). */
export function vroegsteDagtekening({ einddatum }: Maand): Datum {
  return plusDagen(einddatum, 7);
}

/** Statuses that the list is about: waiting uit voorzorg (3) builds up no waiting time (rule book, section 5). */
const OP_DE_LIJST: ReadonlySet<string> = new Set(['2', '6', '7']);

/** The clients of the message, and of whom it cannot be made because something is not known of them. */
export interface Wachtlijstbericht {
  readonly clienten: readonly Clientwaarde<'AW317'>[];
  readonly ontbreekt: readonly { readonly client: string; readonly wat: string }[];
}

/** The clients on the waiting list of a zorgkantoor, in order of pseudonym. */
export function wachtlijstbericht(
  regels: readonly Regel[],
  personen: ReadonlyMap<string, client.Client>,
  besluiten: ReadonlyMap<string, ReadonlyMap<number, melding.Indicatiebesluit>>,
): Wachtlijstbericht {
  const clienten: Clientwaarde<'AW317'>[] = [];
  const ontbreekt: { client: string; wat: string }[] = [];
  for (const [client, eigen] of perClient(regels.filter((r) => OP_DE_LIJST.has(r.leveringsstatus)))) {
    const gemaakt = clientwaarde(eigen, personen.get(client), besluiten.get(client) ?? new Map());
    if (typeof gemaakt === 'string') ontbreekt.push({ client, wat: gemaakt });
    else clienten.push(gemaakt);
  }
  return { clienten, ontbreekt };
}

/** The Header; the Identificatie follows from zorgkantoor and month, so that the same list is the same message. */
export function wachtlijstheader(zorgkantoor: string, periode: Maand, dagtekening: Datum): Headerwaarde<'AW317'> {
  return {
    berichtCode: BERICHTEN.AW317.code,
    berichtVersie: RELEASE.berichtVersie,
    berichtSubversie: RELEASE.berichtSubversie,
    afzender: zorgkantoor,
    periode: { begindatum: periode.begindatum, einddatum: periode.einddatum },
    berichtIdentificatie: {
      identificatie: `W${zorgkantoor}${periode.begindatum.slice(0, 7).replace('-', '')}`,
      dagtekening,
    },
    xsdVersie: { basisschemaXsdVersie: RELEASE.xsdVersie, berichtXsdVersie: RELEASE.xsdVersie },
  };
}

/** The client block, or what is not known that it needs. */
function clientwaarde(
  regels: readonly Regel[],
  persoon: client.Client | undefined,
  besluiten: ReadonlyMap<number, melding.Indicatiebesluit>,
): Clientwaarde<'AW317'> | string {
  if (!persoon) return 'de persoonsgegevens';
  const { woonplaats } = persoon;
  if (!woonplaats || (woonplaats.land === 'NL' && woonplaats.postcode === null)) return 'de woonplaats';
  const indicaties = [...new Set(regels.map((r) => r.toewijzing.besluitnummer))].map((nummer) => besluiten.get(nummer));
  const bekend = indicaties.filter((i) => i !== undefined && i.soort !== null && i.ingangsdatum !== null) as Besluit[];
  if (bekend.length < indicaties.length) return 'soort en ingangsdatum van het besluit';
  return {
    bsn: persoon.bsn,
    geslacht: persoon.geslacht,
    geboortejaar: persoon.geboortedatum.slice(0, 4),
    ...(woonplaats.postcode !== null && { postcode: woonplaats.postcode }),
    landCode: woonplaats.land,
    indicaties: [...bekend]
      .sort((a, b) => (a.afgiftedatum < b.afgiftedatum ? -1 : 1))
      .map((besluit, i) => indicatiewaarde(besluit, i + 1, regels)),
  };
}

type Besluit = melding.Indicatiebesluit & { readonly soort: string; readonly ingangsdatum: Datum };
type Indicatiewaarde = Clientwaarde<'AW317'>['indicaties'][number];
type Wachtwaarde = NonNullable<Indicatiewaarde['wachtlijstZorgzwaartepakketten']>[number];

function indicatiewaarde(besluit: Besluit, volgnummer: number, regels: readonly Regel[]): Indicatiewaarde {
  return {
    volgnummerIndicatie: String(volgnummer),
    soort: besluit.soort,
    afgiftedatum: besluit.afgiftedatum,
    ingangsdatum: besluit.ingangsdatum,
    ...(besluit.einddatum !== null && { einddatum: besluit.einddatum }),
    wachtlijstZorgzwaartepakketten: regels
      .filter((r) => r.toewijzing.besluitnummer === besluit.besluitnummer)
      .map(wachtwaarde),
  };
}

function wachtwaarde({ toewijzing: t, versie, verloop }: Regel): Wachtwaarde {
  return {
    zzpCode: t.zzpCode,
    soort: versie.soort,
    ...(t.instelling !== null && { instelling: t.instelling }),
    toewijzingsdatum: versie.toewijzingsdatum,
    ingangsdatum: t.ingangsdatum,
    leveringsvorm: t.leveringsvorm,
    ...(versie.etmalen !== null && { etmalen: versie.etmalen }),
    ...(versie.opname !== null && { opname: versie.opname }),
    leveringsstatussen: verloop.map((p) => ({
      ingangsdatumStatus: p.van,
      leveringsstatus: p.leveringsstatus!,
      ...(p.classificatie !== null && { leveringsstatusClassificatie: p.classificatie }),
    })),
  };
}

function perClient(regels: readonly Regel[]): [string, Regel[]][] {
  const clienten = [...new Set(regels.map((r) => r.client))].sort();
  return clienten.map((client) => [client, regels.filter((r) => r.client === client)]);
}
