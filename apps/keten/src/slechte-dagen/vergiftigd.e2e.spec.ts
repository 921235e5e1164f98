import { randomUUID } from 'node:crypto';
import { datum } from '@iwlz/basis';
import { melding } from '@iwlz/contracts';
import { partitionOf, type NewRecord, type ParkedKey } from '@iwlz/event-log';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Bezoeker } from '../voordeur/bezoeker.js';
import { startTestketen, type Testketen } from '../voordeur/testketen.js';
import { leesTopic, type Gelezen } from './controle.js';
import { aanvang, bestand, DAGTEKENING, einde, toegewezen } from './post.js';

const ANDEREN = 1_000;

/** A toewijzing as intake would publish it for one of the thousand others. */
function toewijzing(): melding.Toewijzing {
  const dag = datum('2026-03-01');
  return {
    herkomst: {
      berichtId: randomUUID(),
      berichtsoort: 'AW33',
      afzender: '5531',
      ontvanger: '99990001',
      identificatie: 'ANDEREN',
      dagtekening: datum(DAGTEKENING),
      blok: 1,
    },
    indicatie: { besluitnummer: 700_001, afgiftedatum: dag, ingangsdatum: dag, einddatum: null, soort: null },
    regels: [
      {
        volgnummer: 1,
        toewijzing: {
          besluitnummer: 700_001,
          instelling: '99990001',
          zzpCode: '754',
          leveringsvorm: '4',
          ingangsdatum: dag,
        },
        zorgkantoor: '5531',
        soort: '1',
        toewijzingsdatum: dag,
        toewijzingstijd: '08:00:00',
        percentage: 10_000,
        einddatum: null,
        redenIntrekking: null,
        etmalen: null,
        klasse: 'KE7',
        instellingBestemming: null,
        dossierhouder: '99990001',
        coordinatorZorgThuis: null,
        opname: '1',
      },
    ],
  };
}

