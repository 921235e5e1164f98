import { describe, expect, it } from 'vitest';
import { A, aanvraag, B, maz, mut, Proef, regel, toewijzing, type Toewijzing } from '../testhulp/proef.js';
import { begin, inStaat, inZorg, T, type Staat } from '../testhulp/staten.js';

/*
 * Section 1 of the rule book zorgtoewijzing, a test per row: entities, codes, roles, states, transitions, and what is
 * published and sent to the CAK. The name of a test begins with the number of its table.
 */

const MPT = toewijzing({ leveringsvorm: '7' });
const DTV = toewijzing({ leveringsvorm: '8' });

describe('1.1 de sleutels', () => {
  it.each<[string, string, () => Proef]>([
    [
      'Client: een BSN voldoet aan de elfproef',
      'S002',
      () => new Proef().bericht('AW35', A, { bsn: '999900007', geleverdeZorgzwaartepakketten: [maz('2026-02-20')] }),
    ],
    ['Client: een BSN die voldoet', 'wachtOpVoorganger', () => new Proef('2026-03-01').aw35(maz('2026-03-01'))],
    ['MAZ: dezelfde sleutel met Begindatum', '9074', () => inZorg().aw35(maz('2026-03-10'))],
    ['MAZ: een andere Begindatum is een andere MAZ', 'aanvaard ZT-W02', () => inZorg().aw35(maz('2026-03-09'))],
    [
      'MAZ: Leveringsstatus is altijd 4',
      'S062',
      () =>
        begin()
          .dag('2026-03-10')
          .aw35(maz('2026-03-10', T, { leveringsstatus: '5' })),
    ],
    [
      'MUT: een per Mutatiedatum, welke code ook',
      '9074',
      () => begin().dag('2026-03-04').aw39(mut('18/7', '2026-03-04')).aw39(mut('12/3', '2026-03-04')),
    ],
    [
      'MUT: een dag later mag',
      'aanvaard',
      () => begin().dag('2026-03-05').aw39(mut('18/7', '2026-03-04')).aw39(mut('12/3', '2026-03-05')),
    ],
    ['AAT: de leveringsvorm hoort niet bij de sleutel', '9101', () => begin().aw39(aanvraag('4'), aanvraag('5'))],
    [
      'AAT: een ander zorgprofiel wel',
      'aanvaard ZT-W07',
      () => begin().aw39(aanvraag('4'), aanvraag('5', { zzpCode: '755' })),
    ],
    [
      'AAT: AanvraagInstelling is Instelling en ToewijzingIngangsdatum',
      '9101 9106',
      () => begin().aw39(aanvraag('5', { aanvraagInstellingen: [regel(A, 5000), regel(A, 5000)] })),
    ],
    [
      'AAT: een andere Instelling wel',
      'aanvaard ZT-W07',
      () => begin().aw39(aanvraag('5', { aanvraagInstellingen: [regel(A, 5000), regel(B, 5000)] })),
    ],
    [
      'Bericht: dezelfde Afzender, soort en Identificatie, andere inhoud',
      '9056',
      () =>
        begin()
          .dag('2026-03-10')
          .bericht('AW35', A, { identificatie: 'X', geleverdeZorgzwaartepakketten: [maz('2026-03-10')] })
          .bericht('AW35', A, { identificatie: 'X', geleverdeZorgzwaartepakketten: [maz('2026-03-09')] }),
    ],
    [
      'Bericht: een andere soort',
      'aanvaard',
      () =>
        begin()
          .dag('2026-03-10')
          .bericht('AW35', A, { identificatie: 'X', geleverdeZorgzwaartepakketten: [maz('2026-03-10')] })
          .bericht('AW39', A, { identificatie: 'X', mutatieZorgzwaartepakketten: [mut('18/7', '2026-03-04')] }),
    ],
    [
      'Bericht: een andere Afzender',
      'aanvaard',
      () =>
        begin()
          .dag('2026-03-10')
          .bericht('AW35', B, { identificatie: 'X', geleverdeZorgzwaartepakketten: [] })
          .bericht('AW35', A, { identificatie: 'X', geleverdeZorgzwaartepakketten: [maz('2026-03-10')] }),
    ],
  ])('1.1 %s: %s', (_, antwoord, proef) => {
    expect(proef().antwoord).toBe(antwoord);
  });

  it('1.1 Indicatie: een nieuw besluit eindigt het oude de dag voor zijn ingangsdatum', () => {
    expect(begin().io31(700_002, '2026-03-01', '2026-04-01').perioden).toBe(
      'TOEGEWEZEN 2026-03-01, INGETROKKEN 3 2026-04-01',
    );
  });

  it.each<[string, Partial<Toewijzing>]>([
    ['Besluitnummer', { besluitnummer: 700_002 }],
    ['Instelling', { instelling: B }],
    ['ZzpCode', { zzpCode: '755' }],
    ['Leveringsvorm', { leveringsvorm: '5' }],
    ['Ingangsdatum', { ingangsdatum: '2026-03-02' }],
  ])('1.1 Toewijzing: een andere %s is een nieuwe toewijzing, die haar eigen antwoord wil', (_, anders) => {
    const ander = toewijzing(anders);
    const p = inZorg().aw33(ander).dag('2026-03-18');
    expect(p.staat).toBe('IN_ZORG, TOEGEWEZEN');
    expect(p.gebeurtenissen).toBe('TermijnNadert 5 2026-03-17, TermijnOverschreden 5 2026-03-17');
  });

  it('1.1 Melding aan CAK: een per leveringsvorm, niet per aanbieder', () => {
    const bijB = toewijzing({ leveringsvorm: '7', instelling: B });
    const p = new Proef().aw33(MPT, bijB).dag('2026-03-10').aw35(maz('2026-03-10', MPT)).aw35(maz('2026-03-05', bijB));
    expect(p.dag('2026-03-11').cak).toBe('start 2026-03-05 7');
  });

  it.each<[string, object, object, string]>([
    ['de hoogste Toewijzingsdatum', { toewijzingsdatum: '2026-02-19' }, { toewijzingsdatum: '2026-02-18' }, '1'],
    ['dan de hoogste Toewijzingstijd', { toewijzingstijd: '10:00:00' }, { toewijzingstijd: '09:59:59' }, '1'],
    [
      'niet wie het laatst kwam, wel wie later is',
      { toewijzingstijd: '10:00:00' },
      { toewijzingstijd: '10:00:01' },
      '2',
    ],
  ])('1.1 Versie: %s', (_, eerste, tweede, wint) => {
    const p = begin().aw33(
      toewijzing({}, { einddatum: '2026-06-30', redenIntrekking: '1', ...eerste, toewijzingsdatum: '2026-02-20' }),
    );
    const q = new Proef()
      .aw33(toewijzing({}, { ...eerste, einddatum: '2026-05-01' }))
      .aw33(toewijzing({}, { ...tweede, einddatum: '2026-05-02' }));
    expect(q.einddatum).toBe(`2026-05-0${wint}`);
    expect(p.antwoord).toBe('aanvaard');
  });
});

