import { datum } from '@iwlz/basis';
import type { client } from '@iwlz/contracts';
import type { SqlTransaction } from '@iwlz/event-log';
import { testDatabase, type TestDatabase } from '@iwlz/event-log/embedded/testing';
import {
  createPool,
  logMigrations,
  openPostgresEngine,
  storeMigrations,
  type PostgresEngine,
} from '@iwlz/event-log/postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migraties } from './migraties.js';
import { Register } from './register.js';

const BSN = '999900006';
const THUIS = { land: 'NL', postcode: '1234' };

function persoon(anders: Partial<client.Client> = {}): { bsn: string; gegevens: client.Client } {
  const naam = { geslachtsnaam: 'Voorbeeld', voorvoegsel: null, voornamen: null, voorletters: 'A' };
  const vast = { bsn: BSN, geboortedatum: datum('1941-03-14'), datumGebruik: null, geslacht: '2', naam };
  return { bsn: BSN, gegevens: { ...vast, woonplaats: null, ...anders } };
}

describe('het register', () => {
  let database: TestDatabase;
  let engine: PostgresEngine;
  const register = new Register('een sleutel van de test');
  const zoek = (...personen: { bsn: string; gegevens?: client.Client }[]) =>
    engine.store('intake').transaction((tx) => register.zoek(tx satisfies SqlTransaction, personen));

  beforeAll(async () => {
    database = await testDatabase();
    const pool = createPool(database.connection);
    for (const { up } of [...logMigrations, ...storeMigrations('intake'), ...migraties]) await pool.query(up);
    await pool.end();
    engine = await openPostgresEngine(database.connection);
  });
  afterAll(async () => {
    await engine.close();
    await database.drop();
  });

  it('geeft een BSN altijd hetzelfde pseudoniem, en meldt gegevens alleen als er iets nieuws in staat', async () => {
    const eerste = await zoek(persoon({ woonplaats: THUIS }));
    expect(eerste.gewijzigd.map(({ gegevens }) => gegevens.woonplaats)).toEqual([THUIS]);
    const tweede = await zoek({ bsn: BSN });
    expect(tweede).toEqual({ pseudoniemen: eerste.pseudoniemen, gewijzigd: [] });
    expect((await zoek(persoon({ woonplaats: THUIS }))).gewijzigd).toEqual([]);
  });

  it('houdt de woonplaats vast als een bericht er geen noemt, en vervangt haar als er een nieuwe is', async () => {
    expect((await zoek(persoon())).gewijzigd).toEqual([]);
    const naamIsAnders = await zoek(persoon({ geslacht: '1' }));
    expect(naamIsAnders.gewijzigd.map(({ gegevens }) => gegevens)).toEqual([
      { ...persoon({ geslacht: '1' }).gegevens, woonplaats: THUIS },
    ]);
    const verhuisd = { land: 'BE', postcode: null };
    const anders = await zoek(persoon({ geslacht: '1', woonplaats: verhuisd }));
    expect(anders.gewijzigd.map(({ gegevens }) => gegevens.woonplaats)).toEqual([verhuisd]);
  });

  it('zet geen BSN in de tabel', async () => {
    const { rows } = await engine.pool.query('SELECT r::text AS rij FROM intake.pseudoniem r');
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(BSN);
  });
});
