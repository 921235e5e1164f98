import { readdirSync, readFileSync } from 'node:fs';
import { catalogus, type zorg } from '@iwlz/contracts';
import { describe, expect, it } from 'vitest';
import { evolve } from '../domain/evolve.js';
import { dossierMet, regel, SLEUTEL, vastgesteld } from '../domain/voorbeelden.js';
import type { Sleutel } from '../domain/sleutel.js';
import { maakZorgtoewijzing } from './index.js';

/** Every event that ever landed on `iwlz.zorg`, as it was written then: old facts are folded for ever. */
const HISTORIE = new URL('../../../../schemas/iwlz.zorg/historie/', import.meta.url);

/** Said to everybody, and part of no dossier. */
const VAN_GEEN_CLIENT = ['DagBegonnen', 'CakRunGevraagd', 'SleutelHervat', 'SleutelVerworpen'];

interface Geland {
  readonly naam: string;
  readonly nummer: string;
}
const geland = readdirSync(HISTORIE).flatMap((map): Geland[] => {
  const naam = map.replace(/\.v\d+$/, '');
  const nummers = readdirSync(new URL(`${map}/`, HISTORIE)).filter((f) => f.endsWith('.avsc'));
  return VAN_GEEN_CLIENT.includes(naam) ? [] : nummers.map((f) => ({ naam: map, nummer: f.replace('.avsc', '') }));
});

describe('wat ooit landde', () => {
  it.each(geland)('$naam, nummer $nummer, is nog te vouwen', ({ naam, nummer }) => {
    const feit = gelezen(naam, nummer);
    const over = toewijzingVan(feit);
    const voor =
      feit.type === 'ToewijzingVastgesteld' ? dossierMet() : dossierMet(vastgesteld(regel({ toewijzing: over })));
    const na = evolve(voor, feit);
    expect(() => maakZorgtoewijzing().due(na)).not.toThrow();
  });
});

/** The fact as it is read today. A sample has a text in every field, where only some texts mean anything. */
function gelezen(map: string, nummer: string): zorg.ZorgFeit {
  const [naam = ''] = map.split('.');
  const lees = (uitgang: string) => readFileSync(new URL(`${map}/${nummer}.${uitgang}`, HISTORIE), 'utf8');
  const { bytes } = JSON.parse(lees('json')) as { bytes: string };
  const framed = Buffer.concat([Buffer.from([0, 0, 0, 0, 1]), Buffer.from(bytes, 'base64')]);
  const data = catalogus.vind('iwlz.zorg', naam)!.decode(framed, lees('avsc')) as Record<string, unknown>;
  const zinnig = naam === 'MeldingAangehouden' ? { reden: 'VOORGANGER' } : {};
  const codes = (data['mut'] ?? data['mez']) ? metCodes(data) : {};
  return { type: naam, data: { ...data, ...zinnig, ...codes } } as unknown as zorg.ZorgFeit;
}

function metCodes(data: Record<string, unknown>): object {
  const soort = 'mut' in data ? 'mut' : 'mez';
  return { [soort]: { ...(data[soort] as object), mutatiecode: soort === 'mut' ? '18' : '20', leveringsstatus: '7' } };
}

function toewijzingVan({ data }: zorg.ZorgFeit): Sleutel {
  const houders = [data, ...(Object.values(data) as unknown[])] as ({ toewijzing?: Sleutel } | null)[];
  return houders.find((h) => h?.toewijzing !== undefined)?.toewijzing ?? SLEUTEL;
}
