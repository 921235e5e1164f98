import { describe, expect, it } from 'vitest';
import { aanvraag, B, maz, mut, Proef, toewijzing, weg, type Velden } from '../testhulp/proef.js';
import { begin, inStaat, inZorg, T } from '../testhulp/staten.js';

/*
 * Tables 1.7 and 1.8 of the rule book zorgtoewijzing, a test per row: what zorgtoewijzing publishes, and what the CAK gets to
 * know of it.
 */

const ZORG = '2026-03-10';
const START = 'start 2026-03-10 4';
const versie = (anders: Velden) => toewijzing({}, { toewijzingsdatum: '2026-04-20', ...anders });
const VPT = toewijzing({ leveringsvorm: '5', instelling: B });
/** In zorg, while care of another leveringsvorm goes on at B. */
const dubbel = () => inStaat('IN_ZORG').aw33(VPT).aw35(maz(ZORG, VPT));

describe('1.7 wat er gepubliceerd wordt', () => {
  it.each<[string, () => Proef, string]>([
    ['AW33 nieuw', () => begin(), 'ToewijzingVastgesteld 2026-03-01'],
    [
      'AW33 gewijzigd',
      () => inStaat('TOEGEWEZEN').aw33(versie({ toewijzingPercentage: 9000 })),
      'ToewijzingGewijzigd 2026-04-20',
    ],
    ['AW33 niet gewijzigd', () => inStaat('TOEGEWEZEN').aw33(versie({})), ''],
    [
      'AW33 intrekking',
      () => inStaat('TOEGEWEZEN').aw33(versie({ einddatum: '2026-04-25', redenIntrekking: '7' })),
      'ToewijzingIngetrokken 2026-04-25',
    ],
    [
      'MAZ',
      () => inStaat('TOEGEWEZEN').aw35(maz(ZORG)),
      'ZorgAangevangen 2026-03-10, TermijnOverschreden 10 2026-03-06',
    ],
    ['MAZ na MUT-20', () => inStaat('AANGEHOUDEN').aw35(maz('2026-04-20')), 'ZorgHervat 2026-04-20'],
    ['MUT-12/3', () => inStaat('WACHTEND').aw39(mut('12/3', '2026-04-20')), 'WachtstatusVastgesteld 2026-04-20'],
    ['MUT-18', () => inStaat('AANGEHOUDEN').aw39(mut('18/2', '2026-04-20')), 'WachtstatusVastgesteld 2026-04-20'],
    ['MUT-12/5', () => inStaat('WACHTEND').aw39(mut('12/5', '2026-04-20')), 'ToewijzingVervallen 2026-04-20'],
    ['MUT-17', () => inStaat('IN_ZORG').aw39(mut('17/5', '2026-04-20', ZORG)), 'ZorgOvergeplaatst 2026-04-20'],
    ['MUT-19', () => inStaat('IN_ZORG').aw39(mut('19/5', '2026-04-20', ZORG)), 'ZorgBeeindigd 2026-04-20'],
    ['MUT-20', () => inStaat('IN_ZORG').aw39(mut('20/7', '2026-04-20', ZORG)), 'ZorgAangehouden 2026-04-20'],
    ['MUT-21', () => inStaat('WACHTEND').aw39(mut('21/5', '2026-04-20')), 'ToewijzingOvergedragen 2026-04-20'],
    ['MAZ verwijderd', () => inStaat('IN_ZORG').aw35(weg(maz(ZORG))), 'ZorgAangevangenHersteld 2026-03-10'],
    [
      'MAZ na MUT-20 verwijderd',
      () =>
        inStaat('AANGEHOUDEN')
          .aw35(maz('2026-04-20'))
          .aw35(weg(maz('2026-04-20'))),
      'ZorgHervatHersteld 2026-04-20',
    ],
    [
      'MUT-18 verwijderd',
      () => inStaat('WACHTEND').aw39(weg(mut('18/7', '2026-03-04'))),
      'WachtstatusHersteld 2026-03-04',
    ],
    [
      'MUT-12/5 verwijderd',
      () => inStaat('VERVALLEN').aw39(weg(mut('12/5', '2026-04-10'))),
      'ToewijzingVervallenHersteld 2026-04-10',
    ],
    [
      'MUT-17 verwijderd',
      () => inStaat('OVERGEPLAATST').aw39(weg(mut('17/5', '2026-04-10', ZORG))),
      'ZorgOvergeplaatstHersteld 2026-04-10',
    ],
    [
      'MUT-19 verwijderd',
      () => inStaat('BEEINDIGD').aw39(weg(mut('19/5', '2026-04-10', ZORG))),
      'ZorgBeeindigdHersteld 2026-04-10',
    ],
    [
      'MUT-20 verwijderd',
      () => inStaat('AANGEHOUDEN').aw39(weg(mut('20/7', '2026-04-10', ZORG))),
      'ZorgAangehoudenHersteld 2026-04-10',
    ],
    [
      'MUT-21 verwijderd',
      () => inStaat('OVERGEDRAGEN').aw39(weg(mut('21/5', '2026-04-10'))),
      'ToewijzingOvergedragenHersteld 2026-04-10',
    ],
    [
      'intrekking teruggedraaid',
      () => inStaat('INGETROKKEN').aw33(versie({})),
      'ToewijzingGewijzigd 2026-04-20, ToewijzingIngetrokkenHersteld 2026-04-10',
    ],
    [
      'einddatum verschoven',
      () => inStaat('VERLOPEN').aw33(versie({ einddatum: '2026-05-01' })),
      'ToewijzingGewijzigd 2026-04-20, ToewijzingVerlopenHersteld 2026-04-10',
    ],
    ['overlijden', () => inStaat('IN_ZORG').brp('2026-04-20'), 'ToewijzingIngetrokken 2026-04-20'],
    [
      'dossieroverdracht',
      () => inStaat('IN_ZORG').zk31('2026-05-01'),
      'DossierOvergedragen 2026-05-01, ToewijzingIngetrokken 2026-04-30',
    ],
    ['afgekeurd bericht', () => inStaat('TOEGEWEZEN').aw35(maz('2026-02-01')), ''],
    ['AAT', () => inStaat('IN_ZORG').aw39(aanvraag('4')), 'AanvraagOntvangen 2026-04-20'],
    [
      'AAT toegewezen',
      () =>
        inStaat('IN_ZORG')
          .aw39(aanvraag('5'))
          .aw33(toewijzing({ leveringsvorm: '5', ingangsdatum: '2026-04-01' }, { toewijzingsdatum: '2026-04-20' })),
      'ToewijzingVastgesteld 2026-04-01, AanvraagToegewezen 2026-04-20',
    ],
    [
      'AAT afgewezen',
      () => inStaat('IN_ZORG').aw39(aanvraag('4')).besluit('AATBESLUIT', { besluit: 'AFGEWEZEN' }),
      'AanvraagAfgewezen 2026-04-20',
    ],
    [
      'einddatum verstreken zonder zorg',
      () =>
        inStaat('WACHTEND')
          .aw33(versie({ einddatum: '2026-04-25' }))
          .dag('2026-04-26'),
      'ToewijzingVerlopen 2026-04-25',
    ],
    [
      'einddatum verstreken in zorg',
      () =>
        inStaat('IN_ZORG')
          .aw33(versie({ einddatum: '2026-04-25' }))
          .dag('2026-04-26'),
      'ZorgBeeindigd 2026-04-25',
    ],
    ['termijnen', () => begin().dag('2026-02-27').dag('2026-02-28'), 'TermijnOverschreden 5 2026-02-27'],
  ])('1.7 %s', (_, proef, gebeurtenissen) => {
    expect(proef().gebeurtenissen).toBe(gebeurtenissen);
  });
});

