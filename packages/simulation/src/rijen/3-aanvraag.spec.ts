import { describe, expect, it } from 'vitest';
import {
  A,
  aanvraag,
  B,
  C,
  maz,
  mut,
  regel,
  toewijzing,
  weg,
  type Toewijzing,
  type Velden,
} from '../testhulp/proef.js';
import { inStaat } from '../testhulp/staten.js';

/** Section 3 of the rule book zorgtoewijzing, a test per row: the AAT. */

const NU = '2026-04-20';
const op = (leveringsvorm: string, instelling = A, versie: Velden = {}) =>
  toewijzing({ leveringsvorm, instelling, ingangsdatum: '2026-04-01' }, { toewijzingsdatum: NU, ...versie });
const regels = (...r: readonly object[]) => ({ aanvraagInstellingen: r });
const inZorg = (...erbij: readonly Toewijzing[]) =>
  erbij.length > 0 ? inStaat('IN_ZORG').aw33(...erbij) : inStaat('IN_ZORG');
const vraag = (...wat: readonly Velden[]) => inZorg().aw39(...wat).antwoord;

describe('3.1 wie en wanneer', () => {
  it.each<[string, () => string, string]>([
    [
      'zonder rol',
      () => inStaat('IN_ZORG').aw39(aanvraag('7', { instelling: B, coordinatorZorgThuis: B })).antwoord,
      '9107',
    ],
    [
      'met MUT-12',
      () => inStaat('WACHTEND').aw39(mut('12/5', NU), aanvraag('5', regels(regel(A, 10_000)))).antwoord,
      'aanvaard',
    ],
    ['met MUT-18', () => inStaat('WACHTEND').aw39(mut('18/6', NU), aanvraag('5')).antwoord, 'aanvaard'],
    ['met MUT-19', () => vraag(mut('19/5', NU, '2026-03-10'), aanvraag('5')), 'aanvaard'],
    ['met MUT-17', () => vraag(mut('17/5', NU, '2026-03-10'), aanvraag('5')), '9041'],
    ['met MUT-20', () => vraag(mut('20/7', NU, '2026-03-10'), aanvraag('5')), '9041'],
    ['na MUT-20, apart', () => inStaat('AANGEHOUDEN').aw39(aanvraag('5')).antwoord, 'aanvaard'],
    ['met MUT-21', () => inStaat('WACHTEND').aw39(mut('21/5', NU), aanvraag('5')).antwoord, '9041'],
    ['zonder MUT', () => vraag(aanvraag('5')), 'aanvaard'],
    ['voor administratief', () => vraag(aanvraag('5', regels({ ...regel(A, 10_000), soort: '5' }))), 'S072'],
    ['voor pgb', () => vraag(aanvraag('2', { dossierhouder: null })), 'D040 S127'],
    [
      'met een ingangsdatum in de toekomst',
      () => vraag(aanvraag('5', regels(regel(A, 10_000, { toewijzingIngangsdatum: '2026-06-01' })))),
      'aanvaard',
    ],
  ])('3.1 %s', (_, antwoord, verwacht) => {
    expect(antwoord()).toBe(verwacht);
  });

  it('3.1 een MUT uit hetzelfde bericht verwijderen laat de aanvraag in leven', () => {
    const p = inStaat('WACHTEND')
      .aw39(mut('12/5', NU), aanvraag('5'))
      .aw39(weg(mut('12/5', NU)));
    expect(p.aw33(op('5')).gebeurtenissen).toContain('AanvraagToegewezen 2026-04-20');
  });
});

