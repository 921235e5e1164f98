import { describe, expect, it } from 'vitest';
import { A, aanvraag, B, maz, mut, Proef, regel, toewijzing, weg, type Velden } from '../testhulp/proef.js';
import { begin, inStaat, inZorg, T } from '../testhulp/staten.js';

/*
 * Section 7 of the rule book zorgtoewijzing, a test per code that a scenario can get: the message that gets it, beside one
 * that just does not. The codes of a file and of the XSD (0001, 0200, 0233, 9042, 9067, 9100) are tested in packages/berichten,
 * those of the CAK (0328 to 1162, 9103, 9104, 9118, 9128, S067) in services/eigenbijdrage.
 */

const ZORG = '2026-03-10';
const NU = '2026-04-20';
const EINDE = mut('19/5', NU, ZORG);
const lijnen = (...r: readonly object[]) => ({ aanvraagInstellingen: r });
const DTV = toewijzing({ leveringsvorm: '8' });
const tot = (einddatum: string) => new Proef().aw33(toewijzing({}, { einddatum })).dag(ZORG).aw35(maz(ZORG)).dag(NU);
const bericht = (soort: string, inhoud: Velden) => inStaat('IN_ZORG').bericht(soort, A, inhoud);
const zk31 = (dag: string, overdracht: string, r: Velden) => new Proef(dag).zk31(overdracht, r);
const MPT = { ...aanvraag('7'), doelmatig: '2', bijzondereSituatie: { toeslagOverig: '3' } };
const samenMetVpt = (...percentages: readonly number[]) => lijnen(...percentages.map((p, i) => regel([A, B][i]!, p)));

type Geval = readonly [code: string, wel: () => Proef, niet: () => Proef];