describe('1.2 leveringsstatus en classificatie', () => {
  const classificaties = Array.from({ length: 20 }, (_, i) => String(i + 1).padStart(2, '0'));
  const antwoord = (code: string, status: string, leveringsstatusClassificatie: string | null) =>
    begin().aw39(mut(`${code}/${status}`, '2026-02-20', null, T, { leveringsstatusClassificatie })).antwoord;

  it.each([
    ['18', '6', '01 02 03 04 05 06 07 08'],
    ['18', '7', '09 10 11 12'],
    ['18', '2', '13 14 15 16 17 18 19'],
    ['12', '3', '13 14 15 17 18 19'],
  ])('1.2 %s met status %s: %s, en geen andere (S131)', (code, status, goed) => {
    const past = classificaties.filter((c) => antwoord(code, status, c) === 'aanvaard ZT-W09');
    expect(past.join(' ')).toBe(goed);
    expect(classificaties.filter((c) => antwoord(code, status, c) === 'S131')).toHaveLength(20 - past.length);
    expect(antwoord(code, status, null)).toBe('D090 S131');
  });

  it('1.2 bij 5 hoort geen classificatie (D090)', () => {
    expect(antwoord('12', '5', '13')).toBe('D090');
  });
});

describe('1.3 rollen: wie mag aanvragen (9107)', () => {
  const VPT = toewijzing({ leveringsvorm: '5' });
  const bijB = (leveringsvorm: string) => toewijzing({ leveringsvorm, instelling: B });
  const vraag = (leveringsvorm: string, ...t: readonly Toewijzing[]) =>
    new Proef()
      .aw33(...t)
      .aw39(aanvraag(leveringsvorm))
      .antwoord.split(' ')[0];

  it.each<[string, string, string, readonly Toewijzing[]]>([
    ['dossierhouder van verblijf vraagt VPT', 'aanvaard', '5', [T]],
    ['dossierhouder van VPT vraagt verblijf', 'aanvaard', '4', [VPT]],
    ['dossierhouder van DTV vraagt verblijf', 'aanvaard', '4', [DTV]],
    ['dossierhouder zonder reguliere toewijzing', '9107', '4', [toewijzing({}, { soort: '3' })]],
    ['wie geen dossierhouder is', '9107', '4', [toewijzing({}, { dossierhouder: B })]],
    ['coordinator vraagt MPT', 'aanvaard', '7', [MPT]],
    ['coordinator vraagt verblijf', '9107', '4', [MPT]],
    ['dossierhouder vraagt MPT als een ander coordinator is', '9107', '7', [T, bijB('7')]],
    ['dossierhouder vraagt de eerste MPT', 'aanvaard', '7', [T]],
    ['dossierhouder en coordinator in een vraagt MPT', 'aanvaard', '7', [T, MPT]],
    ['wie geen toewijzing op het besluit heeft', '9107', '4', [bijB('4')]],
  ])('1.3 %s: %s', (_, antwoord, leveringsvorm, toewijzingen) => {
    expect(vraag(leveringsvorm, ...toewijzingen)).toBe(antwoord);
  });

  it('1.3 de rol duurt zo lang als de toewijzing', () => {
    const tot = toewijzing({}, { einddatum: '2026-03-31' });
    expect(new Proef().aw33(tot).dag('2026-03-31').aw39(aanvraag('5')).antwoord).toMatch(/^aanvaard/);
    expect(new Proef().aw33(tot).dag('2026-04-01').aw39(aanvraag('5')).antwoord).toBe('9107');
  });
});

