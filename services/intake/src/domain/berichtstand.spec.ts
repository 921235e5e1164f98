import { datum } from '@iwlz/basis';
import type { bericht } from '@iwlz/contracts';
import { describe, expect, it } from 'vitest';
import {
  afgekeurdeBlokken,
  bijBeantwoord,
  bijBeoordeeld,
  bijDag,
  bijOntvangen,
  isUitbehandeld,
  LEGE_STAND,
  retourUiterlijk,
  statusVan,
  type Berichtstand,
} from './berichtstand.js';

const ID = '00000000-0000-4000-8000-000000000001';
/** A Monday; the term of one werkdag ends with Tuesday, so the retour is due on Wednesday. */
const MAANDAG = datum('2026-04-13');
const DINSDAG = datum('2026-04-14');
const WOENSDAG = datum('2026-04-15');
const DONDERDAG = datum('2026-04-16');
const WEEK_LATER = datum('2026-04-22');

const ONTVANGEN = bijOntvangen(LEGE_STAND, { berichtId: ID, sha256: 'ab', omvangBytes: 12, kanaal: 'http' });

function oordeel(aantalClienten: number, anders: Partial<bericht.BerichtBeoordeeld> = {}): bericht.BerichtBeoordeeld {
  return {
    berichtId: ID,
    berichtsoort: 'AW35',
    afzender: '99990001',
    ontvanger: '5531',
    identificatie: 'M1',
    dagtekening: MAANDAG,
    oordeel: 'aanvaard',
    aantalClienten,
    fouten: [],
    aantalFouten: 0,
    opDag: MAANDAG,
    opBericht: null,
    ...anders,
  };
}

function fout(retourcode: string): bericht.Bevinding {
  return { code: retourcode, retourcode, pad: '/Bericht', regel: null, kolom: null, tekst: 'proef' };
}

function antwoord(blok: number, status: string): bericht.BlokBeantwoord {
  return { berichtId: ID, blok, pseudoniem: null, status, fouten: [], retourcodes: [], waarschuwingen: [] };
}

/** A judged message of which the blocks were answered so, in this order, on Monday. */
function na(aantalClienten: number, ...antwoorden: readonly (readonly [blok: number, status: string])[]): Berichtstand {
  return antwoorden.reduce(
    (stand, [blok, status]) => bijBeantwoord(stand, antwoord(blok, status), MAANDAG),
    bijBeoordeeld(ONTVANGEN, oordeel(aantalClienten), MAANDAG),
  );
}

const retouren = ({ retouren: r }: Berichtstand) =>
  r.map(({ volgnummer, dagtekening, blokken }) => [volgnummer, dagtekening, blokken]);

describe('de status van een bericht', () => {
  it.each([
    ['niets', LEGE_STAND, 'ontvangen', false],
    ['ontvangen', ONTVANGEN, 'ontvangen', false],
    [
      'onleesbaar',
      bijBeoordeeld(ONTVANGEN, oordeel(0, { oordeel: 'onleesbaar', fouten: [fout('0001')] }), MAANDAG),
      'onleesbaar',
      true,
    ],
    [
      'fout in de structuur',
      bijBeoordeeld(ONTVANGEN, oordeel(0, { oordeel: 'afgekeurd', fouten: [fout('0001')] }), MAANDAG),
      'afgekeurd',
      true,
    ],
    ['beoordeeld, nog niet gepubliceerd', na(2), 'in behandeling', false],
    ['half gepubliceerd', na(2, [1, 'aanvaard']), 'in behandeling', false],
    ['bij het zorgkantoor', na(1, [1, 'in behandeling']), 'in behandeling', false],
    ['een wacht op zijn voorganger', na(2, [1, 'aanvaard'], [2, 'wachtOpVoorganger']), 'in behandeling', true],
    ['een wacht op akkoord', na(1, [1, 'wachtOpAkkoord']), 'in behandeling', true],
    ['alles aanvaard', na(2, [2, 'aanvaard'], [1, 'aanvaard']), 'aanvaard', true],
    ['een afgekeurd', na(2, [1, 'afgekeurd'], [2, 'aanvaard']), 'afgekeurd', true],
    ['een afgekeurd, een wacht', na(2, [1, 'afgekeurd'], [2, 'wachtOpVoorganger']), 'afgekeurd', true],
  ] as const)('%s', (_, stand, status, uitbehandeld) => {
    expect([statusVan(stand), isUitbehandeld(stand)]).toEqual([status, uitbehandeld]);
  });

  it.each(['in behandeling', 'wachtOpVoorganger', 'wachtOpAkkoord'])('van %s naar elk antwoord', (eerder) => {
    for (const [later, status] of [
      ['aanvaard', 'aanvaard'],
      ['afgekeurd', 'afgekeurd'],
      ['wachtOpVoorganger', 'in behandeling'],
      ['wachtOpAkkoord', 'in behandeling'],
    ] as const) {
      expect(statusVan(na(1, [1, eerder], [1, later]))).toBe(status);
    }
  });

  it('onthoudt elk blok op zijn eigen plaats, ook wat voor het oordeel komt', () => {
    const stand = bijBeantwoord(ONTVANGEN, antwoord(3, 'afgekeurd'), MAANDAG);
    expect(afgekeurdeBlokken(bijBeoordeeld(stand, oordeel(4), MAANDAG))).toEqual([3]);
  });

  it('laat zien hoe groot het was en langs welke weg het kwam', () => {
    expect(ONTVANGEN.ontvangen).toEqual({ omvangBytes: 12, kanaal: 'http' });
  });
});