const RETOURCODES: readonly Geval[] = [
  ['9017', () => begin().dag(ZORG).aw35(maz('2026-02-28')), () => begin().dag(ZORG).aw35(maz('2026-03-01'))],
  [
    '9018',
    () => inStaat('IN_ZORG').aw39(mut('19/5', '2026-03-09', ZORG)),
    () => inStaat('IN_ZORG').aw39(mut('19/5', '2026-03-11', ZORG)),
  ],
  ['9020', () => tot('2026-04-19').aw39(EINDE), () => tot(NU).aw39(EINDE)],
  ['9039', () => bericht('AW35', { geleverdeZorgzwaartepakketten: [] }), () => inStaat('TOEGEWEZEN').aw35(maz(ZORG))],
  ['9040', () => bericht('AW39', {}), () => inStaat('IN_ZORG').aw39(EINDE)],
  [
    '9041',
    () => inStaat('IN_ZORG').aw39(mut('20/7', NU, ZORG), aanvraag('5')),
    () => inStaat('IN_ZORG').aw39(EINDE, aanvraag('5')),
  ],
  ['9046', () => inStaat('IN_ZORG').aw39(mut('19/7', NU, ZORG)), () => inStaat('IN_ZORG').aw39(mut('20/7', NU, ZORG))],
  [
    '9056',
    () =>
      bericht('AW39', { identificatie: 'P1x', mutatieZorgzwaartepakketten: [EINDE] }).bericht('AW39', A, {
        identificatie: 'P1x',
        mutatieZorgzwaartepakketten: [mut('19/5', '2026-04-19', ZORG)],
      }),
    () => bericht('AW39', { identificatie: 'P1x', mutatieZorgzwaartepakketten: [EINDE] }),
  ],
  ['9063', () => inStaat('IN_ZORG').aw35(weg(maz('2026-03-11'))), () => inStaat('IN_ZORG').aw35(weg(maz(ZORG)))],
  [
    '9064',
    () => bericht('AW39', { afzender: B, mutatieZorgzwaartepakketten: [EINDE] }),
    () => bericht('AW39', { mutatieZorgzwaartepakketten: [EINDE] }),
  ],
  ['9066', () => inStaat('IN_ZORG').aw39(mut('19/5', NU)), () => inStaat('IN_ZORG').aw39(EINDE)],
  ['9069', () => inStaat('IN_ZORG').aw39(mut('19/5', NU, '2026-03-11')), () => inStaat('IN_ZORG').aw39(EINDE)],
  [
    '9070',
    () =>
      inStaat('WACHTEND').aw39(
        mut('18/7', NU),
        aanvraag('5', lijnen(regel(A, 10_000, { toewijzingIngangsdatum: '2026-02-28' }))),
      ),
    () =>
      inStaat('WACHTEND').aw39(
        mut('18/7', NU),
        aanvraag('5', lijnen(regel(A, 10_000, { toewijzingIngangsdatum: '2026-03-01' }))),
      ),
  ],
  ['9071', () => inStaat('BEEINDIGD').aw35(weg(maz(ZORG))), () => inStaat('IN_ZORG').aw35(weg(maz(ZORG)))],
  [
    '9073',
    () =>
      new Proef()
        .aw33(toewijzing({}, { soort: '3' }))
        .dag(NU)
        .aw39(mut('18/7', NU)),
    () => begin().dag(NU).aw39(mut('18/7', NU)),
  ],
  ['9074', () => inZorg().aw35(maz(ZORG)), () => begin().dag(ZORG).aw35(maz(ZORG))],
  ['9078', () => inStaat('IN_ZORG').aw39(mut('18/7', '2026-03-11')), () => inStaat('IN_ZORG').aw39(mut('18/7', ZORG))],
  [
    '9101',
    () => inStaat('WACHTEND').aw39(mut('18/7', NU), mut('18/6', NU)),
    () => inStaat('WACHTEND').aw39(mut('18/7', NU), mut('18/6', '2026-04-19')),
  ],
  [
    '9106',
    () => new Proef().aw33(toewijzing({}, { einddatum: '2026-03-31' }), toewijzing({ ingangsdatum: '2026-03-31' })),
    () => new Proef().aw33(toewijzing({}, { einddatum: '2026-03-31' }), toewijzing({ ingangsdatum: '2026-04-01' })),
  ],
  ['9107', () => begin().aw39(aanvraag('5', { instelling: B, dossierhouder: B })), () => begin().aw39(aanvraag('5'))],
  [
    '9108',
    () => zk31('2026-10-31', '2027-01-01', { leveringsvorm: '2', instelling: null }),
    () => zk31('2026-11-01', '2027-01-01', { leveringsvorm: '2', instelling: null }),
  ],
  [
    '9109',
    () => zk31('2026-11-01', '2027-01-02', { leveringsvorm: '2', instelling: null }),
    () => zk31('2026-11-01', '2027-01-02', {}),
  ],
  ['9110', () => zk31('2026-11-01', '2026-11-01', {}), () => zk31('2026-11-01', '2026-11-02', {})],
  [
    '9111',
    () => zk31('2026-11-01', '2027-01-01', { einddatum: '2026-12-31' }),
    () => zk31('2026-11-01', '2027-01-01', { einddatum: '2027-01-01' }),
  ],
  [
    '9120',
    () => begin().aw39(aanvraag('4', lijnen(regel(A, 5000, { opname: '1' }), regel(B, 5000, { opname: '1' })))),
    () =>
      begin().aw39(aanvraag('4', lijnen(regel(A, 5000, { opname: '1' }), regel(B, 5000, { opname: '1', soort: '3' })))),
  ],
  ['9121', () => inStaat('AANGEHOUDEN').aw35(maz('2026-04-10')), () => inStaat('AANGEHOUDEN').aw35(maz('2026-04-11'))],
  [
    '9125',
    () =>
      new Proef()
        .aw33(DTV)
        .dag(ZORG)
        .aw35(maz(ZORG, DTV, { etmalen: '4' })),
    () => new Proef().aw33(DTV).dag(ZORG).aw35(maz(ZORG, DTV)),
  ],
  [
    '9127',
    () =>
      begin().aw39(
        aanvraag(
          '8',
          lijnen(
            regel(A, 5000, { opname: '1', toewijzingEinddatum: '2026-04-30' }),
            regel(B, 5000, { opname: '2', toewijzingEinddatum: '2026-05-01' }),
          ),
        ),
      ),
    () =>
      begin().aw39(
        aanvraag(
          '8',
          lijnen(
            regel(A, 5000, { opname: '1', toewijzingEinddatum: '2026-04-30' }),
            regel(B, 5000, { opname: '2', toewijzingEinddatum: '2026-04-30' }),
          ),
        ),
      ),
  ],
  [
    '9129',
    () =>
      begin()
        .dag(ZORG)
        .aw35(maz(ZORG, T, { behandeling: null })),
    () => begin().dag(ZORG).aw35(maz(ZORG)),
  ],
  [
    'D004',
    () =>
      new Proef()
        .aw33(DTV)
        .dag(ZORG)
        .aw35(maz(ZORG, DTV, { sleuteldatum: '2026-03-09' })),
    () =>
      begin()
        .dag(ZORG)
        .aw35(maz(ZORG, T, { sleuteldatum: '2026-03-09' })),
  ],
  [
    'D020',
    () => inStaat('IN_ZORG').aw39({ ...EINDE, instellingBestemming: B }),
    () => inStaat('IN_ZORG').aw39(mut('17/5', NU, ZORG)),
  ],
  [
    'D040',
    () => begin().aw39(aanvraag('5', lijnen({ ...regel(A, 0), toewijzingPercentage: null }))),
    () => begin().aw39(aanvraag('5')),
  ],
  ['D047', () => begin().aw39(aanvraag('7', { doelmatig: '2' })), () => begin().aw39(MPT)],
  [
    'D048',
    () => begin().aw39({ ...MPT, bijzondereSituatie: { toeslagBeademing: '1', toeslagOverig: '3' } }),
    () => begin().aw39({ ...MPT, bijzondereSituatie: { toeslagBeademing: '1' } }),
  ],
  ['D050', () => begin().aw39(aanvraag('7', { coordinatorZorgThuis: null })), () => begin().aw39(aanvraag('7'))],
  ['D052', () => begin().aw39(aanvraag('4', lijnen(regel(A, 10_000)))), () => begin().aw39(aanvraag('4'))],
  ['D072', () => begin().aw39(aanvraag('8', { etmalen: null })), () => begin().aw39(aanvraag('8'))],
  ['D073', () => begin().aw39(aanvraag('5', { dossierhouder: null })), () => begin().aw39(aanvraag('5'))],
  ['D074', () => begin().aw39(aanvraag('7', { verantwoord: null })), () => begin().aw39(aanvraag('7'))],
  [
    'D090',
    () => inStaat('VERLOPEN').aw39({ ...mut('12/5', '2026-04-05'), leveringsstatusClassificatie: '13' }),
    () => inStaat('VERLOPEN').aw39(mut('12/5', '2026-04-05')),
  ],
  [
    'D090 S131',
    () =>
      begin()
        .dag(NU)
        .aw39({ ...mut('18/7', NU), leveringsstatusClassificatie: null }),
    () => begin().dag(NU).aw39(mut('18/7', NU)),
  ],
  [
    'S131',
    () =>
      begin()
        .dag(NU)
        .aw39({ ...mut('18/6', NU), leveringsstatusClassificatie: '09' }),
    () =>
      begin()
        .dag(NU)
        .aw39({ ...mut('18/6', NU), leveringsstatusClassificatie: '08' }),
  ],
  [
    'S002',
    () => inStaat('TOEGEWEZEN').bericht('AW35', A, { bsn: '999900007', geleverdeZorgzwaartepakketten: [maz(ZORG)] }),
    () => inStaat('TOEGEWEZEN').aw35(maz(ZORG)),
  ],
  [
    'S003',
    () => new Proef().aw33(toewijzing({}, { einddatum: '2026-02-28' })),
    () => new Proef().aw33(toewijzing({}, { einddatum: '2026-03-01' })),
  ],
  ['S023', () => begin().dag(ZORG).aw35(maz('2026-03-11')), () => begin().dag(ZORG).aw35(maz(ZORG))],
  [
    'S064',
    () =>
      begin()
        .dag(ZORG)
        .bericht('AW35', A, { dagtekening: '2026-03-11', geleverdeZorgzwaartepakketten: [maz(ZORG)] }),
    () => begin().dag(ZORG).aw35(maz(ZORG)),
  ],
  ['S058', () => inStaat('IN_ZORG').aw39({ ...EINDE, statusAanlevering: '2' }), () => inStaat('IN_ZORG').aw39(EINDE)],
  [
    'S062',
    () =>
      begin()
        .dag(ZORG)
        .aw35(maz(ZORG, T, { leveringsstatus: '5' })),
    () => begin().dag(ZORG).aw35(maz(ZORG)),
  ],
  [
    'S072',
    () => begin().aw39(aanvraag('5', lijnen(regel(A, 10_000, { soort: '5' })))),
    () => begin().aw39(aanvraag('5', lijnen(regel(A, 10_000, { soort: '3' })))),
  ],
  [
    'S088',
    () =>
      begin()
        .dag(ZORG)
        .aw35(maz(ZORG, T, { sleuteldatum: ZORG })),
    () =>
      begin()
        .dag(ZORG)
        .aw35(maz(ZORG, T, { sleuteldatum: '2026-03-09' })),
  ],
  ['S127', () => begin().aw39(aanvraag('5', { leveringsvorm: '9' })), () => begin().aw39(aanvraag('5'))],
  ['9046 S133', () => begin().dag(NU).aw39(mut('18/1', NU)), () => begin().dag(NU).aw39(mut('18/7', NU))],
  ['ZT-S01', () => inStaat('VERVALLEN').aw35(maz('2026-04-10')), () => inStaat('INGETROKKEN').aw35(maz('2026-04-10'))],
  ['ZT-S02', () => inStaat('IN_ZORG').aw39(mut('12/5', ZORG)), () => inStaat('IN_ZORG').aw39(mut('18/7', ZORG))],
  [
    'ZT-P01',
    () => begin().aw39({ ...aanvraag('7'), ...samenMetVpt(6000, 4100) }),
    () => begin().aw39({ ...aanvraag('7'), ...samenMetVpt(6000, 4000) }),
  ],
  [
    'ZT-D01',
    () =>
      begin()
        .dag('2026-03-20')
        .aw35(maz('2026-03-20', T, { sleuteldatum: '2026-03-05' })),
    () =>
      begin()
        .dag('2026-03-20')
        .aw35(maz('2026-03-20', T, { sleuteldatum: '2026-03-06' })),
  ],
];

