import { beoordeel, STANDAARDGRENZEN, type Clientwaarde, type Oordeel } from '@iwlz/berichten';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Bezoeker } from '../voordeur/bezoeker.js';
import { startTestketen, type Testketen } from '../voordeur/testketen.js';
import { aanvang, bestand, toegewezen } from './post.js';

const RECORDS = 140;
/** Two faults each (CS062, CS074), no two alike. */
const RECORD = aanvang(0, { klasse: 'KE3', leveringsstatus: '3' }).geleverdeZorgzwaartepakketten![0]!;
const DAGEN = Array.from({ length: RECORDS }, (_, i) => new Date(Date.UTC(2025, 0, 1 + i)).toISOString().slice(0, 10));

function kapot(nummer: number): Clientwaarde<'AW35'> {
  return {
    ...aanvang(nummer),
    geleverdeZorgzwaartepakketten: DAGEN.map((begindatum) => ({ ...RECORD, begindatum })),
  };
}

/** How a retour is judged that someone else would have to read. */
async function gelezen(retour: string): Promise<{ oordeel: Oordeel; clienten: Clientwaarde<'AW36'>[] }> {
  const clienten: Clientwaarde<'AW36'>[] = [];
  const delen = beoordeel([Buffer.from(retour)]);
  let deel = await delen.next();
  for (; !deel.done; deel = await delen.next())
    if (deel.value.soort === 'client') clienten.push(deel.value.client as Clientwaarde<'AW36'>);
  return { oordeel: deel.value, clienten };
}

const headercodes = (retour: string): string[] =>
  retour.split('</aw36:Header>')[0]!.match(/(?<=RetourCode>)\w+/g) ?? [];

// Thousands of findings, on a machine that may be busy.
describe('een bericht met meer fouten dan er worden vermeld', { timeout: 180_000 }, () => {
  let keten: Testketen;
  let bezoeker: Bezoeker;
  beforeAll(async () => {
    keten = await startTestketen();
    bezoeker = new Bezoeker(keten.url);
  });
  afterAll(() => keten.weg());

  it('krijgt een oordeel per cliënt, en een retour met elke code op zijn plaats', async () => {
    const toewijzing = await bezoeker.stuur(bestand('AW33', 'VEEL', [toegewezen(1)]));
    expect((await bezoeker.bericht(toewijzing)).status).toBe('aanvaard');
    const kapotte = Array.from({ length: 36 }, (_, i) => kapot(100 + i));
    const twee = [aanvang(2), aanvang(2)];
    const id = await bezoeker.stuur(bestand('AW35', 'VEEL', [...kapotte, aanvang(1), ...twee]));

    const antwoord = await bezoeker.bericht(id);
    expect(antwoord).toMatchObject({ status: 'afgekeurd', aantalFouten: 36 * RECORDS * 2 + 1 });
    expect(36 * RECORDS * 2).toBeGreaterThan(STANDAARDGRENZEN.bevindingen);
    expect(antwoord.clienten.map((c) => c.status)).toEqual([
      ...Array<string>(36).fill('afgekeurd'),
      ...['aanvaard', 'afgekeurd', 'afgekeurd'],
    ]);
    expect(antwoord.clienten.at(-1)?.fouten.map((f) => f.code)).toEqual(['TR101']);

    const retour = await bezoeker.retour(id);
    const { oordeel, clienten } = await gelezen(retour);
    expect(oordeel).toMatchObject({ oordeel: 'aanvaard', fouten: [], aantalClienten: 38 });
    expect(headercodes(retour)).toEqual(['0200']);
    expect(clienten.map((c) => c.bsn)).toEqual([...kapotte, ...twee].map((c) => c.bsn));
    const codes = clienten.slice(0, 36).flatMap((c) => c.geleverdeZorgzwaartepakketten!.map((r) => r.retourCodes));
    expect(new Set(codes.map((c) => c.toSorted().join(' ')))).toEqual(new Set(['S062 S074']));
    expect(clienten.slice(36).map((c) => c.retourCodes)).toEqual([['9101'], ['9101']]);
  });

  it('houdt wat er met het bericht zelf mis is, hoeveel er ook in de blokken staat', async () => {
    const id = await bezoeker.stuur(bestand('AW35', 'VEEL', [kapot(3), aanvang(4)]));
    const { fouten, clienten } = await bezoeker.bericht(id);
    expect([fouten[0]?.code, clienten.map((c) => c.status)]).toEqual(['9056', ['afgekeurd', 'afgekeurd']]);
    const retour = await bezoeker.retour(id);
    expect((await gelezen(retour)).oordeel).toMatchObject({ oordeel: 'aanvaard', fouten: [], aantalClienten: 2 });
    expect(headercodes(retour)).toEqual(['9056']);
  });

  it('een Header waarvoor geen code bestaat: de korte vorm, met niets erachter', async () => {
    const xml = bestand('AW35', 'KORT', [aanvang(5)]).replace(/(Dagtekening>)2/, '$112');
    const id = await bezoeker.stuur(xml);
    expect((await bezoeker.bericht(id)).status).toBe('afgekeurd');
    const retour = await bezoeker.retour(id);
    expect((await gelezen(retour)).oordeel).toMatchObject({ oordeel: 'aanvaard', fouten: [], aantalClienten: 0 });
    expect(headercodes(retour)).toEqual(['0001']);
    const tweede = await fetch(`${keten.url}/berichten/${id}/retour?volgnummer=2`);
    expect([tweede.status, await tweede.text()]).toEqual([404, expect.stringContaining('de laatste is nummer 1')]);
  });
});
