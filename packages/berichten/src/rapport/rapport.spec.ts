import { describe, expect, it } from 'vitest';
import type { Clientwaarde, Headerwaarde } from '../catalogus.js';
import { schrijfTekst } from '../schrijven.js';
import { aw33, aw35, header, INDICATIE, oordeelOver, PAKKET } from '../testhulp/voorbeelden.js';
import { heeftOfficieelRapport, rapport } from './rapport.js';
import { rapportXml } from './xml.js';

/** The verdict and the report on a message as a text. */
async function over(xml: string) {
  const oordeel = await oordeelOver(xml);
  const [eerste] = oordeel.delen;
  return { oordeel, rapport: rapport(oordeel, eerste?.soort === 'header' ? eerste.header : undefined) };
}
const aw35Over = (client: Clientwaarde<'AW35'>, kop: Headerwaarde<'AW35'> = header('AW35')) =>
  over(schrijfTekst('AW35', kop, [client]));

describe('het rapport', () => {
  it('is dat van de officiële set, met onze woorden', async () => {
    const { oordeel, rapport } = await aw35Over(aw35([{ ...PAKKET, instelling: '75759999' }]));
    expect(heeftOfficieelRapport(oordeel)).toBe(true);
    expect(rapport.fouten.map((f) => [f.code, f.retourcode])).toEqual([['TR064', '9064']]);
    expect(rapportXml(rapport).split('\r\n')).toEqual([
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<r:Rapport xmlns:r="http://www.istandaarden.nl/validatie/1_1/rapport/schema">',
      '  <r:Header>',
      '    <r:BerichtCode>354</r:BerichtCode>',
      '    <r:BerichtVersie>5</r:BerichtVersie>',
      '    <r:BerichtSubversie>2</r:BerichtSubversie>',
      '    <r:BerichtIdentificatie>',
      '      <r:Identificatie>PROEF0001</r:Identificatie>',
      '      <r:Dagtekening>2020-09-15</r:Dagtekening>',
      '    </r:BerichtIdentificatie>',
      '    <r:XSLTVersie>2.1.4</r:XSLTVersie>',
      '  </r:Header>',
      '  <r:Fouten>',
      '    <r:Fout>',
      '      <r:Code>TR064</r:Code>',
      '      <r:Locatie>/Bericht/Header/Afzender</r:Locatie>',
      '      <r:Locatie>/Bericht/Clienten/Client/GeleverdeZorgzwaartepakketten/GeleverdZorgzwaartepakket/Instelling</r:Locatie>',
      expect.stringMatching(/^ {6}<r:Details>.+<\/r:Details>$/),
      '    </r:Fout>',
      '  </r:Fouten>',
      '</r:Rapport>',
      '',
    ]);
  });

  it('heeft lege Fouten bij een goed bericht', async () => {
    expect(rapportXml((await aw35Over(aw35())).rapport)).toContain('  <r:Fouten/>\r\n</r:Rapport>');
  });

  it('neemt de Header over zoals hij is, met een Identificatie zonder ruimte eromheen', async () => {
    const kop = {
      ...header('AW35'),
      berichtIdentificatie: { identificatie: ' A & B ', dagtekening: ' 2020-09-15 ' },
    };
    const xml = rapportXml((await aw35Over(aw35(), kop)).rapport);
    expect(xml).toContain('<r:Identificatie>A &amp; B</r:Identificatie>');
    expect(xml).toContain('<r:Dagtekening> 2020-09-15 </r:Dagtekening>');
  });

  it('kent een Fout zonder Locatie', async () => {
    const zonder = aw33({ ...INDICATIE, geindiceerdeZorgzwaartepakketten: undefined as never });
    const { rapport } = await over(schrijfTekst('AW33', header('AW33'), [zonder]));
    expect(rapportXml(rapport)).toMatch(/<r:Code>TR014<\/r:Code>\r\n *<r:Details>/);
  });

  it('noemt geen regels die het platform er zelf bij heeft', async () => {
    const { oordeel, rapport } = await aw35Over(aw35(undefined, { geboortedatum: { datum: '-0001-01-01' } }));
    expect(oordeel.fouten.map((f) => f.code)).toEqual(['TR002', 'ZT-B01']);
    expect(rapport.fouten.map((f) => f.code)).toEqual(['TR002']);
  });

  it('zegt het wanneer niet alle fouten zijn vermeld', async () => {
    const fout = aw35([{ ...PAKKET, klasse: 'KE3' }]);
    const oordeel = await oordeelOver(schrijfTekst('AW35', header('AW35'), [fout, fout]), { bevindingen: 1 });
    expect(rapport(oordeel, header('AW35')).onvolledig).toBe(true);
    const xml = rapportXml(rapport(oordeel, header('AW35')));
    expect(xml.match(/<r:Fout>/g)).toHaveLength(1);
    expect(xml).toContain('<!-- Er zijn meer dan 1 fouten; de rest is niet vermeld. -->');
  });

  it('is er in JSON ook over wat niet goed is opgebouwd, of geen Header heeft', async () => {
    const opbouw = await aw35Over(aw35([{ ...PAKKET, klasse: 'KE9' }]));
    expect(heeftOfficieelRapport(opbouw.oordeel)).toBe(false);
    expect(opbouw.rapport.header?.berichtCode).toBe('354');
    expect(opbouw.rapport.fouten.map((f) => f.code)).toEqual(['xsd']);
    const geen = await over('niets');
    expect(heeftOfficieelRapport(geen.oordeel)).toBe(false);
    expect(geen.rapport).toEqual({ fouten: [expect.objectContaining({ code: 'xml', locaties: [] })] });
  });
});
