import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { beoordeel } from '../oordeel.js';
import { schrijfTekst } from '../schrijven.js';
import { aw35, bsn, header, inStukken, oordeelOver } from '../testhulp/voorbeelden.js';

const GOED = schrijfTekst('AW35', header('AW35'), [aw35()]);
const [KOP, ROMP] = [GOED.slice(0, GOED.indexOf('?>') + 2), GOED.slice(GOED.indexOf('?>') + 2)];
const NAAMRUIMTE = 'http://www.istandaarden.nl/iwlz/2_2/aw35/schema';

describe('wat geen leesbaar bericht is', () => {
  it.each<[string, string, string | Uint8Array, RegExp]>([
    ['leeg', 'xml', '', /leeg/],
    ['alleen witruimte', 'xml', ' \n ', /geen XML/],
    ['geen XML', 'xml', 'Geachte heer, mevrouw', /./],
    ['JSON', 'xml', '{"bericht": "AW35"}', /./],
    ['afgebroken', 'xml', GOED.slice(0, 900), /houdt op/],
    ['verkeerd gesloten', 'xml', GOED.replace('</aw35:Bsn>', '</aw35:Bns>'), /sluit/],
    ['twee berichten', 'xml', GOED + ROMP, /./],
    ['NUL-byte', 'xml', GOED.replace('Proefpersoon', 'Proef\0persoon'), /teken/],
    ['NUL-bytes vooraan', 'xml', '\0\0\0\0\0\0\0\0' + GOED, /./],
    ['DTD', 'xml', `${KOP}<!DOCTYPE x SYSTEM "file:///etc/passwd">${ROMP}`, /DTD/],
    ['onbekende entiteit', 'xml', GOED.replace('Proefpersoon', '&proef;'), /&/],
    [
      'onverklaard voorvoegsel',
      'xml',
      GOED.replaceAll('iwlz:', 'onbekend:').replace('xmlns:onbekend:', 'xmlns:iwlz:'),
      /voorvoegsel/,
    ],
    ['onbekend hoofdelement', 'bericht', `<Factuur xmlns="${NAAMRUIMTE}"/>`, /geen iWlz-bericht/],
    ['geen naamruimte', 'bericht', '<Bericht/>', /geen iWlz-bericht/],
    ['iWmo', 'bericht', '<Bericht xmlns="http://www.istandaarden.nl/iwmo/2_2/wmo301/schema"/>', /geen iWlz-bericht/],
    ['andere release', 'bericht', GOED.replaceAll('/2_2/', '/2_3/'), /iWlz-release 2\.3/],
    [
      'onbekend bericht',
      'bericht',
      `<Bericht xmlns="${NAAMRUIMTE.replace('aw35', 'zz99')}"/>`,
      /ZZ99 wordt niet gelezen/,
    ],
    [
      'bericht met de naam van een eigenschap',
      'bericht',
      `<Bericht xmlns="${NAAMRUIMTE.replace('aw35', 'constructor')}"/>`,
      /CONSTRUCTOR/,
    ],
  ])('%s', async (_, code, invoer, tekst) => {
    const { oordeel, fouten, delen } = await oordeelOver(invoer);
    expect(oordeel).toBe('onleesbaar');
    expect(fouten.map((f) => f.code)).toEqual([code]);
    expect(fouten[0]?.tekst).toMatch(tekst);
    expect(delen.filter((d) => d.fouten.length > 0)).toEqual([]);
  });

  it('zegt waar het misgaat', async () => {
    const { fouten } = await oordeelOver(GOED.replace('</aw35:Bsn>', '</aw35:Bns>'));
    expect(fouten[0]).toMatchObject({ regel: 20 });
  });

  it('noemt een afgebroken bericht bij zijn naam', async () => {
    expect(await oordeelOver(GOED.slice(0, 900))).toMatchObject({
      bericht: 'AW35',
      oordeel: 'onleesbaar',
      opbouwGoed: false,
      geheelAfgekeurd: true,
    });
  });
});

