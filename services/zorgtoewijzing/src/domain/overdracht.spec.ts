import { datum } from '@iwlz/basis';
import type { melding, zorg } from '@iwlz/contracts';
import { describe, expect, it } from 'vitest';
import { eindstand } from '../handlers/index.js';
import { ANDER_ZORGKANTOOR, Verhaal } from '../handlers/verhaal.js';
import { A, B, maz, mez, mut, regel, SLEUTEL } from './voorbeelden.js';

const typen = (feiten: readonly zorg.ZorgFeit[]) => feiten.map((f) => f.type);

/** How the n-th toewijzing stands, by key. */
function stand(v: Verhaal, n = 0) {
  const { einddatum, perioden } = eindstand(v.dossier, v.vandaag)[n]!;
  const laatste = perioden.at(-1)!;
  return { einddatum, staat: laatste.staat, reden: laatste.reden };
}

/** A client with a verblijf from 1 March 2026, on 20 June. */
function verblijf(anders: object = {}): Verhaal {
  const v = new Verhaal('2026-06-20');
  v.aw33(regel(anders));
  return v;
}

describe('een dossieroverdracht (9.1, d)', () => {
  it('trekt in wat dit zorgkantoor op dit besluit toewees, de dag voor de Overdrachtdatum, met reden 8', () => {
    const v = verblijf();
    expect(typen(v.overdracht('2026-07-01'))).toEqual([
      ...['MeldingAanvaard', 'DossierOvergedragen', 'ToewijzingIngetrokken'],
    ]);
    expect(stand(v)).toEqual({ einddatum: '2026-06-30', staat: 'INGETROKKEN', reden: '8' });
  });

  it.each([
    ['een toewijzing van een ander zorgkantoor', { zorgkantoor: ANDER_ZORGKANTOOR }],
    ['een toewijzing op een ander besluit', { toewijzing: { ...SLEUTEL, besluitnummer: 700_009 } }],
  ])('laat %s met rust', (_, anders) => {
    const v = verblijf(anders);
    expect(typen(v.overdracht('2026-07-01'))).toEqual(['MeldingAanvaard', 'DossierOvergedragen']);
    expect(stand(v).einddatum).toBeNull();
  });

  it('volgt de geldende versie: wie die heeft toegewezen, draagt over', () => {
    const v = verblijf();
    v.overdracht('2026-07-01');
    v.aw33(regel({ zorgkantoor: ANDER_ZORGKANTOOR, toewijzingsdatum: '2026-06-20' }));
    expect(stand(v).einddatum).toBeNull();
  });

  it('telt voor de ingangsdatum als de ingangsdatum, en bij meer dan een telt de eerste', () => {
    const v = verblijf();
    v.overdracht('2026-02-01');
    v.overdracht('2026-07-01');
    expect(stand(v).einddatum).toBe('2026-03-01');
  });

  it.each([
    ['een eerder overlijden wint', '2026-06-29', { einddatum: '2026-06-29', reden: '1' }],
    ['een overlijden op dezelfde dag wint', '2026-06-30', { einddatum: '2026-06-30', reden: '1' }],
    ['een later overlijden niet', '2026-07-01', { einddatum: '2026-06-30', reden: '8' }],
  ])('%s', (_, overleden, verwacht) => {
    const v = verblijf();
    v.overdracht('2026-07-01');
    v.overlijden(overleden);
    expect(stand(v)).toMatchObject(verwacht);
  });
});

