import { datum } from '@iwlz/basis';
import { beoordeel, schrijfTekst } from '@iwlz/berichten';
import type { client, melding } from '@iwlz/contracts';
import { describe, expect, it } from 'vitest';
import { maand, vroegsteDagtekening, wachtlijstbericht, wachtlijstheader } from './aw317.js';
import type { Regel } from './lijst.js';

const A = '3f2b8a52-0000-4000-8000-000000000001';
const B = '3f2b8a52-0000-4000-8000-000000000002';
const MEI = maand('2026-05')!;

function regel(anders: Partial<Regel> = {}): Regel {
  const toewijzing = {
    ...{ besluitnummer: 700_001, instelling: '41411234', zzpCode: '754', leveringsvorm: '4' },
    ingangsdatum: datum('2026-03-02'),
  };
  const versie = {
    ...{ zorgkantoor: '5531', soort: '1', toewijzingsdatum: datum('2026-03-01'), toewijzingstijd: '08:00:00' },
    ...{ percentage: 10_000, einddatum: null, redenIntrekking: null, etmalen: null, klasse: null, opname: '1' },
    ...{ instellingBestemming: null, dossierhouder: null, coordinatorZorgThuis: null },
  };
  const verloop = [
    { van: datum('2026-03-05'), leveringsstatus: '7', classificatie: '09' },
    { van: datum('2026-04-05'), leveringsstatus: '2', classificatie: '13' },
  ];
  const nu = { leveringsstatus: '2', classificatie: '13', sinds: datum('2026-04-05'), dagen: 56 };
  return { client: A, toewijzing, versie, staat: 'WACHTEND', ...nu, verloop, norm: null, dagenTeLang: 0, ...anders };
}

function persoon(anders: Partial<client.Client> = {}): client.Client {
  const naam = { geslachtsnaam: 'Voorbeeld', voorvoegsel: null, voornamen: null, voorletters: null };
  const vast = { bsn: '999900006', geboortedatum: datum('1941-03-14'), datumGebruik: null, geslacht: '2', naam };
  return { ...vast, woonplaats: { land: 'NL', postcode: '1234' }, ...anders };
}

const BESLUIT: melding.Indicatiebesluit = {
  ...{ besluitnummer: 700_001, afgiftedatum: datum('2026-01-15'), ingangsdatum: datum('2026-02-01') },
  ...{ einddatum: null, soort: '1' },
};
const BESLUITEN = new Map([[A, new Map([[700_001, BESLUIT]])]]);

describe('de AW317', () => {
  it('heeft niets waar de officiële regels over vallen', async () => {
    const { clienten, ontbreekt } = wachtlijstbericht([regel()], new Map([[A, persoon()]]), BESLUITEN);
    expect(ontbreekt).toEqual([]);
    const xml = schrijfTekst('AW317', wachtlijstheader('5531', MEI, datum('2026-06-07')), clienten);
    const delen = beoordeel([Buffer.from(xml)]);
    let deel = await delen.next();
    while (deel.done !== true) deel = await delen.next();
    expect(deel.value).toMatchObject({ bericht: 'AW317', oordeel: 'aanvaard', fouten: [] });
    expect(xml).toContain('IngangsdatumStatus>2026-04-05<');
  });

  it('laat weg wie uit voorzorg wacht: dat bouwt geen wachttijd op', () => {
    const voorzorg = regel({ leveringsstatus: '3' });
    expect(wachtlijstbericht([voorzorg], new Map([[A, persoon()]]), BESLUITEN)).toEqual({
      clienten: [],
      ontbreekt: [],
    });
  });

  it('telt de besluiten in de volgorde van hun afgifte', () => {
    const ouder = { ...BESLUIT, besluitnummer: 700_002, afgiftedatum: datum('2025-12-01') };
    const tweede = regel({ toewijzing: { ...regel().toewijzing, besluitnummer: 700_002 } });
    const beide = new Map([[A, new Map([...BESLUITEN.get(A)!, [700_002, ouder]])]]);
    const [client] = wachtlijstbericht([regel(), tweede], new Map([[A, persoon()]]), beide).clienten;
    expect(client!.indicaties.map((i) => [i.volgnummerIndicatie, i.afgiftedatum])).toEqual([
      ['1', '2025-12-01'],
      ['2', '2026-01-15'],
    ]);
  });

  it.each([
    ['de persoonsgegevens', undefined, BESLUITEN],
    ['de woonplaats', persoon({ woonplaats: null }), BESLUITEN],
    ['de woonplaats', persoon({ woonplaats: { land: 'NL', postcode: null } }), BESLUITEN],
    ['soort en ingangsdatum van het besluit', persoon(), new Map()],
    [
      'soort en ingangsdatum van het besluit',
      persoon(),
      new Map([[A, new Map([[700_001, { ...BESLUIT, soort: null }]])]]),
    ],
  ])('noemt wie er niet in kan omdat %s niet bekend is', (wat, wie, besluiten) => {
    const personen = new Map([[B, persoon()], ...(wie ? [[A, wie] as const] : [])]);
    expect(wachtlijstbericht([regel()], personen, besluiten)).toEqual({
      clienten: [],
      ontbreekt: [{ client: A, wat }],
    });
  });
});

it.each([
  ['2026-05', '2026-05-01', '2026-05-31', '2026-06-07'],
  ['2028-02', '2028-02-01', '2028-02-29', '2028-03-07'],
  ['2026-12', '2026-12-01', '2026-12-31', '2027-01-07'],
])('maand %s loopt van %s tot en met %s, en gaat vanaf %s de deur uit', (tekst, van, tm, vanaf) => {
  expect(maand(tekst)).toEqual({ begindatum: van, einddatum: tm });
  expect(vroegsteDagtekening(maand(tekst)!)).toBe(vanaf);
});

it.each(['2026', '2026-13', '2026-00', '2026-5', 'mei'])('%s is geen maand', (tekst) => {
  expect(maand(tekst)).toBeUndefined();
});
