import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Bezoeker } from '../voordeur/bezoeker.js';
import { startTestketen, type Testketen } from '../voordeur/testketen.js';
import { bestand, toegewezen } from './post.js';

/** A defect of ours, as far as the judge can tell: one message that the database does not want. */
const DEFECT = `
  CREATE FUNCTION intake.weiger() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'een defect'; END $$;
  CREATE TRIGGER weiger BEFORE INSERT ON intake.kenmerk FOR EACH ROW WHEN (NEW.identificatie = 'DEFECT') EXECUTE FUNCTION intake.weiger()`;
const HERSTEL = 'DROP FUNCTION intake.weiger() CASCADE';

describe('een bericht waar intake zelf op vastloopt', () => {
  let keten: Testketen;
  let bezoeker: Bezoeker;
  beforeAll(async () => {
    keten = await startTestketen();
    bezoeker = new Bezoeker(keten.url);
  });
  afterAll(() => keten.weg());

  const inDatabase = async (sql: string): Promise<void> => {
    await keten.platform.engine.store('intake').transaction(async (tx) => {
      for (const deel of sql.split(/;\n/)) await (tx as unknown as { query(q: string): Promise<unknown> }).query(deel);
    });
  };
  const vastgelopen = async (): Promise<{ id: string; reden: string }[]> =>
    (await fetch(`${keten.url}/vastgelopen`)).json() as Promise<{ id: string; reden: string }[]>;
  const hervat = (id: string): Promise<Response> => fetch(`${keten.url}/vastgelopen/${id}/hervat`, { method: 'POST' });

  it('wacht apart, de volgende gaat door, en op verzoek wordt het opnieuw beoordeeld', async () => {
    await inDatabase(DEFECT);
    const id = await bezoeker.stuur(bestand('AW33', 'DEFECT', [toegewezen(1)]));
    const volgende = await bezoeker.stuur(bestand('AW33', 'GOED', [toegewezen(2)]));
    expect((await bezoeker.bericht(volgende)).status).toBe('aanvaard');
    expect(await vastgelopen()).toEqual([
      expect.objectContaining({ id, reden: expect.stringContaining('een defect') as string }),
    ]);
    expect((await bezoeker.bericht(id, 0)).status).toBe('ontvangen');

    expect((await hervat(id)).status).toBe(202);
    await expect.poll(async () => (await vastgelopen()).length).toBe(1);

    await inDatabase(HERSTEL);
    expect((await hervat(id)).status).toBe(202);
    expect((await bezoeker.bericht(id)).status).toBe('aanvaard');
    expect(await vastgelopen()).toEqual([]);
  });

  it.each(['2f1c0006-9990-4000-8000-000000000001', 'geen-id'])('er is niets te hervatten: %s', async (id) => {
    expect((await hervat(id)).status).toBe(404);
  });
});
