import type { Datum } from '@iwlz/basis';
import type { Maz, Mutatie, Toewijzing } from './dossier.js';
import type { Instellingen } from './instellingen.js';
import { ALLEEN_REGULIER, EINDE_ZORG, eindigtZorg, mutatiesoort, ZONDER_ZORG } from './mutatiesoort.js';
import type { Regeltekst } from './regel.js';
import type { Onderwerp, Regelrecord } from './regelrecord.js';
import { einddatum, type Verloop } from './verloop.js';

/** What a record is judged against: its toewijzing as the sender can see it (9.1, point 4). */
export interface Kennis {
  readonly t: Toewijzing;
  readonly verloop: Verloop;
  readonly instellingen: Instellingen;
}

/** A rule across messages, on a record. */
export interface Regel extends Regeltekst {
  readonly op: readonly Onderwerp[];
  /** Whether the record breaks the rule. */
  readonly geldt: (m: Regelrecord, k: Kennis) => boolean;
}

/** A rule about whether there is anything for the record to be about; stands alone for its record. */
export interface Sleutelregel extends Regeltekst {
  readonly op: readonly Onderwerp[];
  readonly geldt: (m: Regelrecord, t: Toewijzing | undefined) => boolean;
}

/** The rules of 9.4 that stand alone for their record. */
export const SLEUTELREGELS: readonly Sleutelregel[] = [
  {
    code: '9063',
    op: ['VERWIJDERING_MAZ', 'VERWIJDERING_MUT'],
    geldt: (m, t) => !(m.op === 'VERWIJDERING_MAZ' ? mazOp(t, m.datum) : mutatieOp(t, m.datum)),
    tekst:
      'Er is niets te verwijderen: een melding met deze sleutel is er niet, of is al verwijderd. ' +
      'Gebruik dezelfde toewijzing en dezelfde Begindatum (MAZ) of Mutatiedatum (MUT) als in de eerste melding.',
    bron: 'iWlz 2.2 TR063',
  },
  {
    code: '9019',
    op: ['MAZ', ...ZONDER_ZORG, ...EINDE_ZORG],
    geldt: (_, t) => t === undefined,
    tekst:
      'Er is geen toewijzing met dit besluitnummer, deze instelling, dit zorgprofiel, deze leveringsvorm en deze ' +
      'ingangsdatum. Neem deze gegevens over uit de AW33; is die er nog niet, vraag haar dan bij het zorgkantoor op.',
    bron: 'iWlz 2.2 TR019',
  },
];

/** The rules of 9.4 on records; all that hold are reported. */
export const REGELS: readonly Regel[] = [
  {
    code: '9071',
    op: ['VERWIJDERING_MAZ'],
    geldt: (m, { t }) => eindenVan(t).some((e) => e.begindatum === m.datum),
    tekst: 'Op deze MAZ is al einde zorg gemeld. Verwijder eerst die MUT (StatusAanlevering 3) en daarna de MAZ.',
    bron: 'iWlz 2.2 TR071',
  },
  {
    code: '9017',
    op: ['MAZ'],
    geldt: (m, k) => buitenToewijzing(m.datum, k) || (m.sleuteldatum !== null && buitenToewijzing(m.sleuteldatum, k)),
    tekst:
      'De Begindatum of de Sleuteldatum ligt buiten de toewijzing. Meld een datum vanaf de ingangsdatum tot en met de ' +
      'einddatum, of vraag het zorgkantoor om een andere toewijzing.',
    bron: 'iWlz 2.2 TR017',
  },
  {
    code: '9074',
    op: ['MAZ', ...ZONDER_ZORG, ...EINDE_ZORG],
    geldt: (m, { t }) => (m.op === 'MAZ' ? mazOp(t, m.datum) : mutatieOp(t, m.datum)) !== undefined,
    tekst:
      'Op deze toewijzing is voor deze datum al een melding aanvaard. Verwijder die eerst (StatusAanlevering 3) en stuur ' +
      'daarna de nieuwe.',
    bron: 'iWlz 2.2 TR074',
  },
  {
    code: '9121',
    op: ['MAZ'],
    geldt: (m, { t, instellingen }) =>
      eindenVan(t).some(
        (e) =>
          e.begindatum !== null &&
          e.begindatum <= m.datum &&
          (instellingen.eindeInclusief ? m.datum <= e.mutatiedatum : m.datum < e.mutatiedatum),
      ),
    tekst:
      'De Begindatum valt in een periode die al met einde zorg is afgesloten. Meld een latere Begindatum, of verwijder ' +
      'eerst de MUT die de periode afsloot.',
    bron: 'iWlz 2.2 TR121; of de laatste dag meetelt is een instelling',
  },
  {
    code: '9125',
    op: ['MAZ'],
    geldt: (m, { t }) => m.etmalen !== t.versie.etmalen,
    tekst:
      'De Etmalen zijn niet die van de toewijzing. Neem ze over uit de AW33; klopt die niet, vraag dan een aangepaste ' +
      'toewijzing aan (AAT).',
    bron: 'iWlz 2.2 TR125',
  },
  {
    code: '9129',
    op: ['MAZ'],
    geldt: (m, { t }) => (m.behandeling !== null) !== (t.sleutel.leveringsvorm === '4' && t.versie.opname === '1'),
    tekst:
      'Behandeling hoort bij verblijf met opname (Leveringsvorm 4, Opname 1): daar is het verplicht, elders niet ' +
      'toegestaan. Vul het in of laat het weg.',
    bron: 'iWlz 2.2 TR129',
  },
  {
    code: '9073',
    op: ALLEEN_REGULIER,
    geldt: (_, { t }) => t.versie.soort !== '1',
    tekst:
      'Mutatiecode 12, 18 en 21 kunnen alleen op een reguliere toewijzing. Vraag bij overbrugging een andere toewijzing ' +
      'aan (AAT), of stuur het zorgkantoor een notitie.',
    bron: 'iWlz 2.2 TR073',
  },
  {
    code: '9020',
    op: [...ZONDER_ZORG, ...EINDE_ZORG],
    geldt: (m, { verloop }) => naEinde(m.datum, verloop),
    tekst:
      'De Mutatiedatum ligt na de einddatum van de toewijzing. De toewijzing is dan al geeindigd: een melding is niet ' +
      'nodig, of heeft een eerdere Mutatiedatum.',
    bron: 'iWlz 2.2 TR020',
  },
  {
    code: '9078',
    op: ZONDER_ZORG,
    geldt: (m, { t }) => inZorgVoor(t, m.datum),
    tekst:
      'De client is op de Mutatiedatum in zorg: er is een eerdere MAZ, en geen onderbreking sindsdien. Meld het einde met ' +
      '17, 19 of 20, of verwijder de MAZ als die niet klopt.',
    bron: 'iWlz 2.2 TR078',
  },
  {
    code: '9069',
    op: EINDE_ZORG,
    geldt: (m, { t }) => m.begindatum === null || m.begindatum !== actueleMaz(t, m.datum)?.begindatum,
    tekst:
      'De Begindatum is niet die van de lopende MAZ op de Mutatiedatum. Neem de Begindatum over van de laatste MAZ tot en ' +
      'met de Mutatiedatum; is daarop al einde zorg gemeld, verwijder dan eerst die MUT.',
    bron: 'iWlz 2.2 TR069',
  },
];