describe('een nieuw besluit (9.1, e)', () => {
  it('trekt in wat op een eerder besluit is toegewezen, de dag voor zijn Ingangsdatum, met reden 3', () => {
    const v = verblijf();
    expect(typen(v.besluit('2026-07-01'))).toEqual(['FeitAanvaard', 'ToewijzingIngetrokken']);
    expect(stand(v)).toEqual({ einddatum: '2026-06-30', staat: 'INGETROKKEN', reden: '3' });
    expect(typen(v.besluit('2026-07-01'))).toEqual(['FeitAanvaard']);
  });

  it.each([
    ['met hetzelfde nummer', { besluitnummer: SLEUTEL.besluitnummer }],
    ['van voor het besluit van de toewijzing', { afgiftedatum: datum('2026-01-14') }],
    ['van dezelfde dag', { afgiftedatum: datum('2026-01-15') }],
  ])('%s doet niets', (_, anders) => {
    const v = verblijf();
    expect(typen(v.besluit('2026-07-01', anders))).toEqual(['FeitAanvaard']);
  });

  it('een dag later afgegeven wel; bij meer dan een telt de eerste Ingangsdatum', () => {
    const v = verblijf();
    v.besluit('2026-08-01', { afgiftedatum: datum('2026-01-16') });
    expect(stand(v).einddatum).toBe('2026-07-31');
    v.besluit('2026-07-01', { besluitnummer: 700_003 });
    v.besluit('2026-09-01', { besluitnummer: 700_004 });
    expect(stand(v).einddatum).toBe('2026-06-30');
  });

  it('wijkt voor een overdracht op dezelfde dag (d voor e) en gaat voor een einddatum (e voor f)', () => {
    const v = verblijf({ einddatum: '2026-06-30' });
    v.besluit('2026-07-01');
    expect(stand(v)).toMatchObject({ einddatum: '2026-06-30', reden: '3' });
    v.overdracht('2026-07-01');
    expect(stand(v)).toMatchObject({ einddatum: '2026-06-30', reden: '8' });
  });

  it('weigert wie het niet kan zien niets: een latere melding wordt aanvaard, zonder gevolg (9.1, 4)', () => {
    const v = verblijf();
    v.meld({ maz: [maz('2026-03-10')] });
    v.besluit('2026-06-01');
    const feiten = v.meld({ mez: [mez('19/5', '2026-06-15', '2026-03-10')] });
    expect(typen(feiten)).toEqual(['MeldingAanvaard', 'MezAanvaard']);
    expect(stand(v)).toMatchObject({ einddatum: '2026-05-31', reden: '3' });
  });

  it('dat als IO31 kwam, beantwoordt ook dat bericht', () => {
    const v = verblijf();
    const herkomst = {
      ...v.feiten.flatMap((f) => ('herkomst' in f.data ? [f.data.herkomst] : []))[0]!,
      berichtsoort: 'IO31',
    };
    const indicatie = { besluitnummer: 700_002, afgiftedatum: datum('2026-06-01'), ingangsdatum: datum('2026-07-01') };
    const data = { feit: { bron: 'bericht', bronId: '1' }, herkomst, profielen: [] };
    const feiten = v.service.on.Indicatie(
      v.dossier,
      { ...data, indicatie: { ...indicatie, einddatum: null, soort: null } },
      v,
    );
    expect(typen(feiten)).toEqual(['MeldingAanvaard', 'FeitAanvaard', 'ToewijzingIngetrokken']);
  });
});

const wacht = (anders: Partial<melding.Overdrachtregel> = {}): melding.Overdrachtregel => ({
  ...{ volgnummer: 1, zzpCode: '754', instelling: A, leveringsvorm: '4', ingangsdatum: null, einddatum: null },
  ...{ leveringsstatus: '7', leveringsstatusClassificatie: '12', ...anders },
});

/** The new zorgkantoor assigns from 1 July at B; first is what came before, `na` what comes after. */
function overgegaan(regels: melding.Overdrachtregel[], sleutel: object = {}, anders: object = {}): Verhaal {
  const v = new Verhaal('2026-06-20');
  v.overdracht('2026-07-01', { regels });
  v.dag('2026-07-01');
  const toewijzing = { ...SLEUTEL, instelling: B, ingangsdatum: datum('2026-07-01'), ...sleutel };
  v.aw33(regel({ toewijzing, zorgkantoor: ANDER_ZORGKANTOOR, toewijzingsdatum: '2026-07-01', ...anders }));
  return v;
}
const wachtstatus = (v: Verhaal) =>
  eindstand(v.dossier, v.vandaag)[0]!.perioden.map(
    (p) => `${p.staat} ${p.leveringsstatus ?? '-'} ${p.classificatie ?? '-'}`,
  );

