import { describe, expect, it } from 'vitest';
import { RETOUR_VAN, type Heenbericht } from '../catalogus.js';
import { goedBericht, type Boom } from '../testhulp/goed.js';
import { bsn } from '../testhulp/voorbeelden.js';
import { planVan, type Plan } from '../tabellen/plan.js';
import { REGELS } from './index.js';
import type { Regel } from './regel.js';
import { Toetser } from './toetser.js';
import { sleuteldatumNietTeVroeg } from './zt.js';

/** Messages that were built in memory, with only the fields that their maker knows. */

const LZ = { zzpCode: '754', instelling: '99990001', leveringsvorm: '4', leveringsstatus: '4', statusAanlevering: '1' };
const MAZ = { ...LZ, besluitnummer: '700001', toewijzingIngangsdatum: '2026-03-01', begindatum: '2026-03-01' };
const KOP = {
  afzender: '99990001',
  ontvanger: '5531',
  berichtIdentificatie: { identificatie: 'Z2', dagtekening: '2026-03-02' },
};

const HEEN = Object.keys(RETOUR_VAN) as Heenbericht[];

function codes(client: object, regels?: readonly Regel[], bericht: Heenbericht = 'AW35'): string[] {
  const toetser = new Toetser(bericht, regels);
  return [...toetser.header(KOP), ...toetser.client(client, 1, true), ...toetser.einde()].map((f) => f.retourcode);
}

describe('toetsen zonder bestand', () => {
  it('werkt op een bericht met alleen de velden die bekend zijn', () => {
    const regels = REGELS.filter((r) => ['9039', '9064', '9101', 'S002', 'S023', 'S062'].includes(r.retourcode));
    expect(codes({ bsn: bsn(0), geleverdeZorgzwaartepakketten: [MAZ] }, regels)).toEqual([]);
    expect(codes({ bsn: '999900001', geleverdeZorgzwaartepakketten: [{ ...MAZ, instelling: 'x' }] }, regels)).toEqual([
      'S002',
      '9064',
    ]);
    expect(codes({ bsn: bsn(0) }, regels)).toEqual(['9039']);
    expect(codes({ bsn: bsn(0), geleverdeZorgzwaartepakketten: [] }, regels)).toEqual(['9039']);
  });

  it('verdraagt elk deel dat ontbreekt, met alle regels', () => {
    for (const bericht of HEEN) {
      for (const client of [
        {},
        { indicatie: {} },
        { indicatie: {}, relaties: [{ soort: '12' }], contactgegevens: [{}] },
        { aanvragen: [{}] },
      ]) {
        expect(() => codes(client, REGELS, bericht)).not.toThrow();
      }
    }
  });

  it('verdraagt dat welk veld dan ook ontbreekt, in de Header en bij de cliënt', () => {
    for (const bericht of HEEN) {
      const { header, clienten } = goedBericht(bericht);
      for (const zonder of [
        ...verminderd(header).map((h) => [h, clienten[0]]),
        ...verminderd(clienten[0]!).map((c) => [header, c]),
      ]) {
        const [kop, client] = zonder as [Boom, Boom];
        const toetser = new Toetser(bericht);
        expect(() => [...toetser.header(kop), ...toetser.client(client, 1, true), ...toetser.einde()]).not.toThrow();
      }
    }
  });

  it('geeft dezelfde plaatsen als bij een bestand, zonder regel en kolom', () => {
    const toetser = new Toetser('AW35');
    expect([...toetser.header(KOP)]).toEqual([]);
    const [fout] = toetser.client(
      { bsn: bsn(0), geleverdeZorgzwaartepakketten: [{ ...MAZ, leveringsvorm: '2' }] },
      1,
      true,
    );
    expect(fout?.locaties.at(-1)).toBe(
      '/Bericht/Clienten/Client/GeleverdeZorgzwaartepakketten/GeleverdZorgzwaartepakket/Leveringsvorm',
    );
    expect(fout).not.toHaveProperty('regel');
  });

  it('vindt dubbele cliënten zonder hun blokken te bewaren', () => {
    const toetser = new Toetser('AW35');
    for (const blok of [1, 2, 3]) Array.from(toetser.client({ bsn: bsn(blok % 2) }, blok, false));
    expect([...toetser.einde()].map((f) => f.locaties)).toEqual([
      ['/Bericht/Clienten/Client[1]', '/Bericht/Clienten/Client[3]'],
    ]);
    const opClient = [...toetser.opClient()].map(([blok, klachten]) => [blok, klachten.map((k) => k.code)]);
    expect(opClient).toEqual([
      [1, ['TR101']],
      [3, ['TR101']],
    ]);
  });
});