describe('1.7 wat het CAK hoort', () => {
  it.each<[string, () => Proef, string]>([
    ['AW33: niets', () => begin(), ''],
    ['MAZ: een start', () => inZorg(), START],
    [
      'MAZ met Sleuteldatum: de start is de Sleuteldatum',
      () =>
        begin()
          .dag(ZORG)
          .aw35(maz(ZORG, T, { sleuteldatum: '2026-03-08' })),
      'start 2026-03-08 4',
    ],
    ['MAZ van een tweede aanbieder MPT: niets', () => mpt().aw35(maz(ZORG, MPT_B)), 'start 2026-03-05 7'],
    [
      'MAZ van een tweede aanbieder verblijf: een start',
      () => inStaat('IN_ZORG').aw33(VERBLIJF_B).aw35(maz('2026-03-20', VERBLIJF_B)),
      `${START}, start 2026-03-20 4`,
    ],
    ['MAZ in een andere leveringsvorm: een start', () => dubbel(), `${START}, start 2026-03-10 5`],
    [
      'MAZ met een ander zorgprofiel: een start',
      () => inStaat('IN_ZORG').aw33(PROFIEL).aw35(maz('2026-03-20', PROFIEL)),
      `${START}, start 2026-03-20 4`,
    ],
    [
      'MAZ met andere etmalen: een start',
      () => dtv().aw35(maz('2026-04-01', DTV_4)),
      'start 2026-03-10 8, start 2026-04-01 8',
    ],
    [
      'MAZ bij een ander zorgkantoor: een start',
      () => inStaat('IN_ZORG').zk31('2026-05-01').dag('2026-05-01').aw33(BIJ_ZK2).aw35(maz('2026-05-01', BIJ_ZK2)),
      `${START}, start 2026-05-01 4`,
    ],
    [
      'MAZ op een nieuwe sleutel voor dezelfde zorg: niets',
      () =>
        inStaat('IN_ZORG')
          .aw33(versie({ einddatum: '2026-03-31' }), SLEUTEL_2)
          .aw35(maz('2026-04-01', SLEUTEL_2)),
      START,
    ],
    ['MUT-12/3 en 18: niets', () => inStaat('WACHTEND').aw39(mut('12/3', '2026-04-20')), ''],
    ['MUT-12/5: niets', () => inStaat('VERVALLEN'), ''],
    ['MUT-17: geen stop', () => inStaat('OVERGEPLAATST'), START],
    ['MUT-19: een stop 19', () => inStaat('BEEINDIGD'), `${START}, stop 2026-04-10 4 19`],
    [
      'MUT-19 terwijl andere zorg doorgaat: geen stop',
      () => dubbel().aw39(mut('19/5', '2026-04-20', ZORG)),
      `${START}, start 2026-03-10 5`,
    ],
    ['MUT-20: een stop 20', () => inStaat('AANGEHOUDEN'), `${START}, stop 2026-04-10 4 20`],
    [
      'MUT-20 terwijl andere zorg doorgaat: geen stop',
      () => dubbel().aw39(mut('20/7', '2026-04-20', ZORG)),
      `${START}, start 2026-03-10 5`,
    ],
    ['MUT-21: niets', () => inStaat('OVERGEDRAGEN'), ''],
    [
      'MAZ verwijderd: de start weg',
      () => inStaat('IN_ZORG').aw35(weg(maz(ZORG))),
      `${START}, verwijderStart 2026-03-10 4`,
    ],
    [
      'MUT verwijderd: de stop weg',
      () => inStaat('BEEINDIGD').aw39(weg(mut('19/5', '2026-04-10', ZORG))),
      `${START}, stop 2026-04-10 4 19, verwijderStop 2026-04-10 4 19`,
    ],
    [
      'administratief: niets',
      () =>
        new Proef()
          .aw33(toewijzing({}, { soort: '5' }))
          .dag(ZORG)
          .aw35(maz(ZORG)),
      '',
    ],
    [
      'intrekking van zorg: een stop 19',
      () => inStaat('IN_ZORG').aw33(versie({ einddatum: '2026-04-25', redenIntrekking: '7' })),
      `${START}, stop 2026-04-25 4 19`,
    ],
    [
      'intrekking met reden 1: geen stop',
      () => inStaat('IN_ZORG').aw33(versie({ einddatum: '2026-04-25', redenIntrekking: '1' })),
      START,
    ],
    [
      'intrekking met reden 8: geen stop',
      () => inStaat('IN_ZORG').aw33(versie({ einddatum: '2026-04-25', redenIntrekking: '8' })),
      START,
    ],
    ['overlijden: geen stop', () => inStaat('IN_ZORG').brp('2026-04-20'), START],
    ['dossieroverdracht: geen stop', () => inStaat('IN_ZORG').zk31('2026-05-01'), START],
    [
      'nieuw besluit: een stop 19 als niets doorgaat',
      () => inStaat('IN_ZORG').io31(700_002, '2026-04-01', '2026-05-01'),
      `${START}, stop 2026-04-30 4 19`,
    ],
    [
      'einddatum verstreken in zorg: een stop 19',
      () => inStaat('IN_ZORG').aw33(versie({ einddatum: '2026-04-25' })),
      `${START}, stop 2026-04-25 4 19`,
    ],
  ])('1.7 CAK: %s', (_, proef, cak) => {
    expect(proef().dag('2026-05-02').cak).toBe(cak);
  });
});