/** ZT-S01 of 9.4: only for a record without any code so far. */
export const GESLOTEN: Regel = {
  code: 'ZT-S01',
  op: ['MAZ', ...ZONDER_ZORG],
  // A 17 or 19 does not stop a MAZ: one on or before its date was late.
  geldt: (m, { verloop }) =>
    verloop.einde?.oorzaak === 'MUTATIE' &&
    (m.op !== 'MAZ' || !eindigtZorg(verloop.einde.soort)) &&
    !naEinde(m.datum, verloop),
  tekst: 'De toewijzing is afgesloten door een eerdere mutatie. Verwijder eerst die mutatie (StatusAanlevering 3).',
  bron: 'eigen regel van het platform, rule book 9.4',
};

/** ZT-S02 of 9.4: only for a record without any code so far, ZT-S01 included. */
export const SNIJDT_ZORG_AF: Regel = {
  code: 'ZT-S02',
  op: ['12/5', '17', '19', '21'],
  geldt: (m, { t }) => t.mazzen.some((maz) => maz.begindatum >= m.datum && maz.begindatum !== m.begindatum),
  tekst:
    'Op of na deze Mutatiedatum is nog een begin van zorg gemeld, dat buiten de toewijzing zou vallen. Meld een latere ' +
    'Mutatiedatum, of verwijder eerst die MAZ.',
  bron: 'eigen regel van het platform, rule book 9.4',
};

/** The actual MAZ on a day: the latest on or before it, unless its care was already ended (9.4, code 9069). */
export function actueleMaz(t: Toewijzing, dag: Datum): Maz | undefined {
  const laatste = t.mazzen.findLast((m) => m.begindatum <= dag);
  return eindenVan(t).some((e) => e.begindatum === laatste?.begindatum) ? undefined : laatste;
}

/** The known MAZ with this Begindatum. */
export function mazOp(t: Toewijzing | undefined, begindatum: Datum | null): Maz | undefined {
  return t?.mazzen.find((m) => m.begindatum === begindatum);
}

/** The known mutation with this Mutatiedatum. */
export function mutatieOp(t: Toewijzing | undefined, mutatiedatum: Datum): Mutatie | undefined {
  return t?.mutaties.find((m) => m.mutatiedatum === mutatiedatum);
}

/** Whether the mutation ends care (17, 19, 20). */
export function isEindeZorg(m: Mutatie): boolean {
  return eindigtZorg(mutatiesoort(m.mutatiecode, m.leveringsstatus));
}

/** The known 17, 19 and 20. */
function eindenVan(t: Toewijzing): readonly Mutatie[] {
  return t.mutaties.filter(isEindeZorg);
}

/** A known MAZ before the day, and no 20 on or after the latest of them and before the day. */
function inZorgVoor(t: Toewijzing, dag: Datum): boolean {
  const laatste = t.mazzen.findLast((m) => m.begindatum < dag);
  if (!laatste) return false;
  return !t.mutaties.some(
    (m) => m.mutatiecode === '20' && m.mutatiedatum >= laatste.begindatum && m.mutatiedatum < dag,
  );
}

function buitenToewijzing(dag: Datum, { t, verloop }: Kennis): boolean {
  return dag < t.sleutel.ingangsdatum || naEinde(dag, verloop);
}

function naEinde(dag: Datum, verloop: Verloop): boolean {
  const einde = einddatum(verloop);
  return einde !== null && dag > einde;
}
