import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';
import { slaagtVoorElfproef } from '@iwlz/basis';
import { catalogus } from '@iwlz/contracts';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startTestketen, type Testketen } from '../voordeur/testketen.js';
import { leesTopic } from './controle.js';
import { aanvang, bestand, bsn, einde, toegewezen } from './post.js';

/** Numbers of nine digits by themselves: no part of a longer number, or of a hash or UUID. */
const NEGEN_CIJFERS = /(?<![\da-f])\d{9}(?![\da-f])/gi;
/** Where a BSN may be. */
const MAG_OP = 'iwlz.client';
/** A number that a sender mistyped is still somebody's. */
const VERTYPT = '999900007';
const VERDWAALD = bsn(900);
const GEBRUIKT = [...Array.from({ length: 20 }, (_, i) => bsn(i)), VERTYPT, VERDWAALD];
const GOED = bestand('AW33', 'VERDWAALD', [toegewezen(10)]);

/** A BSN in places where nobody expects one. */
const VERDWAALDEN = [
  GOED.replace(/>99990001</g, `>${VERDWAALD}<`),
  GOED.replaceAll('>754<', `>${VERDWAALD}<`),
  GOED.replace('>2026-03-01<', `>${VERDWAALD}<`),
  GOED.replace(/Straatnaam>/g, `S${VERDWAALD}>`),
  GOED.replace(/:Straatnaam>/, `:Straatnaam bsn="${VERDWAALD}">`),
  GOED.replace('<?xml', `${VERDWAALD}<?xml`),
  `${GOED}${VERDWAALD}`,
  GOED.replace('aw33/schema', `aw33/${VERDWAALD}`),
  GOED.replace('UTF-8', `X${VERDWAALD}`),
  GOED.replace('?>', `?><!DOCTYPE a [<!ENTITY b "${VERDWAALD}">]>`),
  GOED.replace('?>', `?><?bsn ${VERDWAALD}?>`),
  GOED.replace('Voorbeeldlaan', `&b${VERDWAALD};`),
  GOED.replace(`>${bsn(10)}<`, `>${VERDWAALD}0<`),
  GOED.replace(`>${bsn(10)}<`, `> ${VERDWAALD} <`),
  `<b${VERDWAALD}>`,
  VERDWAALD,
];

function feit(anders: object, data: object = {}): object {
  const gewoon = { bsn: bsn(3), overlijdensdatum: '2026-05-01', ...data };
  return { specversion: '1.0', id: 'f1', source: 'urn:nld:proef', type: 'Overlijden', data: gewoon, ...anders };
}

const FEITEN = [
  feit({}),
  feit({ id: 'f2' }, { overlijdensdatum: VERDWAALD }),
  feit({ id: 'f3' }, { bsn: VERTYPT }),
  feit({ id: 'f4', type: VERDWAALD }),
  feit({ id: VERDWAALD }),
  feit({ id: 'f5', source: `urn:bsn:${VERDWAALD}` }),
  feit({ id: 'f6', specversion: VERDWAALD }),
  { ...feit({ id: 'f7', type: 'Akkoord' }), data: { bsn: bsn(3), bij: VERDWAALD, akkoord: VERDWAALD, [VERDWAALD]: 1 } },
];

const ADRESSEN = [
  `/berichten/${VERDWAALD}`,
  `/clienten/${VERDWAALD}`,
  `/events/${VERDWAALD}`,
  `/events/iwlz.zorg?from=${VERDWAALD}`,
  `/%E0%A4%A${VERDWAALD}`,
];

