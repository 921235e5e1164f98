import { pseudonym } from './events.mjs';

const INSTELLING = '99990001';
const ZORGKANTOOR = '5531';
export const VANDAAG = '2026-06-01';

/** A client who is told to `zorgtoewijzing` block by block: what the service decides, and the dossier that follows. */
export class Client {
  facts = [];
  #messages = 0;

  /** @param {ReturnType<import('@iwlz/zorgtoewijzing/handlers')['maakZorgtoewijzing']>} service */
  constructor(service) {
    this.service = service;
    this.dossier = service.initial;
  }

  /** A toewijzing with this number, by an AW33 of its own. */
  assign(n) {
    const indicatie = { besluitnummer: 700_001, afgiftedatum: '2026-01-15', ingangsdatum: null, einddatum: null };
    return this.take('Toewijzing', {
      herkomst: this.#herkomst('AW33'),
      indicatie: { ...indicatie, soort: null },
      regels: [line(n)],
    });
  }

  /** A block of an AW35 or AW39 with these records. */
  block(records) {
    return { ...NO_RECORDS, herkomst: this.#herkomst('maz' in records ? 'AW35' : 'AW39'), ...records };
  }

  report(records) {
    return this.take('Melding', this.block(records));
  }

  take(name, data) {
    const facts = this.service.on[name](this.dossier, data, { vandaag: VANDAAG });
    this.dossier = facts.reduce(this.service.evolve, this.dossier);
    this.facts.push(...facts);
    return facts;
  }

  #herkomst(berichtsoort) {
    const n = ++this.#messages;
    const [afzender, ontvanger] = berichtsoort === 'AW33' ? [ZORGKANTOOR, INSTELLING] : [INSTELLING, ZORGKANTOOR];
    const berichtId = pseudonym(0x3000000 + n);
    return { berichtId, berichtsoort, afzender, ontvanger, identificatie: `B${n}`, dagtekening: VANDAAG, blok: 1 };
  }
}

const NO_RECORDS = { maz: [], mut: [], mez: [], aat: [], mazVerwijderingen: [], mutatieVerwijderingen: [] };

function key(n) {
  const ingangsdatum = `2026-01-${String(n + 1).padStart(2, '0')}`;
  return { besluitnummer: 700_001, instelling: INSTELLING, zzpCode: '754', leveringsvorm: '4', ingangsdatum };
}

function line(n) {
  return {
    ...{ volgnummer: 1, toewijzing: key(n), zorgkantoor: ZORGKANTOOR, soort: '1' },
    ...{ toewijzingsdatum: '2026-01-01', toewijzingstijd: '08:00:00', percentage: 10_000, einddatum: null },
    ...{ redenIntrekking: null, etmalen: null, klasse: null, instellingBestemming: null },
    ...{ dossierhouder: INSTELLING, coordinatorZorgThuis: null, opname: '1' },
  };
}

/** The start of care on toewijzing `n` on this day. */
export function maz(n, begindatum) {
  const rest = { sleuteldatum: null, etmalen: null, klasse: null, leveringsstatus: '4', behandeling: '1' };
  return { volgnummer: 1, toewijzing: key(n), begindatum, ...rest };
}

/** Waiting on toewijzing `n` from this day on: MUT 18. */
export function wait(n, mutatiedatum) {
  const status = { leveringsstatus: '7', leveringsstatusClassificatie: '09', instellingBestemming: null };
  return { volgnummer: 1, toewijzing: key(n), mutatiecode: '18', mutatiedatum, ...status };
}

/** The end of the care that began on `begindatum`: with 20 the client comes back, with 19 not. */
export function end(n, mutatiecode, mutatiedatum, begindatum) {
  const status =
    mutatiecode === '19'
      ? { leveringsstatus: '5', leveringsstatusClassificatie: null }
      : { leveringsstatus: '7', leveringsstatusClassificatie: '09' };
  const mez = { volgnummer: 1, toewijzing: key(n), begindatum, mutatiecode, mutatiedatum, ...status };
  return { ...mez, instellingBestemming: null };
}
