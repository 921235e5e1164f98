import { describe, expect, it } from 'vitest';
import { maz, mut, Proef, toewijzing, weg } from '../testhulp/proef.js';
import { begin, inStaat, T } from '../testhulp/staten.js';

/** Section 4 of the rule book zorgtoewijzing, a test per rule: how what was told wrongly is put right. */

const ZORG = '2026-03-10';
const EINDE = mut('19/5', '2026-04-10', ZORG);

describe('4 correcties', () => {
  it.each(['2', '9'])('4.1 in AW35 en AW39 bestaat status %s niet (S058)', (statusAanlevering) => {
    expect(inStaat('IN_ZORG').aw35(maz(ZORG, T, { statusAanlevering })).antwoord).toBe('S058');
    expect(inStaat('IN_ZORG').aw39({ ...EINDE, statusAanlevering }).antwoord).toBe('S058');
  });

  it.each<[string, object, string]>([
    ['dezelfde', {}, 'aanvaard'],
    [
      'een andere leveringsstatus, die niet in de sleutel staat',
      { leveringsstatus: '2', leveringsstatusClassificatie: '13' },
      'aanvaard',
    ],
    ['een andere Mutatiedatum', { mutatiedatum: '2026-03-05' }, '9063'],
    ['een ander zorgprofiel', { zzpCode: '755' }, '9063'],
    ['wat binnen het bericht niet klopt', { leveringsstatusClassificatie: '13' }, 'S131'],
  ])('4.2 een verwijdering volgt de hele sleutel: %s', (_, anders, antwoord) => {
    expect(inStaat('WACHTEND').aw39({ ...weg(mut('18/7', '2026-03-04')), ...anders }).antwoord).toBe(antwoord);
  });

  it('4.2 dezelfde sleutel nog eens met status 1 is dubbel (9074)', () => {
    expect(inStaat('WACHTEND').aw39(mut('18/7', '2026-03-04')).antwoord).toBe('9074');
  });

  it('4.3 staat het verbeterde veld in de sleutel, dan mag het in een bericht; anders is de sleutel dubbel (9101)', () => {
    const oud = weg(mut('18/7', '2026-03-04'));
    expect(inStaat('WACHTEND').aw39(mut('18/7', '2026-03-05'), oud).antwoord).toBe('aanvaard');
    expect(inStaat('WACHTEND').aw39(mut('18/6', '2026-03-04'), oud).antwoord).toBe('9101');
    expect(inStaat('WACHTEND').aw39(oud).aw39(mut('18/6', '2026-03-04')).antwoord).toBe('aanvaard');
  });

  it('4.3 de eendagsregel van een zorgkantoor is een instelling, en een waarschuwing (ZT-W12)', () => {
    const verbeterd = (correctieDagLater: boolean, dag: string) =>
      new Proef('2026-02-20', { correctieDagLater })
        .aw33(T)
        .dag('2026-03-04')
        .aw39(mut('18/7', '2026-03-04'))
        .aw39(weg(mut('18/7', '2026-03-04')))
        .dag(dag)
        .aw39(mut('18/6', '2026-03-04')).antwoord;
    expect(verbeterd(true, '2026-03-04')).toBe('aanvaard ZT-W12');
    expect(verbeterd(true, '2026-03-05')).toBe('aanvaard');
    expect(verbeterd(false, '2026-03-04')).toBe('aanvaard');
  });

  it('4.4 een MAZ waarop einde zorg is gemeld, kan niet weg (9071): eerst de MUT, dan de MAZ, dan de nieuwe', () => {
    expect(inStaat('BEEINDIGD').aw35(weg(maz(ZORG))).antwoord).toBe('9071');
    const p = inStaat('BEEINDIGD')
      .aw39(weg(EINDE))
      .aw35(weg(maz(ZORG)))
      .aw35(maz('2026-03-15'))
      .aw39(mut('19/5', '2026-04-10', '2026-03-15'));
    expect(p.perioden).toBe('TOEGEWEZEN 2026-03-01, IN_ZORG 2026-03-15, BEEINDIGD 2026-04-11');
  });

  it('4.5 een MEZ verwijderen opent de toewijzing: de einddatum van de AW33 komt terug', () => {
    expect(inStaat('BEEINDIGD').aw39(weg(EINDE)).einddatum).toBeUndefined();
    const tot = new Proef()
      .aw33(toewijzing({}, { einddatum: '2026-12-31' }))
      .dag('2026-04-10')
      .aw35(maz(ZORG))
      .aw39(EINDE);
    expect(tot.einddatum).toBe('2026-04-10');
    expect(tot.aw39(weg(EINDE)).einddatum).toBe('2026-12-31');
    expect(tot.staat).toBe('IN_ZORG');
  });

  it.each<[string, string, string]>([
    ['een jaar geleden', '2027-04-10', 'aanvaard'],
    ['een jaar en een dag geleden', '2027-04-11', 'wachtOpAkkoord'],
  ])('4.6 een MEZ verwijderen van %s', (_, dag, antwoord) => {
    expect(inStaat('BEEINDIGD').dag(dag).aw39(weg(EINDE)).antwoord).toBe(antwoord);
  });

  it('4.6 wat wacht op akkoord wordt daarmee gedaan, en zonder geweigerd: 1160 voor een MUT, 0700 voor een MAZ', () => {
    const oud = () => inStaat('BEEINDIGD').dag('2027-06-01').aw39(weg(EINDE));
    expect(oud().besluit('AKKOORD', { akkoord: true }).afgehandeld).toBe('aanvaard');
    expect(oud().besluit('AKKOORD', { akkoord: false }).afgehandeld).toBe('1160');
    const start = inStaat('IN_ZORG')
      .dag('2027-06-01')
      .aw35(weg(maz(ZORG)));
    expect(start.besluit('AKKOORD', { akkoord: false }).afgehandeld).toBe('0700');
  });

  it('4.6 een oude wachtstatus mag zonder akkoord weg', () => {
    expect(
      inStaat('WACHTEND')
        .dag('2027-06-01')
        .aw39(weg(mut('18/7', '2026-03-04'))).antwoord,
    ).toBe('aanvaard');
  });

  it.each(['19/5', '20/7'])('4.7 een %s op de Begindatum is een dag zorg (ZT-W04), een dag later niet', (code) => {
    expect(inStaat('IN_ZORG').aw39(mut(code, ZORG, ZORG)).antwoord).toBe('aanvaard ZT-W04');
    expect(inStaat('IN_ZORG').aw39(mut(code, '2026-03-11', ZORG)).antwoord).toBe('aanvaard');
  });

  it.each(['17/5', '19/5', '20/7'])(
    '4.8 een %s op de dag van overlijden wordt aanvaard met ZT-W05, een dag eerder zonder',
    (code) => {
      const overleden = () => inStaat('IN_ZORG').brp('2026-04-15');
      expect(overleden().aw39(mut(code, '2026-04-14', ZORG)).antwoord).toBe('aanvaard');
      expect(overleden().aw39(mut(code, '2026-04-15', ZORG)).antwoord).toBe('aanvaard ZT-W05');
    },
  );

  it('4.9 van een geweigerd bericht blijft niets: alleen dat wordt verbeterd gestuurd', () => {
    const p = begin().dag(ZORG).aw35(maz(ZORG), maz('2026-02-01'));
    expect([p.antwoord, p.staat]).toEqual(['9017', 'TOEGEWEZEN']);
    expect(p.aw35(maz(ZORG)).antwoord).toBe('aanvaard');
  });

  it('4.10 het CAK krijgt eerst wat weg moet, stops voor starts, dan wat nieuw is, starts voor stops', () => {
    const p = inStaat('BEEINDIGD')
      .aw39(weg(EINDE))
      .aw35(weg(maz(ZORG)))
      .aw35(maz('2026-03-15'))
      .aw39(mut('19/5', '2026-04-09', '2026-03-15'));
    expect(p.dag('2026-04-21').cak).toBe(
      'start 2026-03-10 4, stop 2026-04-10 4 19, verwijderStop 2026-04-10 4 19, verwijderStart 2026-03-10 4, start 2026-03-15 4, stop 2026-04-09 4 19',
    );
  });

  it('4.11 een correctie over de tijd voor een dossieroverdracht gaat over de oude toewijzing', () => {
    const p = inStaat('IN_ZORG')
      .zk31('2026-05-01')
      .dag('2026-05-10')
      .aw35(weg(maz(ZORG)));
    expect([p.antwoord, p.perioden]).toEqual(['aanvaard', 'TOEGEWEZEN 2026-03-01, INGETROKKEN 8 2026-05-01']);
  });
});
