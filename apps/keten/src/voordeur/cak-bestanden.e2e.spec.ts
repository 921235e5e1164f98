import { beoordeel, BERICHTEN, schrijfTekst, type Clientwaarde, type Headerwaarde } from '@iwlz/berichten';
import type { Overzicht } from '@iwlz/eigenbijdrage/handlers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Bezoeker, type Berichtantwoord } from './bezoeker.js';
import { startTestketen, type Testketen } from './testketen.js';

const CLIENT = '999900006';
const NU = '2026-04-10T10:00:00+02:00';
const ID = '2f1c0006-9990-4000-8000-000000000001';
const ANDER_ID = '2f1c0006-9990-4000-8000-000000000002';
type Begin = Clientwaarde<'CA317'>['zorgLeveringen'][number];
const VERBLIJF: Begin = {
  ...{ geleverdeZorgID: ID, startdatum: '2026-03-02', zzpCode: '754', instelling: '99990001' },
  ...{ leveringsvorm: '4', statusAanlevering: '1' },
};
const EINDE = { mutatieZorgID: ID, mutatiecode: '19', mutatiedatum: '2026-03-31', statusAanlevering: '1' };

/** A zorgkantoor that still sends files to the CAK: starts and ends in, amounts decided, answers out. */
describe('CA317 en CA319 door de voordeur', () => {
  let keten: Testketen;
  let bezoeker: Bezoeker;
  let pseudoniem: string;
  let nummer = 0;

  beforeAll(async () => {
    keten = await startTestketen({ KLOK: NU });
    bezoeker = new Bezoeker(keten.url);
    await meld('Geboortedatum', { bsn: CLIENT, geboortedatum: '1941-05-20' });
    await meld('Inkomen', { bsn: CLIENT, peiljaar: 2024, inkomen: 3_000_000 });
  });
  afterAll(() => keten.weg());

  async function meld(type: string, data: object): Promise<void> {
    await bezoeker.meld({ specversion: '1.0', id: `c-${++nummer}`, source: 'urn:nld:proef', type, data });
  }

  async function stuur(xml: string): Promise<Berichtantwoord> {
    const antwoord = await bezoeker.bericht(await bezoeker.stuur(xml));
    pseudoniem = antwoord.clienten[0]!.pseudoniem!;
    return antwoord;
  }

  async function overzicht(): Promise<Overzicht> {
    await bezoeker.zetKlok(NU);
    return (await (await fetch(`${keten.url}/bijdrage/${pseudoniem}`)).json()) as Overzicht;
  }

  const begin = (anders: Partial<Begin> = {}): string =>
    schrijfTekst('CA317', kop('CA317', ++nummer), [{ bsn: CLIENT, zorgLeveringen: [{ ...VERBLIJF, ...anders }] }]);
  const einde = (anders: Partial<typeof EINDE> = {}): string =>
    schrijfTekst('CA319', kop('CA319', ++nummer), [{ bsn: CLIENT, mutatiesZorg: [{ ...EINDE, ...anders }] }]);

  it('een begin: de bijdrage is vastgesteld, en de CA318 zegt dat alles is aanvaard', async () => {
    const { id, status } = await stuur(begin());
    expect(status).toBe('aanvaard');
    expect(await gelezen(await bezoeker.retour(id))).toEqual({ bericht: 'CA318', oordeel: 'aanvaard', clienten: [] });
    const { maanden, totaal, feiten } = await overzicht();
    // 30 of the 31 days of March: 250.00 x 12 x 30 / 365.
    expect(maanden.map((m) => [m.maand, m.verschuldigd])).toEqual([
      ['2026-03', 24_658],
      ['2026-04', 25_000],
    ]);
    expect(totaal).toBe(49_658);
    expect(feiten).toContainEqual(
      expect.objectContaining({ wat: 'begin van zorg op 2026-03-02 (CA317)', bekendOp: '2026-04-10' }),
    );
  });

  it('een einde: wat daarna was vastgesteld is herzien, en de CA320 zegt dat alles is aanvaard', async () => {
    const { id, status } = await stuur(einde());
    expect(status).toBe('aanvaard');
    expect(await gelezen(await bezoeker.retour(id))).toEqual({ bericht: 'CA320', oordeel: 'aanvaard', clienten: [] });
    const { totaal, herzieningen } = await overzicht();
    expect(totaal).toBe(24_658);
    expect(herzieningen).toMatchObject([{ van: '2026-04', tm: '2026-04', verschil: -25_000 }]);
  });

  it('een begin dat niet kan: de code van het CAK in het antwoord, en in de CA318 die van release 2.2', async () => {
    const { id, status, fouten } = await stuur(begin({ geleverdeZorgID: ANDER_ID, zzpCode: '755' }));
    expect([status, fouten.map((f) => [f.retourcode, f.tekst])]).toEqual([
      'afgekeurd',
      [['0705', 'Op deze startdatum is al zorg gemeld met een ander zorgprofiel.']],
    ]);
    const { oordeel, clienten } = await gelezen(await bezoeker.retour(id));
    expect(oordeel).toBe('aanvaard');
    expect(clienten).toMatchObject([
      { bsn: CLIENT, retourCodes: ['0200'], zorgLeveringen: [{ geleverdeZorgID: ANDER_ID, retourCodes: ['0702'] }] },
    ]);
    expect((await overzicht()).totaal).toBe(24_658);
  });

  it('een einde van wat al geeindigd is: 1157, in de CA320 als 1156', async () => {
    const { id, status, fouten } = await stuur(einde({ mutatieZorgID: ANDER_ID, mutatiedatum: '2026-04-02' }));
    expect([status, fouten.map((f) => f.retourcode)]).toEqual(['afgekeurd', ['1157']]);
    const { oordeel, clienten } = await gelezen(await bezoeker.retour(id));
    expect(oordeel).toBe('aanvaard');
    expect(clienten).toMatchObject([{ bsn: CLIENT, mutatiesZorg: [{ retourCodes: ['1156'] }] }]);
    expect((await overzicht()).totaal).toBe(24_658);
  });

  it('een einde dat wordt teruggenomen: de bijdrage loopt weer door', async () => {
    expect((await stuur(einde({ statusAanlevering: '3' }))).status).toBe('aanvaard');
    expect((await overzicht()).totaal).toBe(49_658);
  });
});

function kop<B extends 'CA317' | 'CA319'>(bericht: B, nummer: number): Headerwaarde<B> {
  const header = {
    ...{ berichtCode: BERICHTEN[bericht].code, berichtVersie: '5', berichtSubversie: '2', afzender: '5531' },
    berichtIdentificatie: { identificatie: `C${nummer}`, dagtekening: '2026-04-10' },
    xsdVersie: { basisschemaXsdVersie: '1.0.0', berichtXsdVersie: '1.0.0' },
  };
  return header as Headerwaarde as Headerwaarde<B>;
}

/** A retour as its receiver reads and judges it. */
async function gelezen(xml: string): Promise<{ bericht: unknown; oordeel: string; clienten: readonly object[] }> {
  const clienten: object[] = [];
  const delen = beoordeel([Buffer.from(xml)]);
  for (;;) {
    const deel = await delen.next();
    if (deel.done) return { bericht: deel.value.bericht, oordeel: deel.value.oordeel, clienten };
    if (deel.value.soort === 'client') clienten.push(deel.value.client);
  }
}