const NIEUWER = { toewijzingsdatum: NU };
const VPT_B = toewijzing({ leveringsvorm: '5', instelling: B });
const bestemming = (ingangsdatum: string) =>
  inStaat('IN_ZORG')
    .aw33(toewijzing({ instelling: B, ingangsdatum }))
    .aw39(mut('17/5', NU, ZORG));
const administratief = (soort: string) => {
  const t = toewijzing({}, { soort });
  return new Proef()
    .aw33(t)
    .dag(NU)
    .aw35(maz(ZORG, t))
    .aw39(mut('20/7', NU, ZORG, t));
};
const ingetrokken = (einddatum: string, soort = '1') =>
  new Proef()
    .aw33(toewijzing({}, { soort }))
    .dag(NU)
    .aw35(maz(ZORG, T))
    .aw33(toewijzing({}, { ...NIEUWER, soort, einddatum, redenIntrekking: '7' }));

const WAARSCHUWINGEN: readonly Geval[] = [
  [
    'ZT-W01',
    () => inStaat('VERLOPEN').aw33(toewijzing({}, { ...NIEUWER, einddatum: '2026-05-01' })),
    () => inStaat('INGETROKKEN').aw33(toewijzing({}, NIEUWER)),
  ],
  ['ZT-W02', () => inStaat('IN_ZORG').aw35(maz('2026-04-01')), () => inStaat('AANGEHOUDEN').aw35(maz('2026-04-11'))],
  ['ZT-W03', () => administratief('5'), () => administratief('3')],
  [
    'ZT-W04',
    () => inStaat('IN_ZORG').aw39(mut('19/5', ZORG, ZORG)),
    () => inStaat('IN_ZORG').aw39(mut('19/5', '2026-03-11', ZORG)),
  ],
  [
    'ZT-W05',
    () => inStaat('IN_ZORG').brp('2026-04-20').aw39(EINDE),
    () => inStaat('IN_ZORG').brp('2026-04-21').aw39(EINDE),
  ],
  ['ZT-W06', () => bestemming('2026-04-22'), () => bestemming('2026-04-21')],
  ['ZT-W07', () => begin().aw39(aanvraag('5')), () => begin().aw39(aanvraag('4'))],
  [
    'ZT-W08',
    () => inStaat('IN_ZORG').aw33(VPT_B).aw39(aanvraag('5')),
    () => inStaat('IN_ZORG').aw33(VPT_B).aw39(aanvraag('7')),
  ],
  [
    'ZT-W09',
    () => begin().dag('2026-02-28').aw39(mut('18/7', '2026-02-28')),
    () => begin().dag('2026-03-01').aw39(mut('18/7', '2026-03-01')),
  ],
  [
    'ZT-W10',
    () => inStaat('WACHTEND').aw39(mut('12/5', NU)),
    () => inStaat('WACHTEND').aw39(mut('12/5', NU), aanvraag('5')),
  ],
  ['ZT-W11', () => ingetrokken('2026-04-19'), () => ingetrokken('2026-04-20')],
  [
    'ZT-P02',
    () => inZorg().aw39(aanvraag('5', samenMetVpt(6000, 3900))),
    () => inZorg().aw39(aanvraag('5', samenMetVpt(6000, 4000))),
  ],
];