const MPT_B = toewijzing({ leveringsvorm: '7', instelling: B });
const MPT_A = toewijzing({ leveringsvorm: '7' });
const mpt = () => new Proef().aw33(MPT_A, MPT_B).dag(ZORG).aw35(maz('2026-03-05', MPT_A));
const VERBLIJF_B = toewijzing({ instelling: B });
const PROFIEL = toewijzing({ zzpCode: '755' });
const BIJ_ZK2 = toewijzing({ ingangsdatum: '2026-05-01', zorgkantoor: '5599' });
const SLEUTEL_2 = toewijzing({ ingangsdatum: '2026-04-01' }, { toewijzingsdatum: '2026-04-20' });
const DTV_3 = toewijzing({ leveringsvorm: '8' }, { einddatum: '2026-03-31' });
const DTV_4 = toewijzing({ leveringsvorm: '8', ingangsdatum: '2026-04-01' }, { etmalen: '4' });
const dtv = () => new Proef('2026-04-20').aw33(DTV_3, DTV_4).aw35(maz(ZORG, DTV_3));

describe('1.8 de volgorde van aankomst doet er niet toe', () => {
  it('1.8 punt 1: wat verwijderd is, was er nooit; de verwijdering zelf blijft bekend', () => {
    const p = inStaat('IN_ZORG').aw35(weg(maz(ZORG)));
    expect(p.perioden).toBe('TOEGEWEZEN 2026-03-01');
    expect(p.aw35(weg(maz(ZORG))).antwoord).toBe('9063');
  });

  it.each<[string, () => Proef, string]>([
    [
      'een einde van eerdere zorg komt voor een MAZ',
      () =>
        inStaat('AANGEHOUDEN')
          .aw35(maz('2026-04-12'))
          .aw39(mut('20/2', '2026-04-15', '2026-04-12')),
      'TOEGEWEZEN 2026-03-01, IN_ZORG 2026-03-10, AANGEHOUDEN 7 09 2026-04-11, IN_ZORG 2026-04-12, AANGEHOUDEN 2 13 2026-04-16',
    ],
    [
      'een einde van die dag zelf komt na de MAZ: een dag zorg',
      () =>
        inStaat('TOEGEWEZEN')
          .aw35(maz(ZORG))
          .aw39(mut('20/7', ZORG, ZORG)),
      'TOEGEWEZEN 2026-03-01, IN_ZORG 2026-03-10, AANGEHOUDEN 7 09 2026-03-11',
    ],
    [
      'een wachtstatus van die dag komt voor de MAZ',
      () => inStaat('IN_ZORG').aw39(mut('18/7', ZORG)),
      'TOEGEWEZEN 2026-03-01, IN_ZORG 2026-03-10',
    ],
  ])('1.8 punt 2: %s', (_, proef, perioden) => {
    expect(proef().perioden).toBe(perioden);
  });

  it('1.8 punt 4: een late MUT-18 geeft alleen het verschil', () => {
    expect(inStaat('IN_ZORG').aw39(mut('18/7', '2026-03-04')).gebeurtenissen).toBe('WachtstatusVastgesteld 2026-03-04');
  });

  it('1.8 punt 5: de vouwing weigert niets; een bericht wordt eenmaal beoordeeld', () => {
    const p = inStaat('IN_ZORG').aw33(versie({ einddatum: '2026-03-05', redenIntrekking: '7' }));
    expect(p.perioden).toBe('TOEGEWEZEN 2026-03-01, INGETROKKEN 7 2026-03-06');
  });
});
