import { datum, GeschondenInvariant } from '@iwlz/basis';
import type { zorg } from '@iwlz/contracts';
import { describe, expect, it } from 'vitest';
import { LEEG } from './dossier.js';
import { evolve } from './evolve.js';
import { blok, dossierMet, herkomst, maz, mez, mut, regel, SLEUTEL, vastgesteld, wegMaz } from './voorbeelden.js';

const DAG = datum('2026-03-10');

describe('evolve', () => {
  it('is luid bij een feit dat hij niet kent', () => {
    const vreemd = { type: 'IetsNieuws', data: {} } as unknown as zorg.ZorgFeit;
    expect(() => evolve(LEEG, vreemd)).toThrow(GeschondenInvariant);
  });

  it.each(['DagBegonnen', 'CakRunGevraagd', 'SleutelHervat'])(
    'is luid bij een feit dat in geen dossier hoort: %s',
    (type) => {
      expect(() => evolve(LEEG, { type, data: { dag: DAG } } as unknown as zorg.ZorgFeit)).toThrow(type);
    },
  );

  it('is luid bij een record op een toewijzing die nooit is vastgesteld', () => {
    expect(() => dossierMet(maz('2026-03-10'))).toThrow(GeschondenInvariant);
  });

  it('neemt wat is vastgelegd ook als geen regel het nu zou aanvaarden', () => {
    const dossier = dossierMet(vastgesteld(), maz('2025-01-01'), mut('18/7', '2030-01-01'));
    expect(dossier.toewijzingen[0]?.mazzen).toHaveLength(1);
  });

  it('laat ongewijzigd wat niet geraakt wordt', () => {
    const anders = { ...SLEUTEL, besluitnummer: 700_002 };
    const voor = dossierMet(vastgesteld(), vastgesteld(regel({ toewijzing: anders })));
    const na = evolve(voor, {
      type: 'MazAanvaard',
      data: { herkomst: herkomst(1), opDag: DAG, maz: maz('2026-03-10') },
    });
    expect(na.toewijzingen[1]).toBe(voor.toewijzingen[1]);
    expect(na.wachtend).toBe(voor.wachtend);
    expect(voor.toewijzingen[0]?.mazzen).toEqual([]);
  });

  it('geeft hetzelfde dossier, in welke volgorde de records ook werden aanvaard', () => {
    const records = [maz('2026-03-10'), mut('18/7', '2026-03-04'), mez('20/7', '2026-04-10', '2026-03-10')];
    expect(JSON.stringify(dossierMet(vastgesteld(), ...records.toReversed()))).toBe(
      JSON.stringify(dossierMet(vastgesteld(), ...records)),
    );
  });

  it('onthoudt wat wacht op volgorde van aankomst, en vergeet het met het antwoord', () => {
    const aan = (nummer: number, reden: string): zorg.ZorgFeit => ({
      type: 'MeldingAangehouden',
      data: { herkomst: herkomst(nummer), reden, ontvangenOp: DAG, blok: blok({ herkomst: herkomst(nummer) }) },
    });
    const drie = [aan(1, 'VOORGANGER'), aan(2, 'VOORGANGER'), aan(1, 'AKKOORD')].reduce(evolve, LEEG);
    expect(drie.wachtend.map((w) => `${w.blok.herkomst.identificatie} ${w.reden}`)).toEqual([
      'X1 AKKOORD',
      'X2 VOORGANGER',
    ]);
    const klaar = evolve(drie, { type: 'MeldingAanvaard', data: { herkomst: herkomst(1), waarschuwingen: [] } });
    expect(klaar.wachtend.map((w) => w.blok.herkomst.identificatie)).toEqual(['X2']);
  });

  it('vergeet een verwijderd record, en weet wanneer dat was', () => {
    const dossier = dossierMet(vastgesteld(), maz('2026-03-10'), {
      type: 'MazVerwijderd',
      data: { herkomst: herkomst(2), opDag: DAG, verwijdering: wegMaz('2026-03-10') },
    });
    expect(dossier.toewijzingen[0]).toMatchObject({ mazzen: [], verwijderdOp: DAG });
  });
});
