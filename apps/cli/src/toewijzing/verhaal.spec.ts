import { datum } from '@iwlz/basis';
import { zorg, type melding } from '@iwlz/contracts';
import { eindstand } from '@iwlz/zorgtoewijzing/handlers';
import { describe, expect, it } from 'vitest';
import type { LogEvent } from '../log-events.js';
import { verhaalVan } from './verhaal.js';

const herkomst: melding.Berichtherkomst = {
  berichtId: '1d2f3a44-0000-4000-8000-000000000001',
  berichtsoort: 'AW35',
  afzender: '99990001',
  ontvanger: null,
  identificatie: 'AANV1',
  dagtekening: datum('2026-03-02'),
  blok: 1,
};
const toewijzing: zorg.ToewijzingSleutel = {
  besluitnummer: 700001,
  instelling: '99990001',
  zzpCode: '754',
  leveringsvorm: '4',
  ingangsdatum: datum('2026-03-02'),
};
const versie = {
  ...{ volgnummer: 1, toewijzing, zorgkantoor: '5531', soort: '1', percentage: null, einddatum: null },
  ...{ toewijzingsdatum: datum('2026-03-01'), toewijzingstijd: '10:00:00', redenIntrekking: null, etmalen: null },
  ...{ klasse: null, instellingBestemming: null, dossierhouder: null, coordinatorZorgThuis: null, opname: null },
};
const opDag = datum('2026-03-03');
const maz: melding.Maz = {
  ...{ volgnummer: 1, toewijzing, begindatum: datum('2026-03-02'), sleuteldatum: null, etmalen: null, klasse: null },
  ...{ leveringsstatus: '4', behandeling: null },
};

/** As the platform gives them: JSON, without what has no value. */
async function* opHetLog(...feiten: zorg.ZorgFeit[]): AsyncGenerator<LogEvent> {
  for (const [position, { type, data }] of feiten.entries()) {
    const json = JSON.stringify(data, (_, value: unknown) => (value === null ? undefined : value));
    yield {
      ...{ topic: 'iwlz.zorg', partition: 0, position, type: `nl.iwlz.zorg.${type}.v1`, key: 'k', id: `${position}` },
      ...{ source: 'urn:nld:iwlz', time: `2026-03-03T10:00:0${position}.000Z`, correlationid: 'c' },
      data: JSON.parse(json) as unknown,
    };
    await Promise.resolve();
  }
}

describe('het verhaal van een client', () => {
  const vastgesteld = zorg.ToewijzingVastgesteld.feit({
    ...{ herkomst, opDag, toewijzing, datum: toewijzing.ingangsdatum, afgiftedatum: datum('2026-02-01'), versie },
  });

  it('vouwt de stand zoals de dienst die heeft, uit wat het platform als JSON geeft', async () => {
    const { dossier, regels } = await verhaalVan(
      opHetLog(vastgesteld, zorg.MazAanvaard.feit({ herkomst, opDag, maz })),
    );
    const [stand] = eindstand(dossier, datum('2026-03-05'));
    expect(stand).toMatchObject({ toewijzing, staat: 'IN_ZORG', einddatum: null });
    expect(regels.map(({ tekst }) => tekst)).toEqual([
      'AW35 AANV1: nieuwe toewijzing 754/4 van 2026-03-02',
      'AW35 AANV1: MAZ aanvaard, zorg vanaf 2026-03-02 op 754/4 van 2026-03-02',
    ]);
  });

  it('laat een afkeuring zien met code en tekst, en zwijgt over wat een ander feit al zegt', async () => {
    const fouten = [{ retourcode: '9074', klasse: 'GeleverdZzp', volgnummer: 1, tekst: 'Deze MAZ is al bekend.' }];
    const { regels } = await verhaalVan(
      opHetLog(
        zorg.MeldingAanvaard.feit({ herkomst, waarschuwingen: [] }),
        zorg.MeldingAfgekeurd.feit({ herkomst, fouten }),
      ),
    );
    expect(regels).toEqual([
      {
        tijd: '2026-03-03T10:00:01.000Z',
        soort: 'afgekeurd',
        tekst: 'AW35 AANV1: AFGEKEURD\n9074 bij GeleverdZzp: Deze MAZ is al bekend.',
      },
    ]);
  });

  it('zegt per wanneer een overgang is', async () => {
    const feit = zorg.ZorgAangevangen.feit({ toewijzing, datum: datum('2026-03-02') });
    const { regels } = await verhaalVan(opHetLog(vastgesteld, feit));
    expect(regels.at(-1)!.tekst).toBe('ZorgAangevangen per 2026-03-02 op 754/4 van 2026-03-02');
  });

  it('breekt af op een gebeurtenis die deze versie niet kent', async () => {
    const vreemd = { ...(await opHetLog(vastgesteld).next()).value, type: 'nl.iwlz.zorg.Onbekend.v1' } as LogEvent;
    await expect(verhaalVan(inRij(vreemd))).rejects.toThrow(/werk iwlz bij/);
  });
});

async function* inRij(...events: LogEvent[]): AsyncGenerator<LogEvent> {
  await Promise.resolve();
  yield* events;
}