describe('7 retourcodes', () => {
  it.each(RETOURCODES)('7 %s', (code, wel, niet) => {
    expect(wel().antwoord).toBe(code);
    expect(niet().antwoord).toMatch(/^aanvaard/);
  });

  it('7 9019: een sleutel zonder AW33, na het wachten van 9.5', () => {
    const p = new Proef('2026-04-20').aw35(maz(NU));
    expect(p.antwoord).toBe('wachtOpVoorganger');
    expect([p.dag('2026-04-21').afgehandeld, p.dag('2026-04-22').afgehandeld]).toEqual(['', '9019']);
  });

  it('7 9069: zonder MAZ, na het wachten van 9.5', () => {
    const p = inStaat('TOEGEWEZEN').aw39(EINDE).dag('2026-04-22');
    expect(p.afgehandeld).toBe('9069');
  });
});

describe('7 waarschuwingen', () => {
  it.each(WAARSCHUWINGEN)('7 %s', (code, wel, niet) => {
    expect(wel().antwoord).toBe(`aanvaard ${code}`);
    expect(niet().antwoord).toBe('aanvaard');
  });

  it('7 ZT-W11: niet bij een overbrugging', () => {
    expect(ingetrokken('2026-04-19', '3').antwoord).toBe('aanvaard');
  });

  it('7 ZT-W12: een correctie op de dag van de verwijdering, bij een zorgkantoor met de eendagsregel', () => {
    const p = () =>
      new Proef(NU, { correctieDagLater: true })
        .aw33(T)
        .aw35(maz(ZORG))
        .aw35(weg(maz(ZORG)));
    expect(p().aw35(maz('2026-03-11')).antwoord).toBe('aanvaard ZT-W12');
    expect(p().dag('2026-04-21').aw35(maz('2026-03-11')).antwoord).toBe('aanvaard');
  });
});
