import { schrijfTekst, type Clientwaarde, type Headerwaarde } from '@iwlz/berichten';
import type { Bericht, Heenbericht } from '@iwlz/simulation';

/**
 * A message of a scenario as the file a zorgkantoor or zorgaanbieder would send (docs/referentie/scenarios.md, "Through the
 * front door"): what a scenario leaves out is filled in with an invented person and the codes that a valid file needs.
 */
export function naarXml(bericht: Heenbericht): string {
  switch (bericht.berichtsoort) {
    case 'AW33':
      return schrijfTekst('AW33', kop('352', bericht), [aw33(bericht)]);
    case 'AW35':
      return schrijfTekst('AW35', kop('354', bericht), [aw35(bericht)]);
    case 'AW39':
      return schrijfTekst('AW39', kop('358', bericht), [aw39(bericht)]);
    case 'ZK31':
      return schrijfTekst('ZK31', kop('391', bericht), [zk31(bericht)]);
  }
}

type Soort<S extends Bericht['berichtsoort']> = Extract<Bericht, { berichtsoort: S }>;

/** Zorgkantoren of scenarios are invented; a file must carry codes of COD001. */
const ZORGKANTOREN: Readonly<Record<string, string>> = { '5598': '5531', '5599': '5532' };
const zorgkantoor = (code: string): string => ZORGKANTOREN[code] ?? code;

function kop(berichtCode: string, b: Heenbericht): Headerwaarde<'AW33'> & Headerwaarde<'AW35'> {
  return {
    berichtCode,
    berichtVersie: '5',
    berichtSubversie: '2',
    afzender: zorgkantoor(b.afzender),
    ontvanger: zorgkantoor(b.ontvanger ?? ''),
    berichtIdentificatie: { identificatie: b.identificatie, dagtekening: b.dagtekening },
    xsdVersie: { basisschemaXsdVersie: '1.0.0', berichtXsdVersie: '1.0.0' },
  };
}

const PERSOON = {
  geboortedatum: { datum: '1941-03-14' },
  geslacht: '2',
  naam: { geslachtsnaam: { achternaam: 'Voorbeeld' }, voorletters: 'A' },
} as const;

/** Klasse is for verblijf and VPT only (CD051). */
const klasse = (leveringsvorm: string): { klasse?: string } =>
  ['4', '5'].includes(leveringsvorm) ? { klasse: 'KE7' } : {};

/** What AW33 and ZK31 say of a person beside what a scenario says. */
const CLIENT = {
  geheimeClient: '2',
  ...PERSOON,
  naam: { ...PERSOON.naam, naamGebruik: '1' },
  leefeenheid: '1',
  contactgegevens: [
    {
      soort: '01',
      adres: {
        huis: { huisnummer: '1' },
        postcode: '1234AB',
        straatnaam: 'Voorbeeldlaan',
        plaatsnaam: 'Voorbeeldstad',
        landCode: 'NL',
      },
    },
  ],
} as const;

/** An Indicatie that covers what is assigned on it. */
function indicatie(besluit: { besluitnummer: number; afgiftedatum: string }, ingangsdatum: string, zzpCode: string) {
  return {
    besluitnummer: String(besluit.besluitnummer),
    soort: '1',
    grondslagen: { grondslag01: '01' },
    afgiftedatum: besluit.afgiftedatum,
    ingangsdatum,
    geindiceerdeZorgzwaartepakketten: [{ zzpCode, ingangsdatum, klasse: 'KE7', financiering: '1' }],
  };
}

type Toegewezen<B extends 'AW33' | 'ZK31'> = NonNullable<
  Clientwaarde<B>['indicatie']['toegewezenZorgzwaartepakketten']
>;

