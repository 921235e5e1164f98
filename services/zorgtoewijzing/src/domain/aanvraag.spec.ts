import type { zorg } from '@iwlz/contracts';
import { describe, expect, it } from 'vitest';
import { Verhaal } from '../handlers/verhaal.js';
import { A, aanvraag, aanvraagregel, B, mez, maz, mut, regel, SLEUTEL } from './voorbeelden.js';

const typen = (feiten: readonly zorg.ZorgFeit[]) => feiten.map((f) => f.type);
const levens = (feiten: readonly zorg.ZorgFeit[]) =>
  feiten.flatMap(({ type, data }) =>
    'aanvraag' in data ? [`${type} ${data.aanvraag.leveringsvorm} ${data.datum}`] : [],
  );

/** A, dossierhouder of a verblijf, asks VPT for B from 1 April; it is 10 March 2026. X2 is the request. */
const VPT = aanvraag({
  ...{ leveringsvorm: '5', dossierhouder: A, coordinatorZorgThuis: null, doelmatig: null, verantwoord: null },
  regels: [aanvraagregel({ instelling: B })],
});
function gevraagd(...aat: ReturnType<typeof aanvraag>[]): Verhaal {
  const v = new Verhaal('2026-03-10');
  v.aw33(regel());
  v.meld({ aat: aat.length > 0 ? aat : [VPT] });
  return v;
}
/** The AW33 that assigns it. */
const toegewezen = (anders: object = {}, sleutel: object = {}) =>
  regel({
    toewijzing: {
      ...SLEUTEL,
      instelling: B,
      leveringsvorm: '5',
      ingangsdatum: VPT.regels[0]!.ingangsdatum,
      ...sleutel,
    },
    ...{ toewijzingsdatum: '2026-03-12', opname: null, ...anders },
  });

describe('een aanvraag', () => {
  it('wordt na de aanvaarding gemeld, per aanvraag, op sleutel, met de Dagtekening', () => {
    const v = new Verhaal('2026-03-10');
    v.aw33(regel());
    const feiten = v.meld({
      aat: [
        { ...VPT, volgnummer: 1, zzpCode: '755' },
        { ...VPT, volgnummer: 2 },
      ],
    });
    expect(typen(feiten).slice(-2)).toEqual(['AanvraagOntvangen', 'AanvraagOntvangen']);
    expect(feiten.flatMap((f) => (f.type === 'AanvraagOntvangen' ? [f.data.aanvraag.zzpCode] : []))).toEqual([
      '754',
      '755',
    ]);
    expect(levens(feiten)[0]).toBe('AanvraagOntvangen 5 2026-03-10');
    expect(v.dossier.aanvragen.map((a) => [a.volgnummer, a.status])).toEqual([
      [1, 'INGEDIEND'],
      [2, 'INGEDIEND'],
    ]);
  });

  it('staat in een bericht met een MUT voor diens overgangen', () => {
    const v = new Verhaal('2026-03-10');
    v.aw33(regel());
    expect(typen(v.meld({ mut: [mut('12/5', '2026-03-09')], aat: [VPT] }))).toEqual([
      ...['MeldingAanvaard', 'MutAanvaard', 'AatAanvaard', 'AanvraagOntvangen', 'ToewijzingVervallen'],
    ]);
  });

  it('die is afgekeurd komt niet tot leven', () => {
    const v = new Verhaal('2026-03-10');
    v.aw33(regel({ dossierhouder: B }));
    expect(levens(v.meld({ aat: [VPT] }))).toEqual([]);
    expect(v.dossier.aanvragen).toEqual([]);
  });

  it('blijft bestaan als de MUT uit hetzelfde bericht wordt verwijderd', () => {
    const v = new Verhaal('2026-05-20');
    v.aw33(regel());
    v.meld({ maz: [maz('2026-03-10')] });
    v.meld({ mez: [mez('19/5', '2026-05-19', '2026-03-10')], aat: [VPT] });
    v.meld({
      mutatieVerwijderingen: [
        { volgnummer: 1, toewijzing: SLEUTEL, mutatiedatum: mez('19/5', '2026-05-19', '').mutatiedatum },
      ],
    });
    expect(v.dossier.aanvragen.map((a) => a.status)).toEqual(['INGEDIEND']);
  });
});