describe('grenzen', () => {
  const ONTPLOFFING = `<!DOCTYPE b [<!ENTITY a "aaaaaaaaaa">${'bcdefghij'
    .split('')
    .map((n, i) => `<!ENTITY ${n} "${`&${'abcdefghi'[i]};`.repeat(10)}">`)
    .join('')}]>`;
  const herhaald = (begin: string, stuk: string, aantal: number) =>
    [begin, ...Array<string>(aantal).fill(stuk)].join('');
  const open = GOED.slice(0, GOED.indexOf('<aw35:Clienten>'));

  it.each<[string, string, string]>([
    ['entiteiten die ontploffen', 'xml', `${KOP}${ONTPLOFFING}${ROMP.replace('Proefpersoon', '&j;')}`],
    ['200.000 diep', 'grens', herhaald(open, '<aw35:x>', 200_000)],
    [
      'eindeloze tekst in een veld',
      'grens',
      herhaald(`${open}<aw35:Clienten><aw35:Client><aw35:Bsn>`, 'aaaaaaaa', 200_000),
    ],
    ['eindeloze tekst in een onbekend element', 'grens', herhaald(`${open}<aw35:x>`, 'aaaaaaaa', 200_000)],
    ['eindeloos commentaar', 'grens', herhaald(`${open}<!--`, 'aaaaaaaa', 200_000)],
    ['eindeloze naam', 'grens', herhaald(`${open}<`, 'aaaaaaaa', 200_000)],
    ['eindeloos attribuut', 'grens', herhaald(`${open}<aw35:x a="`, 'aaaaaaaa', 200_000)],
    ['eindeloos veel verwijzingen', 'grens', herhaald(`${open}<aw35:x>`, '&amp;', 200_000)],
    ['eindeloze DTD', 'xml', herhaald(`${KOP}<!DOCTYPE b [`, '<!ENTITY a "b">', 100_000)],
    ['33 attributen', 'grens', `${open}<aw35:x ${Array.from({ length: 33 }, (_, i) => `a${i}="1"`).join(' ')}/>`],
    [
      'te veel elementen bij een cliënt',
      'grens',
      herhaald(`${open}<aw35:Clienten><aw35:Client>`, '<aw35:Bsn/>', 6_000),
    ],
  ])('%s', async (_, code, invoer) => {
    const { oordeel, fouten } = await oordeelOver(invoer);
    expect(oordeel).toBe('onleesbaar');
    expect(fouten.at(-1)?.code).toBe(code);
  });

  it('gelden voor bytes en cliënten', async () => {
    const twee = schrijfTekst('AW35', header('AW35'), [aw35(), { ...aw35(), bsn: bsn(1) }]);
    expect((await oordeelOver(GOED, { documentBytes: Buffer.byteLength(GOED) })).oordeel).toBe('aanvaard');
    expect((await oordeelOver(GOED, { documentBytes: Buffer.byteLength(GOED) - 1 })).fouten.map((f) => f.code)).toEqual(
      ['grens'],
    );
    expect((await oordeelOver(twee, { clienten: 2 })).oordeel).toBe('aanvaard');
    expect((await oordeelOver(twee, { clienten: 1 })).fouten.map((f) => f.code)).toEqual(['grens']);
  });

  it('houden op met lezen zodra het genoeg is', async () => {
    let gevraagd = 0;
    async function* eindeloos() {
      for (;;) {
        if (++gevraagd > 1_000) throw new Error('er wordt eindeloos doorgelezen');
        yield Buffer.from('<a>'.repeat(1_000));
      }
    }
    const stap = await beoordeel(eindeloos()).next();
    expect(stap).toMatchObject({ done: true, value: { oordeel: 'onleesbaar' } });
  });
});

