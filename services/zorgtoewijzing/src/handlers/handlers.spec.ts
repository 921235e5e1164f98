import { datum } from '@iwlz/basis';
import type { zorg } from '@iwlz/contracts';
import { describe, expect, it } from 'vitest';
import { LEEG } from '../domain/dossier.js';
import { STANDAARD } from '../domain/instellingen.js';
import { B, maz, mez, mut, regel, SLEUTEL, wegMaz, wegMut } from '../domain/voorbeelden.js';
import { eindstand } from './index.js';
import { Verhaal } from './verhaal.js';

const typen = (feiten: readonly zorg.ZorgFeit[]) => feiten.map((f) => f.type);
const codes = (feiten: readonly zorg.ZorgFeit[]) =>
  feiten.flatMap((f) => (f.type === 'MeldingAfgekeurd' ? f.data.fouten.map((x) => x.retourcode) : []));
const antwoorden = (feiten: readonly zorg.ZorgFeit[]) =>
  feiten.flatMap((f) =>
    f.type === 'MeldingAanvaard' || f.type === 'MeldingAfgekeurd' || f.type === 'MeldingAangehouden'
      ? [`${f.data.herkomst.identificatie} ${f.type}`]
      : [],
  );

const ZORG = { maz: [maz('2026-03-10')] };
const EINDE = { mez: [mez('19/5', '2026-05-20', '2026-03-10')] };

/** A client in care, on Wednesday 20 May 2026; the AW33 was X1 and the MAZ X2. */
function inZorg(instellingen = STANDAARD): Verhaal {
  const v = new Verhaal('2026-05-20', instellingen);
  v.aw33(regel());
  v.meld(ZORG);
  return v;
}

describe('de feiten op een bericht, in de volgorde van 9.6', () => {
  it('een nieuwe toewijzing', () => {
    expect(typen(new Verhaal('2026-02-20').aw33(regel()))).toEqual(['MeldingAanvaard', 'ToewijzingVastgesteld']);
  });

  it('regels van een AW33 op sleutel, in welke volgorde zij ook kwamen', () => {
    const feiten = new Verhaal('2026-02-20').aw33(
      regel({ toewijzing: { ...SLEUTEL, instelling: B }, volgnummer: 1 }),
      regel({ volgnummer: 2 }),
    );
    expect(feiten.flatMap((f) => (f.type === 'ToewijzingVastgesteld' ? [f.data.toewijzing.instelling] : []))).toEqual([
      SLEUTEL.instelling,
      B,
    ]);
  });

  it('antwoord, record, transitie, zorgverloop', () => {
    const v = new Verhaal('2026-05-20');
    v.aw33(regel());
    expect(typen(v.meld(ZORG))).toEqual(['MeldingAanvaard', 'MazAanvaard', 'ZorgAangevangen', 'ZorgverloopGewijzigd']);
  });

  it('eerst terugnemen, dan het nieuwe', () => {
    const v = inZorg();
    v.meld(EINDE);
    expect(
      typen(v.meld({ mutatieVerwijderingen: [wegMut('2026-05-20')], mez: [mez('19/5', '2026-05-18', '2026-03-10')] })),
    ).toEqual([
      'MeldingAanvaard',
      'MutatieVerwijderd',
      'MezAanvaard',
      'ZorgBeeindigdHersteld',
      'ZorgBeeindigd',
      'ZorgverloopGewijzigd',
    ]);
  });

  it('een weigering en niets anders', () => {
    const feiten = inZorg().meld({ maz: [maz('2026-03-10')] });
    expect(typen(feiten)).toEqual(['MeldingAfgekeurd']);
    expect(codes(feiten)).toEqual(['9074']);
  });

  it('een mutatie die de zorg niet raakt geeft geen zorgverloop', () => {
    const v = new Verhaal('2026-03-10');
    v.aw33(regel());
    expect(typen(v.meld({ mut: [mut('18/7', '2026-03-04')] }))).toEqual([
      'MeldingAanvaard',
      'MutAanvaard',
      'WachtstatusVastgesteld',
    ]);
  });

  it('een andere situatie van lopende zorg geeft alleen een zorgverloop', () => {
    const v = inZorg();
    expect(typen(v.aw33(regel({ zorgkantoor: '5599', toewijzingstijd: '09:00:00' })))).toEqual([
      'MeldingAanvaard',
      'ToewijzingGewijzigd',
      'ZorgverloopGewijzigd',
    ]);
  });
});

describe('versies van een toewijzing', () => {
  it.each([
    ['een oudere versie', { toewijzingsdatum: '2026-02-19' }, []],
    ['dezelfde versie nog eens', {}, []],
    ['nieuwer, gelijk van inhoud', { toewijzingsdatum: '2026-02-21' }, ['ToewijzingBevestigd']],
    ['nieuwer, andere inhoud', { toewijzingsdatum: '2026-02-21', percentage: 9000 }, ['ToewijzingGewijzigd']],
    [
      'een intrekking',
      { toewijzingsdatum: '2026-02-21', einddatum: '2026-05-25', redenIntrekking: '7' },
      ['IntrekkingAanvaard', 'ToewijzingIngetrokken'],
    ],
  ])('%s', (_, anders, verwacht) => {
    const v = new Verhaal('2026-05-20');
    v.aw33(regel());
    expect(typen(v.aw33(regel(anders)))).toEqual(['MeldingAanvaard', ...verwacht]);
  });
});