describe('3.2 inhoud', () => {
  it.each<[string, object, string]>([
    ['Instelling is de afzender', { instelling: B }, '9064'],
    ['Leveringsvorm 2 niet', { leveringsvorm: '2', dossierhouder: null }, 'D040 S127'],
    ['Leveringsvorm 9 niet', { leveringsvorm: '9' }, 'S127'],
    ['Etmalen alleen bij 8', { etmalen: '3' }, 'D072'],
    ['Dossierhouder bij 5 verplicht', { dossierhouder: null }, 'D073'],
    ['CoordinatorZorgThuis bij 5 niet', { coordinatorZorgThuis: A }, 'D050'],
    ['Doelmatig bij 5 niet', { doelmatig: '1' }, 'D074'],
    ['Verantwoord bij 5 niet', { verantwoord: '1' }, 'D074'],
    ['ToewijzingPercentage verplicht', regels({ ...regel(A, 0), toewijzingPercentage: null }), 'D040'],
    ['Opname bij 5 niet', regels(regel(A, 10_000, { opname: '1' })), 'D052'],
    ['Soort 5 nooit', regels(regel(A, 10_000, { soort: '5' })), 'S072'],
    ['Soort 3 mag', regels(regel(A, 10_000, { soort: '3' })), 'aanvaard'],
    ['een eind voor het begin', regels(regel(A, 10_000, { toewijzingEinddatum: '2026-03-31' })), 'S003'],
    ['een eind op het begin', regels(regel(A, 10_000, { toewijzingEinddatum: '2026-04-01' })), 'aanvaard'],
  ])('3.2 VPT: %s', (_, anders, antwoord) => {
    expect(
      inStaat('IN_ZORG').aw39(mut('19/5', NU, '2026-03-10', undefined, {}), { ...aanvraag('5'), ...anders }).antwoord,
    ).toBe(antwoord);
  });

  it.each<[string, string, object, string]>([
    ['7: CoordinatorZorgThuis verplicht', '7', { coordinatorZorgThuis: null }, 'D050'],
    ['7: Dossierhouder niet', '7', { dossierhouder: A }, 'D073'],
    ['7: Doelmatig verplicht', '7', { doelmatig: null }, 'D074'],
    ['7: Verantwoord verplicht', '7', { verantwoord: null }, 'D074'],
    ['7: Doelmatig 2 wil een BijzondereSituatie', '7', { doelmatig: '2' }, 'D047'],
    [
      '7: BijzondereSituatie, een toeslag overig',
      '7',
      { doelmatig: '2', bijzondereSituatie: { toeslagOverig: '3' } },
      'aanvaard',
    ],
    [
      '7: BijzondereSituatie, extra kosten thuis',
      '7',
      { doelmatig: '2', bijzondereSituatie: { extraKostenThuis: '1' } },
      'aanvaard',
    ],
    ['7: BijzondereSituatie, leeg', '7', { doelmatig: '2', bijzondereSituatie: {} }, 'D048'],
    [
      '7: BijzondereSituatie, beademing en overig',
      '7',
      { doelmatig: '2', bijzondereSituatie: { toeslagBeademing: '1', toeslagOverig: '3' } },
      'D048',
    ],
    ['8: Etmalen verplicht', '8', { etmalen: null }, 'D072'],
    ['8: Doelmatig verplicht', '8', { doelmatig: null }, 'D074'],
    ['4: Opname verplicht', '4', regels(regel(A, 10_000)), 'D052'],
    ['4: Dossierhouder verplicht', '4', { dossierhouder: null }, 'D073'],
  ])('3.2 %s', (_, leveringsvorm, anders, antwoord) => {
    expect(vraag(aanvraag(leveringsvorm, { ...anders }))).toBe(antwoord);
  });
});

describe('3.3 welke toewijzingen mee moeten', () => {
  const metC = (leveringsvorm: string) =>
    inZorg(op(leveringsvorm), op(leveringsvorm, C, { dossierhouder: A, coordinatorZorgThuis: A }));

  it.each(['7', '5', '8'])(
    '3.3 row 1 MPT, VPT, DTV (%s): een weggelaten aanbieder van dezelfde vorm valt af (ZT-W08)',
    (leveringsvorm) => {
      const over = (...aanbieders: readonly string[]) =>
        metC(leveringsvorm).aw39({
          ...aanvraag(leveringsvorm),
          aanvraagInstellingen: aanbieders.map((a, i) =>
            regel(a, 5000, leveringsvorm === '8' ? { opname: i === 0 ? '1' : '2' } : {}),
          ),
        }).antwoord;
      expect(over(A, C)).toBe('aanvaard');
      expect(over(A, B)).toBe('aanvaard ZT-W08');
    },
  );

  it('3.3 row 2 verblijf: wat er niet in staat, blijft zoals het is', () => {
    expect(metC('4').aw39(aanvraag('4')).antwoord).toBe('aanvaard');
  });

  it('3.3 row 3 andere vormen: die raakt deze aanvraag niet', () => {
    expect(inZorg(op('7', C, { coordinatorZorgThuis: C })).aw39(aanvraag('5')).antwoord).toBe('aanvaard');
  });
});

describe('3.4 percentages', () => {
  const som = (leveringsvorm: string, ...percentages: readonly number[]) => ({
    ...aanvraag(leveringsvorm),
    aanvraagInstellingen: percentages.map((p, i) =>
      regel([A, B, C][i]!, p, leveringsvorm === '8' ? { opname: i === 0 ? '1' : '2' } : {}),
    ),
  });

  it.each(['7', '8'])('3.4 row 2: boven 100 zonder Doelmatig 2 wordt bij %s geweigerd (ZT-P01)', (leveringsvorm) => {
    expect(vraag(som(leveringsvorm, 6000, 4000))).toBe('aanvaard');
    expect(vraag(som(leveringsvorm, 6000, 4100))).toBe('ZT-P01');
  });

  it('3.4 row 1: 100 is geen vast totaal: 130 met Doelmatig 2 en een bijzondere situatie mag', () => {
    expect(vraag({ ...som('7', 7000, 4000, 2000), doelmatig: '2', bijzondereSituatie: { toeslagOverig: '3' } })).toBe(
      'aanvaard',
    );
  });

  it('3.4 row 2: onder 100 zonder pgb geeft een waarschuwing (ZT-P02), naast pgb niet', () => {
    expect(vraag(som('7', 6000, 3900))).toBe('aanvaard ZT-P02');
    const pgb = toewijzing({ leveringsvorm: '2', instelling: null });
    expect(inZorg(pgb).aw39(som('7', 6000, 3900)).antwoord).toBe('aanvaard');
  });

  it('3.4 row 3: een procent in natura naast pgb is te vragen', () => {
    expect(inZorg(toewijzing({ leveringsvorm: '2', instelling: null })).aw39(som('7', 100)).antwoord).toBe('aanvaard');
  });
});