describe('de retour', () => {
  it('gaat zodra elk blok een antwoord heeft dat blijft, op de dag van het laatste', () => {
    const bijna = na(2, [1, 'in behandeling'], [2, 'in behandeling'], [1, 'aanvaard']);
    expect(retouren(bijna)).toEqual([]);
    expect(retouren(bijBeantwoord(bijna, antwoord(2, 'aanvaard'), DINSDAG))).toEqual([[1, DINSDAG, []]]);
  });

  it('noemt de blokken die terugkomen, in volgorde', () => {
    expect(retouren(na(3, [3, 'afgekeurd'], [2, 'aanvaard'], [1, 'afgekeurd']))).toEqual([[1, MAANDAG, [1, 3]]]);
  });

  it.each(['wachtOpAkkoord', 'in behandeling'])('wacht een werkdag op een blok dat %s is, en niet langer', (status) => {
    const stand = na(2, [1, 'afgekeurd'], [2, status]);
    expect([retouren(stand), retourUiterlijk(stand)]).toEqual([[], WOENSDAG]);
    expect(retouren(bijDag(stand, DINSDAG))).toEqual([]);
    expect(retouren(bijDag(stand, WOENSDAG))).toEqual([[1, WOENSDAG, [1]]]);
    expect(retouren(bijDag(stand, DONDERDAG))).toEqual([[1, DONDERDAG, [1]]]);
  });

  it('telt werkdagen: vrijdag, en dan pas dinsdag', () => {
    const vrijdag = datum('2026-04-17');
    const stand = bijBeantwoord(
      bijBeoordeeld(ONTVANGEN, oordeel(1, { opDag: vrijdag }), vrijdag),
      antwoord(1, 'wachtOpAkkoord'),
      vrijdag,
    );
    expect(retourUiterlijk(stand)).toBe('2026-04-21');
  });

  it('het antwoord op wie op zijn voorganger wacht komt die dag zelf, en gaat dan mee', () => {
    const stand = bijDag(na(3, [1, 'aanvaard'], [2, 'wachtOpVoorganger'], [3, 'wachtOpVoorganger']), WOENSDAG);
    expect([retouren(stand), retouren(bijDag(stand, DONDERDAG)), retourUiterlijk(stand)]).toEqual([[], [], WEEK_LATER]);
    const half = bijBeantwoord(stand, antwoord(2, 'afgekeurd'), WOENSDAG);
    expect(retouren(half)).toEqual([]);
    expect(retouren(bijBeantwoord(half, antwoord(3, 'afgekeurd'), WOENSDAG))).toEqual([[1, WOENSDAG, [2, 3]]]);
    expect(retouren(bijDag(half, datum('2026-04-21')))).toEqual([]);
    expect(retouren(bijDag(half, WEEK_LATER))).toEqual([[1, WEEK_LATER, [2]]]);
  });

  it('wie op akkoord wacht wordt daarna niet ook nog afgewacht', () => {
    const stand = bijDag(na(2, [1, 'wachtOpVoorganger'], [2, 'wachtOpAkkoord']), WOENSDAG);
    expect(retouren(bijBeantwoord(stand, antwoord(1, 'afgekeurd'), WOENSDAG))).toEqual([[1, WOENSDAG, [1]]]);
  });

  it('een latere afkeuring komt in een tweede retour; wat toen al terugging niet nog eens', () => {
    const eerste = bijDag(na(3, [1, 'afgekeurd'], [2, 'wachtOpAkkoord'], [3, 'wachtOpAkkoord']), WOENSDAG);
    const tweede = bijBeantwoord(eerste, antwoord(3, 'afgekeurd'), WOENSDAG);
    expect(retouren(tweede)).toEqual([
      [1, WOENSDAG, [1]],
      [2, WOENSDAG, [3]],
    ]);
    const derde = bijBeantwoord(tweede, antwoord(2, 'afgekeurd'), datum('2026-04-20'));
    expect(retouren(derde).at(-1)).toEqual([3, '2026-04-20', [2]]);
  });

  it('de tweede wacht niet op een blok dat vast blijft zitten', () => {
    const eerste = bijDag(na(2, [1, 'in behandeling'], [2, 'wachtOpAkkoord']), WOENSDAG);
    expect(retouren(bijBeantwoord(eerste, antwoord(2, 'afgekeurd'), WOENSDAG)).at(-1)).toEqual([2, WOENSDAG, [2]]);
  });

  it('een latere aanvaarding vraagt geen tweede: wie er niet in stond gold al als aanvaard', () => {
    const eerste = bijDag(na(2, [1, 'aanvaard'], [2, 'wachtOpAkkoord']), WOENSDAG);
    const daarna = bijBeantwoord(eerste, antwoord(2, 'aanvaard'), WOENSDAG);
    expect([retouren(daarna), statusVan(daarna)]).toEqual([[[1, WOENSDAG, []]], 'aanvaard']);
    expect(retouren(bijDag(daarna, datum('2026-05-01')))).toHaveLength(1);
  });

  it.each([
    ['onleesbaar', { oordeel: 'onleesbaar', fouten: [fout('0001')] }],
    ['stuk van structuur', { oordeel: 'afgekeurd', fouten: [fout('0001')] }],
    ['zelf een antwoord', { berichtsoort: 'AW36', oordeel: 'afgekeurd', fouten: [fout('0001')] }],
  ])('komt niet op wat %s is', (_, anders) => {
    const stand = bijDag(bijBeoordeeld(ONTVANGEN, oordeel(0, anders), MAANDAG), WOENSDAG);
    expect([stand.retouren, retourUiterlijk(stand)]).toEqual([[], undefined]);
  });
});