describe('codering', () => {
  const naam = (codering: string) => GOED.replace('UTF-8', codering).replace('Proefpersoon', 'Pröefpersoon');
  const eerste = async (bytes: Uint8Array) => {
    const { delen, fouten } = await oordeelOver(bytes);
    const [, client] = delen;
    return client?.soort === 'client' && client.bericht === 'AW35'
      ? client.client.naam.geslachtsnaam.achternaam
      : fouten[0]?.tekst;
  };

  it.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(naam('UTF-8'))],
    ['utf-8 met BOM', Buffer.from('\ufeff' + naam('utf-8'))],
    ['ISO-8859-1', Buffer.from(naam('ISO-8859-1'), 'latin1')],
    ['zonder declaratie', Buffer.from(naam('UTF-8').slice(KOP.length).trimStart())],
  ])('leest %s', async (_, bytes) => expect(await eerste(bytes)).toBe('Pröefpersoon'));

  it('leest de bytes 0x80 tot 0x9f van ISO-8859-1 niet als windows-1252', async () => {
    expect(
      await eerste(Buffer.from(GOED.replace('UTF-8', 'ISO-8859-1').replace('Proefpersoon', 'a\u0080b'), 'latin1')),
    ).toBe('a\u0080b');
  });

  it.each<[string, Uint8Array]>([
    ['UTF-16 met BOM', Buffer.from('\ufeff' + naam('UTF-16'), 'utf16le')],
    ['UTF-16 zonder BOM', Buffer.from(naam('UTF-16'), 'utf16le')],
    ['windows-1252', Buffer.from(naam('windows-1252'), 'latin1')],
    ['EBCDIC', Buffer.from(naam('ebcdic-cp-nl'), 'latin1')],
    ['een BOM die niet bij de declaratie past', Buffer.from('\ufeff' + naam('ISO-8859-1'))],
    ['bytes die geen UTF-8 zijn', Buffer.from(naam('UTF-8'), 'latin1')],
    ['een half teken aan het eind', Buffer.concat([Buffer.from(GOED), Buffer.from([0xc3])])],
  ])('weigert %s', async (_, bytes) => {
    const { oordeel, fouten } = await oordeelOver(bytes);
    expect([oordeel, fouten.map((f) => f.code)]).toEqual(['onleesbaar', ['xml']]);
  });

  it('zegt waar de eerste byte staat die geen UTF-8 is', async () => {
    const regel =
      naam('UTF-8')
        .split('\r\n')
        .findIndex((r) => r.includes('ö')) + 1;
    const kolom = naam('UTF-8').split('\r\n')[regel - 1]!.indexOf('ö') + 1;
    for (const stukken of [1, 1_000, 65_536]) {
      const { fouten } = await oordeelOver(Buffer.from(naam('UTF-8'), 'latin1'), {}, stukken);
      expect(fouten).toMatchObject([{ code: 'xml', regel, kolom }]);
    }
  });

  it.each<[string, Uint8Array, string]>([
    ['gzip', gzipSync(GOED), 'ingepakt met gzip'],
    ['een zip', Buffer.from('PK\u0003\u0004rest'), 'een zip-bestand'],
    ['een pdf', Buffer.from('%PDF-1.4'), 'een pdf'],
    ['UTF-16', Buffer.from('\ufeff' + GOED, 'utf16le'), 'UTF-16'],
    ['UTF-16 zonder BOM', Buffer.from(GOED, 'utf16le'), 'UTF-16'],
    ['JSON', Buffer.from(' {"a": 1}'), 'begint niet met "<"'],
    ['JSON met BOM', Buffer.from('\ufeff[]'), 'begint niet met "<"'],
    ['alleen ruimte', Buffer.from(' \r\n'), 'geen XML'],
    ['niets', Buffer.from(''), 'leeg'],
  ])('herkent %s', async (_, bytes, tekst) => {
    const { oordeel, fouten } = await oordeelOver(bytes);
    expect([oordeel, fouten.map((f) => f.code)]).toEqual(['onleesbaar', ['xml']]);
    expect(fouten[0]?.tekst).toContain(tekst);
  });

  it('hangt niet af van waar de bytes geknipt zijn', async () => {
    for (const bytes of [Buffer.from('\ufeff' + naam('UTF-8')), Buffer.from(naam('ISO-8859-1'), 'latin1')]) {
      const heel = await oordeelOver(bytes);
      expect(await oordeelOver(bytes, {}, 1)).toEqual(heel);
      expect(heel.oordeel).toBe('aanvaard');
    }
    expect([...inStukken(Buffer.from('abc'), 2)].map(String)).toEqual(['ab', 'c']);
  });
});
