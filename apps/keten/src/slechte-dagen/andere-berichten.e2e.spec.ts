import { BERICHTEN, maak, schrijfTekst, type Heenbericht } from '@iwlz/berichten';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Bezoeker, naamVan, type Berichtantwoord } from '../voordeur/bezoeker.js';
import { startTestketen, type Testketen } from '../voordeur/testketen.js';
import { bsn, ZORGKANTOOR } from './post.js';

/** The messages beside AW33, AW35 and AW39, each through the front door: taken in, answered, with its retour. */
describe('de andere berichten door de voordeur', () => {
  let keten: Testketen;
  let bezoeker: Bezoeker;
  beforeAll(async () => {
    keten = await startTestketen({ KLOK: '2026-04-10T10:00:00+02:00' });
    bezoeker = new Bezoeker(keten.url);
  });
  afterAll(() => keten.weg());

  const stuur = async (xml: string): Promise<Berichtantwoord> => bezoeker.bericht(await bezoeker.stuur(xml));
  const namenOp = async (topic: string, pseudoniem: string | undefined): Promise<string[]> =>
    (await bezoeker.gebeurtenissen(topic)).filter((e) => e.key === pseudoniem).map(naamVan);

  it.each([
    ['IO31', ['Indicatie'], 'IO32'],
    ['ZK31', ['Dossieroverdracht'], 'ZK32'],
    ['ZK33', [], 'ZK34'],
    ['ZK35', [], 'ZK36'],
    ['ZK39', [], 'ZK310'],
  ] as const)('%s: aanvaard, met de gebeurtenissen %o en een %s', async (soort, verwacht, retour) => {
    const { id, status, fouten, clienten } = await stuur(gemaakt(soort));
    expect([status, fouten]).toEqual(['aanvaard', []]);
    expect(await namenOp('iwlz.melding', clienten[0]!.pseudoniem)).toEqual(verwacht);
    expect(await bezoeker.retour(id)).toContain(`<${retour.toLowerCase()}:BerichtCode>${BERICHTEN[retour].code}<`);
  });

  it('9080: de wachtlijst van een maand sluit aan op de vorige', async () => {
    const eerste = gemaakt('AW317');
    const met = (nummer: number, van: string, tm: string): string =>
      eerste
        .replace(/:Identificatie>[^<]+</, `:Identificatie>W${nummer}<`)
        .replace(/:Begindatum>[^<]+</, `:Begindatum>${van}<`)
        .replace(/:Einddatum>[^<]+</, `:Einddatum>${tm}<`);
    const codes = async (xml: string): Promise<unknown> => (await stuur(xml)).fouten.map((f) => f.retourcode);
    expect(await codes(met(1, '2025-11-01', '2025-11-30'))).toEqual([]);
    expect(await codes(met(2, '2026-01-01', '2026-01-31'))).toEqual(['9080']);
    expect(await codes(met(3, '2025-12-01', '2025-12-31'))).toEqual([]);
    expect(await codes(met(4, '2026-01-01', '2026-01-31'))).toEqual([]);
  });

  it('CA317: het CAK aanvaardt wie het kent, en de CA318 draagt zijn codes voor wie overleden is', async () => {
    const overlijden = { bsn: bsn(2), overlijdensdatum: '2026-01-01' };
    const feit = { specversion: '1.0', id: 'o', source: 'urn:nld:proef', type: 'Overlijden', data: overlijden };
    await bezoeker.meld(feit);
    await bezoeker.zetKlok('2026-04-10T10:00:00+02:00');
    const { id, status, fouten, clienten } = await stuur(ca317(1, 2));
    expect(clienten.map((c) => c.status)).toEqual(['aanvaard', 'afgekeurd']);
    expect([status, fouten.map((f) => f.retourcode)]).toEqual(['afgekeurd', ['0328']]);
    const retour = await bezoeker.retour(id);
    expect(retour).toContain(bsn(2));
    expect(retour).not.toContain(bsn(1));
    expect(retour).toContain('>0328<');
  });
});

let seed = 0;

/** A message of that kind about someone who is in no other. */
function gemaakt(soort: Heenbericht): string {
  const { header, blokken } = maak({ soort, clienten: 1, fouten: 0, seed: ++seed, eenheden: 1, vanaf: 0 });
  return schrijfTekst(
    soort,
    header,
    Array.from(blokken, ({ client }) => client),
  );
}

function ca317(...nummers: readonly number[]): string {
  const zorg = { startdatum: '2026-03-02', zzpCode: '754', leveringsvorm: '7', statusAanlevering: '1' };
  return schrijfTekst(
    'CA317',
    {
      ...{ berichtCode: '406', berichtVersie: '5', berichtSubversie: '2', afzender: ZORGKANTOOR },
      berichtIdentificatie: { identificatie: 'C1', dagtekening: '2026-04-10' },
      xsdVersie: { basisschemaXsdVersie: '1.0.0', berichtXsdVersie: '1.0.0' },
    },
    nummers.map((n) => ({
      bsn: bsn(n),
      zorgLeveringen: [{ geleverdeZorgID: `2f1c0006-9990-4000-8000-00000000000${n}`, ...zorg }],
    })),
  );
}