describe('eigen regels', () => {
  const metSleutel = (sleuteldatum: string) => ({
    bsn: bsn(0),
    geleverdeZorgzwaartepakketten: [{ ...MAZ, klasse: 'KE7', sleuteldatum }],
  });

  it.each([
    ['2026-02-28', []],
    ['2026-02-15', []],
    ['2026-02-14', ['ZT-D01']],
  ])('ZT-D01: sleuteldatum %s bij een begin op 1 maart', (sleuteldatum, verwacht) =>
    expect(codes(metSleutel(sleuteldatum))).toEqual(verwacht),
  );

  it('ZT-D01 met een andere termijn', () => {
    const regels = [...REGELS.filter((r) => r.code !== 'ZT-D01'), sleuteldatumNietTeVroeg(30)];
    expect(codes(metSleutel('2026-01-30'), regels)).toEqual([]);
    expect(codes(metSleutel('2026-01-29'), regels)).toEqual(['ZT-D01']);
  });

  const regel = (toewijzingIngangsdatum: string, toewijzingPercentage: string, toewijzingEinddatum?: string) => ({
    ...{
      instelling: toewijzingIngangsdatum,
      soort: '1',
      toewijzingIngangsdatum,
      toewijzingPercentage,
      toewijzingEinddatum,
    },
  });
  const ZTP = REGELS.filter((r) => r.code === 'ZT-P01');
  it.each([
    ['samen 100 op elke dag', [regel('2026-03-01', '6000'), regel('2026-03-05', '4000')], {}, []],
    ['een dag samen 101', [regel('2026-03-01', '6000', '2026-03-05'), regel('2026-03-05', '4100')], {}, ['ZT-P01']],
    ['net na elkaar', [regel('2026-03-01', '6000', '2026-03-04'), regel('2026-03-05', '4100')], {}, []],
    ['niet doelmatig', [regel('2026-03-01', '10100')], { doelmatig: '2' }, []],
    ['verblijf', [regel('2026-03-01', '10100')], { leveringsvorm: '4' }, []],
    ['DTV zonder Doelmatig', [regel('2026-03-01', '10100')], { leveringsvorm: '8' }, ['ZT-P01']],
  ])('ZT-P01: %s', (_, aanvraagInstellingen, anders, verwacht) => {
    expect(codes({ aanvragen: [{ leveringsvorm: '7', ...anders, aanvraagInstellingen }] }, ZTP, 'AW39')).toEqual(
      verwacht,
    );
  });
});

describe('de tabel van regels', () => {
  it('hangt elke regel aan iets dat in een van haar berichten bestaat', () => {
    for (const regel of REGELS) {
      if (!('bij' in regel) || typeof regel.bij === 'function') continue;
      for (const plaats of regel.bij) expect(bestaat(regel, plaats), `${regel.code} bij ${plaats}`).toBe(true);
    }
  });

  it('heeft bij elke regel een retourcode van de lijst, of een eigen code', async () => {
    const { RETOUR_CODE } = await import('../codelijsten/retourcodes.js');
    const lijst = new Set(RETOUR_CODE.codes.map((c) => c.code));
    for (const regel of REGELS)
      expect(lijst.has(regel.retourcode) || regel.retourcode.startsWith('ZT-'), regel.code).toBe(true);
    expect(REGELS.every((r) => r.tekst.endsWith('.') && r.bron !== '')).toBe(true);
  });
});

/** The same tree, each time without one of its fields or units. */
function verminderd(boom: Boom): Boom[] {
  return Object.entries(boom).flatMap(([sleutel, waarde]) => {
    const { [sleutel]: _, ...zonder } = boom;
    if (typeof waarde !== 'object' || waarde === null) return [zonder];
    if (!Array.isArray(waarde)) return [zonder, ...verminderd(waarde as Boom).map((w) => ({ ...boom, [sleutel]: w }))];
    const lijsten = (waarde as Boom[]).flatMap((eenheid, i) => [
      (waarde as unknown[]).toSpliced(i, 1),
      ...(typeof eenheid === 'object' ? verminderd(eenheid).map((w) => (waarde as unknown[]).with(i, w)) : []),
    ]);
    return [zonder, ...lijsten.map((w) => ({ ...boom, [sleutel]: w }))];
  });
}

function bestaat(regel: Regel, plaats: string): boolean {
  return regel.berichten.some((b) => paden(planVan(b).wortel).some((pad) => pad.endsWith(`/${plaats}`)));
}

function paden(plan: Plan): string[] {
  return [plan.pad, ...plan.velden.flatMap((v) => (v.plan ? paden(v.plan) : [`${plan.pad}/${v.naam}`]))];
}
