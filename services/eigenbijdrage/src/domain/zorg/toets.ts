import { plusJaren, type Datum } from '@iwlz/basis';
import type { bijdrage, bijdragegegevens, zorg } from '@iwlz/contracts';
import type { Stand } from '../stand.js';
import { bestandsperioden, EERSTE, VERWIJDERD, type Melding317, type Zorgmeldingen } from './zorgmelding.js';

/** What a record is judged against: what files told before. */
interface Bekend {
  readonly meldingen: Zorgmeldingen;
  readonly geboortedatum: Datum | undefined;
  readonly overlijdensdatum: Datum | undefined;
  readonly vandaag: Datum;
}

/** A code of the CAK on one record (rule book C5). */
export interface Meldingregel<R> {
  /** The code of the CAK that says it most precisely; later releases know more of them. */
  readonly code: string;
  /** The code that a retour of release 2.2 can carry. */
  readonly retourcode: string;
  readonly tekst: string;
  readonly bron: string;
  readonly klasse?: 'Client';
  readonly geldt: (record: R, bekend: Bekend) => boolean;
}

const BRON = 'rulebook C5; IM iWlz 2.2 OP339, IV032';
const nieuw = ({ statusAanlevering }: { statusAanlevering: string }): boolean => statusAanlevering === EERSTE;
const weg = ({ statusAanlevering }: { statusAanlevering: string }): boolean => statusAanlevering === VERWIJDERD;

/** Starts that were told of the same first day under another id, and not taken back. */
function opDezelfdeDag(g: bijdragegegevens.GeleverdeZorg, { meldingen }: Bekend): Melding317[] {
  return weg(g) ? [] : meldingen.starts.filter((s) => s.startdatum === g.startdatum && s.id !== g.geleverdeZorgId);
}

function anders(veld: 'leveringsvorm' | 'instelling' | 'zzpCode' | 'etmalen') {
  return (g: bijdragegegevens.GeleverdeZorg, b: Bekend): boolean =>
    opDezelfdeDag(g, b).some((s) => s[veld] !== g[veld]);
}

/** Rules on a start (CA317), in order of code. */
export const STARTREGELS: readonly Meldingregel<bijdragegegevens.GeleverdeZorg>[] = [
  {
    code: '0328',
    retourcode: '0328',
    klasse: 'Client',
    tekst: 'De client is overleden voor de startdatum. Meld geen zorg na het overlijden.',
    bron: BRON,
    geldt: (g, { overlijdensdatum: dood }) => !weg(g) && dood !== undefined && g.startdatum > dood,
  },
  {
    code: '0699',
    retourcode: '0699',
    tekst: 'De startdatum ligt voor de geboorte van de client. Herstel de datum.',
    bron: BRON,
    geldt: (g, { geboortedatum: geboren }) => !weg(g) && geboren !== undefined && g.startdatum < geboren,
  },
  {
    code: '0699',
    retourcode: '0699',
    tekst: 'Dit begin van zorg is niet bekend; het kan niet worden gewijzigd of verwijderd.',
    bron: BRON,
    geldt: (g, { meldingen }) => !nieuw(g) && !meldingen.starts.some((s) => s.id === g.geleverdeZorgId),
  },
  {
    code: '0700',
    retourcode: '0700',
    tekst: 'Het begin van zorg dat moet worden verwijderd, is meer dan een jaar geleden. Overleg met het CAK.',
    bron: BRON,
    geldt: (g, { meldingen, vandaag }) =>
      weg(g) && meldingen.starts.some((s) => s.id === g.geleverdeZorgId && s.startdatum < plusJaren(vandaag, -1)),
  },
  {
    code: '0701',
    retourcode: '0701',
    tekst:
      'De startdatum valt in een tijd in zorg die al is begonnen en geeindigd. Verwijder eerst dat begin of dat einde.',
    bron: BRON,
    geldt: (g, { meldingen }) =>
      nieuw(g) &&
      bestandsperioden(meldingen).some(
        ({ start, einde }) => einde && start.startdatum < g.startdatum && g.startdatum <= einde.mutatiedatum,
      ),
  },
  {
    code: '0703',
    retourcode: '0702',
    tekst: 'Op deze startdatum is al zorg gemeld met een andere leveringsvorm.',
    bron: BRON,
    geldt: anders('leveringsvorm'),
  },
  {
    code: '0704',
    retourcode: '0702',
    tekst: 'Op deze startdatum is al zorg gemeld bij een andere instelling.',
    bron: BRON,
    geldt: anders('instelling'),
  },
  {
    code: '0705',
    retourcode: '0702',
    tekst: 'Op deze startdatum is al zorg gemeld met een ander zorgprofiel.',
    bron: BRON,
    geldt: anders('zzpCode'),
  },
  {
    code: '0706',
    retourcode: '0702',
    tekst: 'Dezelfde zorg is al gemeld onder een ander GeleverdeZorgID.',
    bron: BRON,
    geldt: (g, b) =>
      opDezelfdeDag(g, b).some(
        (s) =>
          s.leveringsvorm === g.leveringsvorm &&
          s.instelling === g.instelling &&
          s.zzpCode === g.zzpCode &&
          s.etmalen === g.etmalen,
      ),
  },
  {
    code: '0707',
    retourcode: '0702',
    tekst: 'Op deze startdatum is al zorg gemeld met een ander aantal etmalen.',
    bron: BRON,
    geldt: anders('etmalen'),
  },
  {
    code: '0800',
    retourcode: '0702',
    tekst: 'Dit GeleverdeZorgID is al gebruikt. Geef nieuwe zorg een nieuw kenmerk, of meld het als gewijzigd.',
    bron: BRON,
    geldt: (g, { meldingen }) => nieuw(g) && meldingen.starts.some((s) => s.id === g.geleverdeZorgId),
  },
];