describe('wachten op een voorganger (9.5)', () => {
  it('een MAZ die voor haar AW33 komt, wordt alsnog aanvaard', () => {
    const v = new Verhaal('2026-03-10');
    expect(antwoorden(v.meld(ZORG))).toEqual(['X1 MeldingAangehouden']);
    expect(antwoorden(v.aw33(regel()))).toEqual(['X2 MeldingAanvaard', 'X1 MeldingAanvaard']);
    expect(v.dossier.wachtend).toEqual([]);
    expect(eindstand(v.dossier, v.vandaag)[0]?.staat).toBe('IN_ZORG');
  });

  it('wie wacht, verlaat de rij in volgorde van aankomst, en maakt plaats voor wie op hem wachtte', () => {
    const v = new Verhaal('2026-05-20');
    v.meld(EINDE);
    v.meld(ZORG);
    expect(antwoorden(v.aw33(regel()))).toEqual(['X3 MeldingAanvaard', 'X2 MeldingAanvaard', 'X1 MeldingAanvaard']);
    expect(eindstand(v.dossier, v.vandaag)[0]?.einddatum).toBe('2026-05-20');
  });

  it('wordt geweigerd met alle codes zodra er een andere bij komt', () => {
    const v = new Verhaal('2026-05-20');
    v.meld({ mut: [mut('18/7', '2026-03-10')] });
    const feiten = v.aw33(regel({ soort: '3' }));
    expect(antwoorden(feiten)).toEqual(['X2 MeldingAanvaard', 'X1 MeldingAfgekeurd']);
    expect(codes(feiten)).toEqual(['9073']);
  });

  it.each([
    ['woensdag', '2026-05-20', '2026-05-21', '2026-05-22'],
    ['vrijdag', '2026-05-22', '2026-05-25', '2026-05-27'], // Pinksteren: maandag is vrij
    ['zaterdag', '2026-05-30', '2026-06-01', '2026-06-02'],
  ])('een bericht van %s wacht tot en met de volgende werkdag', (_, ontvangen, nog, op) => {
    const v = new Verhaal(ontvangen);
    v.meld(ZORG);
    expect(v.service.due(v.dossier)).toBe(op);
    expect(v.dag(nog)).toEqual([]);
    const feiten = v.dag(op);
    expect(antwoorden(feiten)).toEqual(['X1 MeldingAfgekeurd']);
    expect(codes(feiten)).toEqual(['9019']);
    expect(v.service.due(v.dossier)).toBeUndefined();
  });

  it('de termijn is een instelling', () => {
    const v = new Verhaal('2026-05-20', { ...STANDAARD, wachtWerkdagen: 3 });
    v.meld(ZORG);
    expect(v.service.due(v.dossier)).toBe('2026-05-27');
  });

  it('andere berichten van de client gaan door', () => {
    const v = inZorg();
    v.meld({ maz: [maz('2026-05-01', { toewijzing: { ...SLEUTEL, leveringsvorm: '5' }, behandeling: null })] });
    expect(antwoorden(v.meld(EINDE))).toEqual(['X4 MeldingAanvaard']);
    expect(v.dossier.wachtend).toHaveLength(1);
  });
});