function aw33(b: Soort<'AW33'>): Clientwaarde<'AW33'> {
  const regels = b.toegewezenZorgzwaartepakketten;
  const ingangsdatum = regels.map((r) => r.ingangsdatum).sort()[0]!;
  return {
    bsn: b.bsn,
    ...CLIENT,
    partneropname: '2',
    indicatie: {
      ...indicatie(b.indicatie, ingangsdatum, regels[0]!.zzpCode),
      toegewezenZorgzwaartepakketten: regels.map((r) => ({
        ...teksten(r),
        ...klasse(r.leveringsvorm),
        zorgkantoor: zorgkantoor(r.zorgkantoor),
      })) as unknown as Toegewezen<'AW33'>,
    },
  };
}

/** A scenario says of a line only how the client waits; the rest is a toewijzing that a valid file could have. */
function zk31(b: Soort<'ZK31'>): Clientwaarde<'ZK31'> {
  const { afgiftedatum, overdrachtdatum } = b.indicatie;
  const regels = b.toegewezenZorgzwaartepakketten;
  const vast = {
    zorgkantoor: zorgkantoor(b.afzender),
    soort: '1',
    toewijzingsdatum: afgiftedatum,
    toewijzingstijd: '08:00:00',
    toewijzingPercentage: '10000',
    ingangsdatum: afgiftedatum,
    leveringsstatus: '4',
  };
  return {
    bsn: b.bsn,
    ...CLIENT,
    verhuisdatum: overdrachtdatum,
    indicatie: {
      ...indicatie(b.indicatie, afgiftedatum, regels[0]!.zzpCode),
      overdrachtdatum,
      toegewezenZorgzwaartepakketten: regels.map((r) => ({
        ...vast,
        ...teksten(r),
        ...klasse(r.leveringsvorm),
        ...rol(r),
      })) as unknown as Toegewezen<'ZK31'>,
    },
  };
}

/** Who leads the care, and what else the leveringsvorm demands (CD050, CD052, CD072, CD073). */
function rol({ leveringsvorm, instelling }: { leveringsvorm: string; instelling: string | null }) {
  const aanbieder = instelling ?? '';
  return {
    ...(['4', '5', '8'].includes(leveringsvorm) && { dossierhouder: aanbieder }),
    ...(leveringsvorm === '7' && { coordinatorZorgThuis: aanbieder }),
    ...(['4', '8'].includes(leveringsvorm) && { opname: '1' }),
    ...(leveringsvorm === '8' && { etmalen: '35' }),
  };
}

function aw35(b: Soort<'AW35'>): Clientwaarde<'AW35'> {
  const records = b.geleverdeZorgzwaartepakketten.map((r) => ({ ...teksten(r), ...klasse(r.leveringsvorm) }));
  return {
    bsn: b.bsn,
    ...PERSOON,
    geleverdeZorgzwaartepakketten: records as unknown as NonNullable<
      Clientwaarde<'AW35'>['geleverdeZorgzwaartepakketten']
    >,
  };
}

function aw39(b: Soort<'AW39'>): Clientwaarde<'AW39'> {
  const mutaties = b.mutatieZorgzwaartepakketten.map(teksten);
  const aanvragen = b.aanvragen.map((a) => ({ ...teksten(a), ...klasse(a.leveringsvorm) }));
  return {
    bsn: b.bsn,
    ...PERSOON,
    ...(mutaties.length > 0 && {
      mutatieZorgzwaartepakketten: mutaties as unknown as NonNullable<
        Clientwaarde<'AW39'>['mutatieZorgzwaartepakketten']
      >,
    }),
    ...(aanvragen.length > 0 && { aanvragen: aanvragen as unknown as NonNullable<Clientwaarde<'AW39'>['aanvragen']> }),
  };
}

/** Every value as the text it is in a file; what is absent stays absent. */
function teksten(waarde: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(waarde).flatMap(([k, v]: [string, unknown]) =>
      v === undefined || v === null ? [] : [[k, tekst(v)]],
    ),
  );
}

function tekst(v: unknown): unknown {
  if (Array.isArray(v)) return v.map((x: object) => teksten(x));
  return typeof v === 'object' && v !== null ? teksten(v) : `${v as string | number}`;
}