describe('1.4 regulier, overbrugging, administratief', () => {
  const OVERBRUGGING = toewijzing({ leveringsvorm: '7' }, { soort: '3' });

  it('1.4 een MAZ op het verblijf eindigt de overbrugging niet: dat doet de AW33 die volgt', () => {
    const p = new Proef()
      .aw33(T, OVERBRUGGING)
      .dag('2026-03-10')
      .aw35(maz('2026-03-01', OVERBRUGGING))
      .aw35(maz('2026-03-10'));
    expect(p.staat).toBe('IN_ZORG, IN_ZORG');
    p.aw33(toewijzing({ leveringsvorm: '7' }, { soort: '3', einddatum: '2026-03-10', redenIntrekking: '7' }));
    expect(p.dag('2026-03-12').staat).toBe('IN_ZORG, INGETROKKEN');
    expect(p.cak).toBe('start 2026-03-01 7, start 2026-03-10 4');
  });

  it.each(['12/3', '12/5', '18/7', '21/5'])(
    '1.4 %s kan niet op een overbrugging of een administratieve toewijzing (9073)',
    (code) => {
      for (const soort of ['3', '5']) {
        expect(new Proef('2026-03-02').aw33(toewijzing({}, { soort })).aw39(mut(code, '2026-03-02')).antwoord).toBe(
          '9073',
        );
      }
    },
  );

  it('1.4 op een administratieve toewijzing kan wel zorg beginnen en eindigen; het CAK hoort niets', () => {
    const p = new Proef()
      .aw33(toewijzing({}, { soort: '5' }))
      .dag('2026-03-10')
      .aw35(maz('2026-03-10'))
      .aw39(mut('19/5', '2026-03-10', '2026-03-10'));
    expect(p.antwoord).toBe('aanvaard ZT-W04');
    expect(p.dag('2026-04-01').cak).toBe('');
  });
});

describe('1.5 de staten', () => {
  it.each<[Staat, string]>([
    ['TOEGEWEZEN', 'TOEGEWEZEN 2026-03-01'],
    ['WACHTEND', 'TOEGEWEZEN 2026-03-01, WACHTEND 7 09 2026-03-04'],
    ['IN_ZORG', 'TOEGEWEZEN 2026-03-01, IN_ZORG 2026-03-10'],
    ['AANGEHOUDEN', 'TOEGEWEZEN 2026-03-01, IN_ZORG 2026-03-10, AANGEHOUDEN 7 09 2026-04-11'],
    ['BEEINDIGD', 'TOEGEWEZEN 2026-03-01, IN_ZORG 2026-03-10, BEEINDIGD 2026-04-11'],
    ['VERVALLEN', 'TOEGEWEZEN 2026-03-01, VERVALLEN 2026-04-11'],
    ['OVERGEPLAATST', `TOEGEWEZEN 2026-03-01, IN_ZORG 2026-03-10, OVERGEPLAATST ${B} 2026-04-11`],
    ['OVERGEDRAGEN', `TOEGEWEZEN 2026-03-01, OVERGEDRAGEN ${B} 2026-04-11`],
    ['INGETROKKEN', 'TOEGEWEZEN 2026-03-01, INGETROKKEN 7 2026-04-11'],
    ['VERLOPEN', 'TOEGEWEZEN 2026-03-01, VERLOPEN 2026-04-11'],
  ])('1.5 %s', (staat, perioden) => {
    const p = inStaat(staat);
    expect(p.staat).toBe(staat);
    expect(p.perioden).toBe(perioden);
    expect(p.einddatum).toBe(perioden.includes('2026-04-11') && staat !== 'AANGEHOUDEN' ? '2026-04-10' : undefined);
  });

  it('1.5 IN_ZORG dat zijn einddatum bereikt, is BEEINDIGD', () => {
    const p = new Proef()
      .aw33(toewijzing({}, { einddatum: '2026-04-10' }))
      .dag('2026-03-10')
      .aw35(maz('2026-03-10'));
    expect(p.dag('2026-04-10').staat).toBe('IN_ZORG');
    expect(
      new Proef()
        .aw33(toewijzing({}, { einddatum: '2026-04-10' }))
        .dag('2026-03-10')
        .aw35(maz('2026-03-10'))
        .dag('2026-04-11').staat,
    ).toBe('BEEINDIGD');
  });
});