describe('oude correcties (9.5, OP253)', () => {
  /** Care from 20 May 2025 to the given day, on 20 May 2026. X3 is the MEZ. */
  function oud(laatste: string): Verhaal {
    const v = new Verhaal('2026-05-20');
    v.aw33(regel({ toewijzing: { ...SLEUTEL, ingangsdatum: datum('2025-01-01') } }));
    const toewijzing = { ...SLEUTEL, ingangsdatum: datum('2025-01-01') };
    v.meld({ maz: [maz('2025-02-01', { toewijzing })] });
    v.meld({ mez: [mez('19/5', laatste, '2025-02-01', { toewijzing })] });
    return v;
  }
  const weg = (dag: string) => ({
    mutatieVerwijderingen: [wegMut(dag, { ...SLEUTEL, ingangsdatum: datum('2025-01-01') })],
  });

  it.each([
    ['meer dan een jaar oud', '2025-05-19', 'MeldingAangehouden'],
    ['precies een jaar oud', '2025-05-20', 'MeldingAanvaard'],
    ['jonger', '2025-05-21', 'MeldingAanvaard'],
  ])('een einde zorg van %s', (_, dag, antwoord) => {
    expect(antwoorden(oud(dag).meld(weg(dag)))).toEqual([`X4 ${antwoord}`]);
  });

  it('29 februari telt als 28', () => {
    const v = new Verhaal('2024-02-29');
    const toewijzing = { ...SLEUTEL, ingangsdatum: datum('2023-01-01') };
    v.aw33(regel({ toewijzing }));
    v.meld({ maz: [maz('2023-02-28', { toewijzing }), maz('2023-02-27', { toewijzing })] });
    expect(antwoorden(v.meld({ mazVerwijderingen: [wegMaz('2023-02-28', toewijzing)] }))).toEqual([
      'X3 MeldingAanvaard',
    ]);
    expect(antwoorden(v.meld({ mazVerwijderingen: [wegMaz('2023-02-27', toewijzing)] }))).toEqual([
      'X4 MeldingAangehouden',
    ]);
  });

  it('een oude wachtstatus mag zonder akkoord weg', () => {
    const v = new Verhaal('2026-05-20');
    const toewijzing = { ...SLEUTEL, ingangsdatum: datum('2025-01-01') };
    v.aw33(regel({ toewijzing }));
    v.meld({ mut: [mut('18/7', '2025-02-01', { toewijzing })] });
    expect(antwoorden(v.meld(weg('2025-02-01')))).toEqual(['X3 MeldingAanvaard']);
  });

  it('wacht zo lang als het duurt, en wordt met akkoord gedaan', () => {
    const v = oud('2025-05-19');
    v.meld(weg('2025-05-19'));
    expect(v.service.due(v.dossier)).toBeUndefined();
    v.dag('2026-09-01');
    expect(typen(v.akkoord(4, true))).toEqual([
      'FeitAanvaard',
      'MeldingAanvaard',
      'MutatieVerwijderd',
      'ZorgBeeindigdHersteld',
      'ZorgverloopGewijzigd',
    ]);
  });

  it('wordt zonder akkoord geweigerd: 1160 voor een MUT', () => {
    const v = oud('2025-05-19');
    v.meld(weg('2025-05-19'));
    expect(codes(v.akkoord(4, false))).toEqual(['1160']);
    expect(v.dossier.wachtend).toEqual([]);
  });

  it('wordt zonder akkoord geweigerd: 0700 voor een MAZ', () => {
    const v = new Verhaal('2026-05-20');
    const toewijzing = { ...SLEUTEL, ingangsdatum: datum('2025-01-01') };
    v.aw33(regel({ toewijzing }));
    v.meld({ maz: [maz('2025-02-01', { toewijzing })] });
    v.meld({ mazVerwijderingen: [wegMaz('2025-02-01', toewijzing)] });
    expect(codes(v.akkoord(3, false))).toEqual(['0700']);
    expect(v.dossier.wachtend).toEqual([]);
  });

  it('akkoord op een bericht dat niet wordt aangehouden doet niets', () => {
    expect(typen(inZorg().akkoord(2, true))).toEqual(['FeitAanvaard']);
    expect(typen(inZorg().akkoord(99, false))).toEqual(['FeitAanvaard']);
  });
});

describe('overlijden', () => {
  it('trekt in wat liep, en doet de tweede keer niets meer', () => {
    const v = inZorg();
    expect(typen(v.overlijden('2026-05-19'))).toEqual([
      'FeitAanvaard',
      'ToewijzingIngetrokken',
      'ZorgverloopGewijzigd',
    ]);
    expect(typen(v.overlijden('2026-05-19'))).toEqual(['FeitAanvaard']);
  });

  it('kan voor de eerste toewijzing komen', () => {
    const v = new Verhaal('2026-05-20');
    v.overlijden('2026-05-19');
    expect(typen(v.aw33(regel()))).toEqual(['MeldingAanvaard', 'ToewijzingVastgesteld', 'ToewijzingIngetrokken']);
  });
});

describe('een dag begint', () => {
  it('meldt een verstreken einddatum op de dag erna, en daarna nooit meer', () => {
    const v = new Verhaal('2026-05-20');
    v.aw33(regel({ einddatum: '2026-06-30' }));
    v.meld(ZORG);
    expect(v.service.due(v.dossier)).toBe('2026-07-01');
    expect(v.dag('2026-06-30')).toEqual([]);
    expect(typen(v.dag('2026-07-01'))).toEqual(['ZorgBeeindigd']);
    expect(v.service.due(v.dossier)).toBeUndefined();
  });

  it('heeft geen agenda bij een einddatum op de laatste dag van de kalender', () => {
    const v = new Verhaal('2026-05-20');
    v.aw33(regel({ einddatum: '9999-12-31' }));
    v.meld(ZORG);
    expect(v.service.due(v.dossier)).toBeUndefined();
    expect(eindstand(v.dossier, v.vandaag)[0]).toMatchObject({ einddatum: '9999-12-31', staat: 'IN_ZORG' });
  });

  it('doet niets voor een client van wie niets bekend is', () => {
    const { service } = new Verhaal('2026-05-20');
    expect(service.due(LEEG)).toBeUndefined();
    expect(service.ticks.DagBegonnen(LEEG, datum('2026-05-21'))).toEqual([]);
  });
});