describe('een dag vol BSN’s, en nergens een te vinden', () => {
  const logregels: string[] = [];
  const antwoorden: string[] = [];
  let keten: Testketen;
  beforeAll(async () => {
    keten = await startTestketen(
      { KLOK: '2026-06-01T09:00:00+02:00' },
      { write: (regel: string) => void logregels.push(regel) },
    );
    await dag();
  });
  afterAll(() => keten.weg());

  /** Asks, and keeps what came back: status line, headers and text. */
  async function vraag(pad: string, opties: RequestInit = {}): Promise<string> {
    const antwoord = await fetch(keten.url + pad, opties);
    const tekst = await antwoord.text();
    antwoorden.push(`${antwoord.statusText} ${JSON.stringify([...antwoord.headers])} ${tekst}`);
    return tekst;
  }

  const json = (body: unknown): RequestInit => ({
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

  async function stuur(xml: string): Promise<string> {
    const { id } = JSON.parse(
      await vraag('/berichten', { method: 'POST', headers: { 'content-type': 'application/xml' }, body: xml }),
    ) as { id: string };
    await vraag(`/berichten/${id}?wait=20`);
    return id;
  }

  /** Accepted, refused at each step, waiting and refused later, stray, facts, wrong questions, a file, a parked client. */
  async function dag(): Promise<void> {
    const clienten = [0, 1, 2, 3].map((n) => toegewezen(n));
    const ids = [
      await stuur(bestand('AW33', 'T1', clienten)),
      await stuur(
        bestand('AW35', 'M1', [
          aanvang(0),
          aanvang(1, { leveringsstatus: '3' }),
          aanvang(2, { begindatum: '2026-02-01' }),
        ]),
      ),
      await stuur(bestand('AW35', 'M1', [aanvang(0)])),
      await stuur(bestand('AW35', 'M2', [aanvang(4), aanvang(4)])),
      await stuur(bestand('AW35', 'M3', [aanvang(5)])),
      await stuur(bestand('AW39', 'E1', [einde(0), einde(6)])),
      await stuur(bestand('AW35', 'M4', [{ ...aanvang(7), bsn: VERTYPT }])),
    ];
    for (const xml of VERDWAALDEN) await stuur(xml);
    for (const f of FEITEN) await vraag('/gebeurtenissen', json(f));
    await vraag('/gebeurtenissen', json(`{"data": {"bsn": "${VERDWAALD}" ${VERDWAALD}}}`));
    for (const pad of ADRESSEN) await vraag(pad);
    await vraag(`/geparkeerd/${VERDWAALD}/${VERDWAALD}/verwerp`, json({ reden: 'x' }));
    await writeFile(join(keten.map, 'uitwisseling/in/bestand.xml'), bestand('AW33', 'MAP', [toegewezen(8)]));
    await writeFile(
      join(keten.map, 'uitwisseling/in/mis.xml'),
      bestand('AW35', 'MAP', [{ ...aanvang(9), bsn: VERTYPT }]),
    );
    while ((await readdir(join(keten.map, 'uitwisseling/in'))).length > 0) await wacht(50);
    await vraag('/klok', json({ op: '2026-06-04T09:00:00+02:00', cakRun: true }));
    for (const id of ids) await vraag(`/berichten/${id}`);
    for (const pad of ['/metrics', '/health/ready', '/geparkeerd']) await vraag(pad);
    for (const { topic } of catalogus.topics) {
      await vraag(`/events/${topic}?from=begin`, { headers: { accept: 'application/x-ndjson' } });
    }
  }

  function bsns(tekst: string): string[] {
    return [
      ...GEBRUIKT.filter((b) => tekst.includes(b)),
      ...(tekst.match(NEGEN_CIJFERS) ?? []).filter((getal) => slaagtVoorElfproef(getal)),
    ];
  }

  function vindplaatsen(teksten: readonly string[]): string[] {
    return teksten.filter((tekst) => bsns(tekst).length > 0).map((tekst) => tekst.slice(0, 500));
  }

  it('de zeef ziet er wel een, en de dag zat er vol mee', () => {
    expect(VERDWAALDEN.filter((xml) => !xml.includes(VERDWAALD))).toEqual([]);
    const andere = bsn(50);
    const [los, midden] = [`{"bsn":"${andere}"}`, `x${VERTYPT}y`];
    expect(vindplaatsen([los, `1${andere}`, `abc${andere}def`, midden])).toEqual([los, midden]);
  });

  it('niet in het logboek, en het vangnet eronder was niet nodig', () => {
    expect(logregels.length).toBeGreaterThan(20);
    expect(vindplaatsen(logregels)).toEqual([]);
    expect(logregels.filter((regel) => regel.includes('*********'))).toEqual([]);
  });

  it('niet in een antwoord van HTTP', () => {
    expect(antwoorden.length).toBeGreaterThan(70);
    // Of a process and of Node: bytes and seconds, among which every number turns up in time.
    const zonderTellers = antwoorden.map((a) => a.replace(/^(process|nodejs)_.*$/gm, ''));
    expect(vindplaatsen(zonderTellers)).toEqual([]);
  });

  it('op geen topic dan dat van de persoonsgegevens', async () => {
    for (const { topic } of catalogus.topics) {
      const events = (await leesTopic(keten.platform.engine, topic)).map((e) => JSON.stringify(e));
      if (topic === MAG_OP) expect(vindplaatsen(events).length).toBeGreaterThan(0);
      else expect(vindplaatsen(events)).toEqual([]);
    }
  });

  it('in geen rij van de database dan de bytes zelf', async () => {
    const rijen = await keten.platform.engine.store('intake').transaction(async (tx) => {
      const tabellen = await tx.query<{ tabel: string }>(
        `SELECT format('%I.%I', table_schema, table_name) AS tabel FROM information_schema.tables
         WHERE table_schema NOT IN ('pg_catalog', 'information_schema') AND (table_schema, table_name) NOT IN (('intake', 'inbox_deel'), ('log', 'record'))`,
      );
      const inhoud: string[] = [];
      for (const { tabel } of tabellen) {
        const gevonden = await tx.query<{ rij: string }>(
          `SELECT format('%s %s', '${tabel}', t::text) AS rij FROM ${tabel} t`,
        );
        inhoud.push(...gevonden.map((g) => g.rij));
      }
      return inhoud;
    });
    expect(rijen.length).toBeGreaterThan(100);
    expect(vindplaatsen(rijen)).toEqual([]);
  });

  it('niet in de naam van een bestand, noch in de bevindingen ernaast', async () => {
    const map = join(keten.map, 'uitwisseling');
    const namen = await readdir(map, { recursive: true });
    expect(vindplaatsen(namen)).toEqual([]);
    expect(vindplaatsen([await readFile(join(map, 'afgekeurd/mis.xml.bevindingen.txt'), 'utf8')])).toEqual([]);
  });

  it('niet in wat PostgreSQL zelf opschrijft', async () => {
    expect(vindplaatsen((await readFile(join(inject('postgresDataDir'), 'server.log'), 'utf8')).split('\n'))).toEqual(
      [],
    );
  });
});