describe('3.5 toetsen en uitkomst', () => {
  const met = (mutdag: string, r: object) =>
    inStaat('WACHTEND')
      .aw33(toewijzing({}, { einddatum: '2026-06-30', toewijzingsdatum: NU }))
      .aw39(mut('18/7', mutdag), aanvraag('5', regels(r))).antwoord;

  it.each<[string, string, string, string]>([
    ['op de ingangsdatum', '2026-03-01', '2026-06-30', 'aanvaard'],
    ['een dag ervoor', '2026-02-28', '2026-06-30', '9070'],
    ['een dag na de einddatum', '2026-03-01', '2026-07-01', '9070'],
  ])('3.5 9070: de aanvraag naast een MUT ligt binnen de toewijzing, %s', (_, van, tot, antwoord) => {
    expect(met(NU, regel(A, 10_000, { toewijzingIngangsdatum: van, toewijzingEinddatum: tot }))).toBe(antwoord);
  });

  it('3.5 9070: een open einde naast een toewijzing met einddatum', () => {
    expect(met(NU, regel(A, 10_000))).toBe('9070');
  });

  it('3.5 9106: dezelfde aanbieder, vorm en soort tweemaal, ook zonder overlap', () => {
    const tweede = regel(A, 10_000, { toewijzingIngangsdatum: '2026-08-01' });
    expect(vraag(aanvraag('5', regels(regel(A, 10_000, { toewijzingEinddatum: '2026-05-31' }), tweede)))).toBe('9106');
    expect(
      vraag(aanvraag('5', regels(regel(A, 10_000, { toewijzingEinddatum: '2026-05-31' }), { ...tweede, soort: '3' }))),
    ).toBe('aanvaard');
  });

  it('3.5 9120: verblijf heeft per ingangsdatum en soort een opname', () => {
    expect(vraag(aanvraag('4', regels(regel(A, 5000, { opname: '1' }), regel(B, 5000, { opname: '1' }))))).toBe('9120');
    expect(vraag(aanvraag('4', regels(regel(A, 5000, { opname: '1' }), regel(B, 5000, { opname: '2' }))))).toBe(
      'aanvaard',
    );
  });

  it('3.5 9127: DTV heeft op elke dag precies een opname', () => {
    const dtv = (tot: string | null, opname = '2') =>
      vraag(
        aanvraag('8', regels(regel(A, 5000, { opname: '1', toewijzingEinddatum: tot }), regel(B, 5000, { opname }))),
      );
    expect(dtv(null)).toBe('aanvaard');
    expect(dtv('2026-12-31')).toContain('9127');
    expect(dtv(null, '1')).toContain('9127');
  });

  it('3.5 S003: het einde niet voor het begin', () => {
    expect(vraag(aanvraag('5', regels(regel(A, 10_000, { toewijzingEinddatum: '2026-03-31' }))))).toBe('S003');
  });

  it('3.5 de aanvraag leeft van ingediend tot toegewezen, als elke regel er is', () => {
    const p = inZorg().aw39(aanvraag('5', regels(regel(A, 5000), regel(B, 5000))));
    expect(p.gebeurtenissen).toBe('AanvraagOntvangen 2026-04-20');
    expect(p.aw33(op('5')).gebeurtenissen).not.toContain('AanvraagToegewezen');
    expect(p.aw33(op('5', B)).gebeurtenissen).toContain('AanvraagToegewezen 2026-04-20');
  });

  it('3.5 een afwijzing komt als feit, en eindigt de aanvraag', () => {
    const p = inZorg().aw39(aanvraag('5')).besluit('AATBESLUIT', { besluit: 'AFGEWEZEN' });
    expect(p.gebeurtenissen).toBe('AanvraagAfgewezen 2026-04-20');
    expect(p.aw33(op('5')).gebeurtenissen).not.toContain('Aanvraag');
  });

  it('3.5 wat wordt vervangen, eindigt door de AW33 die het vervangt; dezelfde zorg geeft geen nieuwe start', () => {
    const p = inZorg().aw33(toewijzing({}, { einddatum: '2026-03-31', toewijzingsdatum: NU }), op('4'));
    expect(p.aw35(maz('2026-04-01', op('4'))).dag('2026-05-01').cak).toBe('start 2026-03-10 4');
  });
});