describe('is toegewezen', () => {
  it.each([
    ['met een AW33 op de gevraagde sleutel', {}, {}, true],
    ['op de dag van de aanvraag', { toewijzingsdatum: '2026-03-10' }, {}, true],
    ['niet met een AW33 van de dag ervoor', { toewijzingsdatum: '2026-03-09' }, {}, false],
    ['niet met een andere ingangsdatum', {}, { ingangsdatum: '2026-04-02' }, false],
    ['niet bij een andere aanbieder', {}, { instelling: A }, false],
    ['niet in een andere leveringsvorm', {}, { leveringsvorm: '7' }, false],
    ['niet met een ander zorgprofiel', {}, { zzpCode: '755' }, false],
    ['niet op een ander besluit', {}, { besluitnummer: 700_002 }, false],
  ])('%s', (_, anders, sleutel, verwacht) => {
    const v = gevraagd();
    v.dag('2026-03-13');
    expect(levens(v.aw33(toegewezen(anders, sleutel)))).toEqual(verwacht ? ['AanvraagToegewezen 5 2026-03-13'] : []);
  });

  it('pas als elke regel is toegewezen, en dan een keer', () => {
    const v = gevraagd({ ...VPT, regels: [aanvraagregel({ instelling: B }), aanvraagregel({ instelling: A })] });
    expect(levens(v.aw33(toegewezen()))).toEqual([]);
    const feiten = v.aw33(toegewezen({}, { instelling: A }));
    expect(levens(feiten)).toEqual(['AanvraagToegewezen 5 2026-03-10']);
    expect(feiten.at(-1)).toMatchObject({ data: { toewijzingen: [{ instelling: B }, { instelling: A }] } });
    expect(levens(v.aw33(toegewezen({ toewijzingsdatum: '2026-03-20' })))).toEqual([]);
  });

  it('meteen, als de AW33 eerder kwam dan de aanvraag', () => {
    const v = new Verhaal('2026-03-12');
    v.aw33(regel(), toegewezen());
    expect(levens(v.meld({ aat: [VPT] }))).toEqual([
      'AanvraagOntvangen 5 2026-03-12',
      'AanvraagToegewezen 5 2026-03-12',
    ]);
  });
});

describe('is afgewezen', () => {
  it('met een besluit over haar bericht, op de dag daarvan, en daarna niet meer toegewezen', () => {
    const v = gevraagd();
    v.dag('2026-03-12');
    expect(levens(v.aatBesluit(2))).toEqual(['AanvraagAfgewezen 5 2026-03-12']);
    expect(levens(v.aatBesluit(2))).toEqual([]);
    expect(levens(v.aw33(toegewezen()))).toEqual([]);
    expect(v.dossier.aanvragen.map((a) => a.status)).toEqual(['AFGEWEZEN']);
  });

  it('niet als zij al is toegewezen, over een ander bericht gaat, of het besluit iets anders zegt', () => {
    const klaar = gevraagd();
    klaar.aw33(toegewezen());
    expect(typen(klaar.aatBesluit(2))).toEqual(['FeitAanvaard']);
    expect(typen(gevraagd().aatBesluit(1))).toEqual(['FeitAanvaard']);
    expect(typen(gevraagd().aatBesluit(2, 'TOEGEWEZEN'))).toEqual(['FeitAanvaard']);
  });

  it('elke aanvraag van het bericht die nog loopt, op sleutel', () => {
    const v = gevraagd({ ...VPT, volgnummer: 1, zzpCode: '755' }, { ...VPT, volgnummer: 2 });
    v.aw33(toegewezen());
    expect(v.aatBesluit(2).flatMap((f) => ('aanvraag' in f.data ? [f.data.aanvraag.zzpCode] : []))).toEqual(['755']);
  });
});