describe('de wachtstatus die met een dossier meekomt (9.2, N3)', () => {
  it.each([
    ['een regel voor deze zorg', [wacht()], ['WACHTEND 7 12']],
    ['ook als hij bij een andere aanbieder wachtte', [wacht({ instelling: '99990003' })], ['WACHTEND 7 12']],
    ['uit voorzorg', [wacht({ leveringsstatus: '3', leveringsstatusClassificatie: '19' })], ['WACHTEND 3 19']],
    [
      'in zorg is geen wachten',
      [wacht({ leveringsstatus: '4', leveringsstatusClassificatie: null })],
      ['TOEGEWEZEN - -'],
    ],
    ['een ander zorgprofiel', [wacht({ zzpCode: '755' })], ['TOEGEWEZEN - -']],
    ['een andere leveringsvorm', [wacht({ leveringsvorm: '5' })], ['TOEGEWEZEN - -']],
    [
      'meer regels: die van deze aanbieder',
      [wacht({ leveringsstatus: '6', leveringsstatusClassificatie: '01' }), wacht({ instelling: B })],
      ['WACHTEND 7 12'],
    ],
    ['meer regels, geen van deze aanbieder', [wacht(), wacht({ instelling: '99990003' })], ['TOEGEWEZEN - -']],
    [
      'een regel die niet wacht telt niet mee',
      [wacht({ leveringsstatus: '4', leveringsstatusClassificatie: null }), wacht()],
      ['WACHTEND 7 12'],
    ],
  ])('%s', (_, regels, verwacht) => {
    expect(wachtstatus(overgegaan(regels))).toEqual(verwacht);
  });

  it.each([
    ['een andere ingangsdatum', { ingangsdatum: datum('2026-07-02') }, {}],
    ['een ander besluit', { besluitnummer: 700_009 }, {}],
    ['een ander zorgkantoor', {}, { zorgkantoor: '5597' }],
  ])('niet bij %s', (_, sleutel, anders) => {
    expect(wachtstatus(overgegaan([wacht()], sleutel, anders))).toEqual(['TOEGEWEZEN - -']);
  });

  it('van meer overdrachten telt die met de laatste Dagtekening, en dan de hoogste Identificatie', () => {
    const v = new Verhaal('2026-06-20');
    const zes = wacht({ leveringsstatus: '6', leveringsstatusClassificatie: '01' });
    const twee = wacht({ leveringsstatus: '2', leveringsstatusClassificatie: '13' });
    v.overdracht('2026-07-01', { regels: [wacht()] });
    v.overdracht('2026-07-01', { regels: [zes] }); // the same Dagtekening, a higher Identificatie
    v.dag('2026-07-01');
    v.aw33(
      regel({
        toewijzing: { ...SLEUTEL, instelling: B, ingangsdatum: datum('2026-07-01') },
        ...{ zorgkantoor: ANDER_ZORGKANTOOR, toewijzingsdatum: '2026-07-01' },
      }),
    );
    expect(wachtstatus(v)).toEqual(['WACHTEND 6 01']);
    expect(typen(v.overdracht('2026-07-01', { regels: [twee] })).slice(1)).toEqual([
      ...['DossierOvergedragen', 'WachtstatusHersteld', 'WachtstatusVastgesteld'],
    ]);
    expect(wachtstatus(v)).toEqual(['WACHTEND 2 13']);
  });

  it.each([
    ['op de ingangsdatum', '12/3', '2026-07-01', ['WACHTEND 3 19']],
    ['ervoor', '18/2', '2026-06-30', ['WACHTEND 2 13']],
    ['erna: dan gold zij tot die dag', '18/2', '2026-07-03', ['WACHTEND 7 12', 'WACHTEND 2 13']],
  ])('wijkt voor wat de aanbieder zelf meldt, %s', (_, code, dag, verwacht) => {
    const v = overgegaan([wacht()]);
    v.dag('2026-07-05');
    const toewijzing = { ...SLEUTEL, instelling: B, ingangsdatum: datum('2026-07-01') };
    v.meld({ mut: [mut(code, dag, { toewijzing })] });
    expect(wachtstatus(v)).toEqual(verwacht);
  });

  it('komt voor alles van die dag: zorg op de eerste dag volgt op wachten', () => {
    const v = overgegaan([wacht()]);
    const toewijzing = { ...SLEUTEL, instelling: B, ingangsdatum: datum('2026-07-01') };
    expect(typen(v.meld({ maz: [maz('2026-07-01', { toewijzing })] }))).toContain('ZorgAangevangen');
    expect(wachtstatus(v)).toEqual(['IN_ZORG - -']);
    expect(v.dossier.toewijzingen[0]?.gepubliceerd.map((o) => o.type)).toEqual([
      ...['WachtstatusVastgesteld', 'ZorgAangevangen'],
    ]);
  });

  it('is geen antwoord op de nieuwe toewijzing: de termijn loopt', () => {
    expect(typen(overgegaan([wacht()]).dag('2026-07-09'))).toEqual(['TermijnNadert', 'TermijnOverschreden']);
  });
});