/** Rules on an end (CA319), in order of code. */
export const EINDREGELS: readonly Meldingregel<bijdragegegevens.MutatieZorg>[] = [
  {
    code: '1156',
    retourcode: '1156',
    tekst: 'Voor deze mutatiedatum is geen begin van zorg gemeld.',
    bron: BRON,
    geldt: (m, { meldingen }) => !weg(m) && !meldingen.starts.some((s) => s.startdatum <= m.mutatiedatum),
  },
  {
    code: '1156',
    retourcode: '1156',
    tekst: 'Dit einde van zorg is niet bekend; het kan niet worden gewijzigd of verwijderd.',
    bron: BRON,
    geldt: (m, { meldingen }) => !nieuw(m) && !meldingen.einden.some((e) => e.id === m.mutatieZorgId),
  },
  {
    code: '1157',
    retourcode: '1156',
    tekst: 'Deze zorg is al geeindigd. Verwijder eerst het eerdere einde.',
    bron: BRON,
    geldt: (m, { meldingen }) => {
      if (!nieuw(m)) return false;
      const laatste = bestandsperioden(meldingen).findLast(({ start }) => start.startdatum <= m.mutatiedatum);
      return laatste?.einde != null;
    },
  },
  {
    code: '1160',
    retourcode: '1160',
    tekst: 'Het einde van zorg dat moet worden verwijderd, is meer dan een jaar geleden. Overleg met het CAK.',
    bron: BRON,
    geldt: (m, { meldingen, vandaag }) =>
      weg(m) && meldingen.einden.some((e) => e.id === m.mutatieZorgId && e.mutatiedatum < plusJaren(vandaag, -1)),
  },
  {
    code: '1161',
    retourcode: '1161',
    tekst: 'Het einde valt na het begin van een tweede zorg en hoort bij de eerste, die daardoor al is gesloten.',
    bron: BRON,
    geldt: (m, { meldingen }) =>
      nieuw(m) &&
      bestandsperioden(meldingen).some(
        ({ start, tm, einde }) => start.id === m.mutatieZorgId && einde === null && tm !== null && tm < m.mutatiedatum,
      ),
  },
];

/** All codes on a client block of a CA317 or CA319; empty when it can be accepted, which it is as a whole. */
export function toetsZorgmelding(stand: Stand, blok: bijdragegegevens.Zorgmelding, vandaag: Datum): zorg.Fout[] {
  const { geboortedatum, overlijdensdatum } = stand.gegevens;
  const bekend: Bekend = {
    meldingen: stand.zorgmeldingen,
    geboortedatum: geboortedatum?.dag,
    overlijdensdatum: overlijdensdatum?.dag,
    vandaag,
  };
  return [
    ...blok.geleverdeZorg.flatMap((g) => fouten(STARTREGELS, g, bekend, 'GeleverdeZorg')),
    ...blok.mutatiesZorg.flatMap((m) => fouten(EINDREGELS, m, bekend, 'MutatieZorg')),
  ];
}

function fouten<R extends { readonly volgnummer: number }>(
  regels: readonly Meldingregel<R>[],
  record: R,
  bekend: Bekend,
  klasse: string,
): zorg.Fout[] {
  return regels
    .filter((r) => r.geldt(record, bekend))
    .map((r) => ({
      retourcode: r.retourcode,
      klasse: r.klasse ?? klasse,
      volgnummer: r.klasse ? 1 : record.volgnummer,
      tekst: r.tekst,
    }));
}

/** The answer to a client block. */
export function antwoordOp(
  stand: Stand,
  blok: bijdragegegevens.Zorgmelding,
  bron: string,
  vandaag: Datum,
): Extract<bijdrage.BijdrageFeit, { type: 'ZorgmeldingAanvaard' | 'ZorgmeldingAfgekeurd' }> {
  const gevonden = toetsZorgmelding(stand, blok, vandaag);
  const { herkomst, geleverdeZorg, mutatiesZorg } = blok;
  if (gevonden.length > 0)
    return { type: 'ZorgmeldingAfgekeurd', data: { herkomst, opDag: vandaag, fouten: gevonden } };
  return { type: 'ZorgmeldingAanvaard', data: { herkomst, bron, bekendOp: vandaag, geleverdeZorg, mutatiesZorg } };
}