describe('een vergiftigde gebeurtenis op iwlz.melding', () => {
  let keten: Testketen;
  let bezoeker: Bezoeker;
  let volgnummer = 0;
  beforeAll(async () => {
    keten = await startTestketen();
    bezoeker = new Bezoeker(keten.url);
  });
  afterAll(() => keten.weg());

  /** A client who is known, by pseudonym; `nummer` for messages about the same one. */
  async function bekendeClient(): Promise<{ nummer: number; sleutel: string }> {
    const nummer = volgnummer++;
    const { clienten } = await bezoeker.bericht(await stuur('AW33', nummer));
    return { nummer, sleutel: clienten[0]!.pseudoniem! };
  }

  function stuur(soort: 'AW33' | 'AW35' | 'AW39', nummer: number, poging = 1): Promise<string> {
    const id = `V${nummer}-${poging}`;
    switch (soort) {
      case 'AW33':
        return bezoeker.stuur(bestand(soort, id, [toegewezen(nummer)]));
      case 'AW35':
        return bezoeker.stuur(bestand(soort, id, [aanvang(nummer)]));
      case 'AW39':
        return bezoeker.stuur(bestand(soort, id, [einde(nummer)]));
    }
  }

  async function schemaId(type: { subject: string; schema: string }, schema = type.schema): Promise<number> {
    return keten.platform.engine.log.schemaId(type.subject, schema);
  }

  /** Straight onto the log, past intake. */
  async function zetOpLog(
    records: readonly { key: string | null; value: Buffer; partition?: number }[],
  ): Promise<void> {
    const { engine, klok } = keten.platform;
    const nieuw = records.map(({ key, value, partition }): NewRecord => ({
      topic: 'iwlz.melding',
      partition: partition ?? partitionOf(key!),
      key,
      value,
      time: klok.nu(),
      correlationId: randomUUID(),
      causationId: null,
      traceparent: null,
    }));
    await engine.store('intake').transaction((tx) => tx.publish(nieuw));
  }

  async function geparkeerd(): Promise<ParkedKey[]> {
    return (await (await fetch(`${keten.url}/geparkeerd`)).json()) as ParkedKey[];
  }

  async function vraag(sleutel: string, wat: 'hervat' | 'verwerp', body: object = {}): Promise<number> {
    const antwoord = await fetch(`${keten.url}/geparkeerd/zorgtoewijzing/${sleutel}/${wat}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return antwoord.status;
  }

  const wachtTot = (sleutel: string, aanwezig: boolean): Promise<void> =>
    expect.poll(async () => (await geparkeerd()).some((p) => p.key === sleutel)).toBe(aanwezig);

  async function opZorg(sleutel: string, ...typen: string[]): Promise<Gelezen[]> {
    return (await leesTopic(keten.platform.engine, 'iwlz.zorg')).filter(
      (e) => e.key === sleutel && typen.includes(e.type),
    );
  }

  async function vergiftig(soort: string, sleutel: string): Promise<Buffer> {
    const id = await schemaId(melding.Toewijzing);
    const goed = melding.Toewijzing.encode(id, toewijzing());
    switch (soort) {
      case 'bytes die niets betekenen':
        return Buffer.concat([goed.subarray(0, 5), Buffer.alloc(40, 0xff)]);
      case 'een half bericht':
        return goed.subarray(0, goed.length - 30);
      case 'een schema dat er niet is':
        return Buffer.concat([Buffer.from([0, 0x7f, 0xff, 0xff, 0xff]), goed.subarray(5)]);
      case 'geen Avro':
        return Buffer.from(`{"sleutel":"${sleutel}"}`);
      default: {
        // Well-formed, and nothing that intake would let through: the code list does not know it.
        const mut = { ...LEGE_MELDING, herkomst: toewijzing().herkomst, mut: [ONBEKENDE_MUTATIE] };
        return melding.Melding.encode(await schemaId(melding.Melding), mut);
      }
    }
  }

  it.each([
    'bytes die niets betekenen',
    'een half bericht',
    'een schema dat er niet is',
    'geen Avro',
    'iets waar de regels van vallen',
  ])('%s: alleen die client staat stil, met wat er na hem kwam', async (soort) => {
    const { nummer, sleutel } = await bekendeClient();
    await zetOpLog([{ key: sleutel, value: await vergiftig(soort, sleutel) }]);
    const maz = await stuur('AW35', nummer);
    await wachtTot(sleutel, true);
    await expect.poll(async () => (await geparkeerd()).find((p) => p.key === sleutel)?.held.length).toBe(2);
    expect((await bezoeker.bericht(maz, 0)).status).toBe('in behandeling');
    expect(await vraag(sleutel, 'hervat')).toBe(202);
    await expect.poll(async () => (await geparkeerd()).find((p) => p.key === sleutel)?.request).toBeNull();
    const { held, partition } = (await geparkeerd()).find((p) => p.key === sleutel)!;
    const gebeurtenissen = held.map(({ topic, position }) => `${topic}.${partition}.${position}`);
    expect(gebeurtenissen).toHaveLength(2);

    expect([await vraag(sleutel, 'verwerp'), await vraag(sleutel, 'verwerp', { reden: ' ' })]).toEqual([400, 400]);
    expect(await vraag(sleutel, 'verwerp', { reden: 'proef' })).toBe(202);
    await wachtTot(sleutel, false);
    expect((await opZorg(sleutel, 'SleutelVerworpen')).map((e) => e.data)).toEqual([
      { sleutel, groep: 'zorgtoewijzing', aantal: 2, reden: 'proef', gebeurtenissen },
    ]);
    expect(await vraag(sleutel, 'hervat')).toBe(404);
    // The client goes on: the sender sends again what was thrown away.
    expect((await bezoeker.bericht(await stuur('AW35', nummer, 2))).status).toBe('aanvaard');
  });

  it('duizend anderen op dezelfde partitie gaan door', async () => {
    const { sleutel } = await bekendeClient();
    const partitie = partitionOf(sleutel);
    const id = await schemaId(melding.Toewijzing);
    const anderen: string[] = [];
    while (anderen.length < ANDEREN) {
      const ander = randomUUID();
      if (partitionOf(ander) === partitie) anderen.push(ander);
    }
    await zetOpLog([
      { key: sleutel, value: Buffer.from('gif') },
      ...anderen.map((key) => ({ key, value: melding.Toewijzing.encode(id, toewijzing()) })),
    ]);
    const aanvaard = async (): Promise<number> => {
      const zorg = await leesTopic(keten.platform.engine, 'iwlz.zorg');
      const wie = new Set(anderen);
      return zorg.filter((e) => e.type === 'MeldingAanvaard' && wie.has(e.key ?? '')).length;
    };
    await expect.poll(aanvaard, { interval: 200 }).toBe(ANDEREN);
    expect((await geparkeerd()).map((p) => [p.group, p.key, p.held.length])).toEqual([['zorgtoewijzing', sleutel, 1]]);
    expect((await fetch(`${keten.url}/health/ready`)).status).toBe(200);
    expect(await (await fetch(`${keten.url}/metrics`)).text()).toContain(
      'iwlz_geparkeerd_sleutels{groep="zorgtoewijzing"} 1',
    );
    await vraag(sleutel, 'verwerp', { reden: 'proef' });
    await wachtTot(sleutel, false);
  });

  it('na het herstel van het defect gaat alles wat wachtte door, in volgorde', async () => {
    const { nummer, sleutel } = await bekendeClient();
    // A schema that is registered too late: the number that comes next.
    const { subject, schema } = melding.Toewijzing;
    const volgende = (await keten.platform.engine.log.schemaId('proef', '"string"')) + 1;
    await zetOpLog([{ key: sleutel, value: melding.Toewijzing.encode(volgende, toewijzing()) }]);
    const maz = await stuur('AW35', nummer);
    const mut = await stuur('AW39', nummer);
    await expect.poll(async () => (await geparkeerd()).find((p) => p.key === sleutel)?.held.length).toBe(3);

    expect(await keten.platform.engine.log.schemaId(subject, `${schema} `)).toBe(volgende);
    expect(await vraag(sleutel, 'hervat')).toBe(202);
    for (const id of [maz, mut]) await expect.poll(async () => (await bezoeker.bericht(id)).status).toBe('aanvaard');
    expect((await opZorg(sleutel, 'MeldingAanvaard', 'SleutelHervat')).map((e) => e.type)).toEqual([
      'MeldingAanvaard',
      'MeldingAanvaard',
      'MeldingAanvaard',
      'MeldingAanvaard',
      'SleutelHervat',
    ]);
    expect(await geparkeerd()).toEqual([]);
  });

  it('zonder sleutel kan niemand geparkeerd worden: de partitie staat stil, en dat is te zien', async () => {
    const andere = await bekendeClient();
    const partitie = (partitionOf(andere.sleutel) + 1) % 12;
    await zetOpLog([{ key: null, partition: partitie, value: Buffer.from('gif') }]);
    await expect.poll(async () => (await fetch(`${keten.url}/health/ready`)).status).toBe(503);
    const gezondheid = (await (await fetch(`${keten.url}/health/ready`)).json()) as {
      consumers: { groep: string; stil: object[] }[];
    };
    expect(gezondheid.consumers.find((c) => c.groep === 'zorgtoewijzing')?.stil).toEqual([
      { partition: partitie, state: 'stopped', reason: expect.stringContaining(`iwlz.melding.${partitie}.`) as string },
    ]);
    expect((await bezoeker.bericht(await stuur('AW35', andere.nummer))).status).toBe('aanvaard');
  });
});

const LEGE_MELDING = { maz: [], mut: [], mez: [], aat: [], mazVerwijderingen: [], mutatieVerwijderingen: [] } as const;
const ONBEKENDE_MUTATIE: melding.Mut = {
  volgnummer: 1,
  toewijzing: toewijzing().regels[0]!.toewijzing,
  mutatiecode: '99',
  mutatiedatum: datum('2026-03-05'),
  leveringsstatus: '7',
  leveringsstatusClassificatie: '09',
  instellingBestemming: null,
};
