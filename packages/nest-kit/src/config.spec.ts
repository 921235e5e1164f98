import { describe, expect, it } from 'vitest';
import { configHelp, leesConfig, OngeldigeConfig } from './config.js';

const SLEUTEL = 'een-sleutel-van-genoeg-tekens';

function fouten(env: Record<string, string>): readonly string[] {
  try {
    leesConfig(env);
  } catch (error) {
    if (error instanceof OngeldigeConfig) return error.fouten;
    throw error;
  }
  return [];
}

describe('instellingen', () => {
  it('hebben elk een waarde zonder dat er iets gezet is', () => {
    expect(leesConfig({})).toMatchObject({ KETEN_DATA: '.keten', PORT: 3000, HOST: '127.0.0.1', LOG_LEVEL: 'info' });
  });

  it('geven alle fouten tegelijk, met de naam van de instelling en zonder haar waarde', () => {
    const geheim = 'kort-geheim';
    const alle = fouten({
      PORT: 'drie',
      KLOK: 'morgen',
      PSEUDONIEM_SLEUTEL: geheim,
      LOG_LEVEL: 'hard',
      HOST: '0.0.0.0',
    });
    for (const naam of ['PORT', 'KLOK', 'PSEUDONIEM_SLEUTEL', 'LOG_LEVEL', 'TOEGANGSSLEUTELS']) {
      expect(alle.filter((f) => f.startsWith(`${naam}: `))).toHaveLength(1);
    }
    expect(alle.join()).not.toContain(geheim);
  });

  it('weigeren breder te luisteren zonder toegangssleutels, en staan het toe met', () => {
    expect(fouten({ HOST: '0.0.0.0' })).toEqual([expect.stringMatching(/^TOEGANGSSLEUTELS: .*HOST/)]);
    expect(fouten({ HOST: '0.0.0.0', TOEGANGSSLEUTELS: `leverancier:zorgkantoor:${SLEUTEL}` })).toEqual([]);
    expect(fouten({ HOST: '127.0.0.2' })).toEqual([]);
    expect(fouten({ HOST: '127.0.0.1.voorbeeld.nl' })).toHaveLength(1);
  });

  it.each(['zonder-rol', `a:onbekende-rol:${SLEUTEL}`, 'a:cak:kort'])('weigeren de toegangssleutel %s', (sleutels) => {
    expect(fouten({ TOEGANGSSLEUTELS: sleutels })).toEqual([expect.stringMatching(/partij:rol:sleutel/)]);
  });

  it('staan een vaste klok alleen toe op de ingebouwde database, en op Kafka', () => {
    const database = { DATABASE_URL: 'postgres://ergens/iwlz', PSEUDONIEM_SLEUTEL: 'x'.repeat(32) };
    expect(fouten(database)).toEqual([]);
    expect(fouten({ ...database, KLOK: '2026-05-20T10:00:00+02:00' })).toEqual([expect.stringMatching(/^KLOK: /)]);
    const kafka = { KAFKA_BROKERS: 'een:9092', SCHEMA_REGISTRY_URL: 'http://register:8081' };
    expect(fouten({ ...database, ...kafka, KLOK: '2026-05-20T10:00:00+02:00' })).toEqual([]);
    expect(fouten({ DATABASE_URL: database.DATABASE_URL })).toEqual([expect.stringMatching(/^PSEUDONIEM_SLEUTEL: /)]);
  });

  it('willen Kafka heel of niet', () => {
    const brokers = { KAFKA_BROKERS: 'een:9092, twee:9093' };
    const register = { SCHEMA_REGISTRY_URL: 'http://register:8081/' };
    expect(leesConfig({ ...brokers, ...register })).toMatchObject({
      KAFKA_BROKERS: ['een:9092', 'twee:9093'],
      SCHEMA_REGISTRY_URL: 'http://register:8081',
      KAFKA_VOORVOEGSEL: '',
    });
    expect(fouten(brokers)).toEqual([expect.stringMatching(/^SCHEMA_REGISTRY_URL: verplicht/)]);
    expect(fouten({ ...register, KAFKA_VOORVOEGSEL: 'a.' })).toEqual([
      expect.stringMatching(/^SCHEMA_REGISTRY_URL: kan alleen met KAFKA_BROKERS/),
      expect.stringMatching(/^KAFKA_VOORVOEGSEL: kan alleen met KAFKA_BROKERS/),
    ]);
    expect(fouten({ KAFKA_BROKERS: 'een', ...register })).toEqual([
      expect.stringMatching(/^KAFKA_BROKERS: .*host:poort/),
    ]);
  });

  it('staan alle in de hulptekst, met hun standaard', () => {
    for (const naam of Object.keys(leesConfig({}))) expect(configHelp()).toContain(naam);
    expect(configHelp()).toContain('DATABASE_URL');
  });
});
