import { describe, expect, it } from 'vitest';
import type { Heenbericht } from '../catalogus.js';
import { schrijfTekst } from '../schrijven.js';
import { GEVALLEN } from '../testhulp/gevallen/index.js';
import { AANBIEDER, aw35, header, oordeelOver } from '../testhulp/voorbeelden.js';
import { REGELS } from './index.js';
import { isEigenCode } from './zt.js';

/** Through the whole road: value, XML, reader, structure, rules. */
async function codes(xml: string): Promise<string> {
  const { fouten } = await oordeelOver(xml);
  return fouten
    .map((f) => f.code)
    .filter((code) => !isEigenCode(code))
    .join(' ');
}

describe('het oordeel is dat van de officiële set', () => {
  it.each(GEVALLEN)('$bericht $naam: $verwacht', async ({ bericht, verwacht, boom }) => {
    expect(await codes(schrijfTekst(bericht, boom.header as never, boom.clienten as never))).toBe(verwacht);
  });

  it('AW35 035 van hoofdstuk 10', async () => {
    expect(await codes(schrijfTekst('AW35', { ...header('AW35'), ontvanger: '5522' }, [aw35()]))).toBe('xsd');
    expect(await codes(schrijfTekst('AW35', { ...header('AW35'), afzender: AANBIEDER }, [aw35()]))).toBe('');
  });
});

/** The rules of each official stylesheet, in the order in which it runs them (berichten.md 6.1), less those that cannot fire. */
const PER_BERICHT: Readonly<Record<Heenbericht, string>> = {
  AW35: `CD004 CD051 CD072 CS002 CS023 CS058 CS062 CS074 CS088 CS127 TR002 TR008 TR010 TR034 TR039 TR042 TR064 TR097 TR100
    TR101`,
  ZK35: 'CD004 CD051 CD072 CS002 CS023 CS058 CS062 CS074 CS088 CS127 TR002 TR008 TR010 TR034 TR039 TR042 TR097 TR101',
  AW39: `CD020 CD040 CD047 CD048 CD050 CD051 CD052 CD072 CD073 CD074 CD090 CS002 CS003 CS023 CS058 CS072 CS074 CS127 CS131
    CS133 TR002 TR018 TR040 TR041 TR042 TR046 TR064 TR066 TR097 TR100 TR101 TR106 TR120 TR127`,
  ZK39: `CD020 CD040 CD047 CD048 CD050 CD051 CD052 CD072 CD073 CD074 CD090 CS002 CS003 CS023 CS058 CS072 CS074 CS127 CS131
    CS133 TR002 TR018 TR040 TR041 TR042 TR046 TR066 TR097 TR101 TR106 TR120 TR127`,
  CA317: 'CD071 CD072 CD073 CD091 CS002 CS023 CS074 CS125 TR042 TR101',
  CA319: 'CS002 CS023 CS067 CS125 TR101',
  AW33: `CD005 CD007 CD009 CD016 CD017 CD022 CD025 CD029 CD034 CD040 CD050 CD051 CD052 CD070 CD072 CD073 CS002 CS003 CS012
    CS014 CS023 CS035 CS050 CS069 CS072 CS074 CS089 CS092 CS107 CS123 CS132 TR002 TR004 TR005 TR006 TR008 TR010 TR014 TR015
    TR016 TR021 TR034 TR035 TR037 TR042 TR057 TR061 TR077 TR082 TR097 TR101 TR106 TR119 TR124`,
  ZK33: `CD005 CD007 CD009 CD016 CD017 CD022 CD025 CD029 CD034 CD040 CD050 CD051 CD052 CD070 CD072 CD073 CS002 CS003 CS012
    CS014 CS023 CS035 CS050 CS069 CS072 CS074 CS089 CS092 CS107 CS123 CS130 CS132 TR002 TR004 TR005 TR006 TR008 TR010 TR014
    TR015 TR016 TR021 TR034 TR035 TR037 TR042 TR057 TR061 TR065 TR077 TR082 TR097 TR101 TR106 TR119 TR124`,
  ZK31: `CD005 CD007 CD009 CD016 CD017 CD022 CD025 CD029 CD034 CD040 CD050 CD051 CD052 CD070 CD072 CD073 CD090 CS002 CS003
    CS012 CS014 CS023 CS035 CS069 CS072 CS074 CS089 CS092 CS107 CS113 CS123 CS130 CS131 CS132 TR002 TR004 TR005 TR006 TR008
    TR010 TR014 TR015 TR016 TR034 TR035 TR037 TR042 TR057 TR065 TR077 TR082 TR097 TR101 TR106 TR108 TR109 TR110 TR111 TR119
    TR124`,
  IO31: `CD005 CD007 CD009 CD016 CD017 CD022 CD025 CD029 CD034 CD070 CS002 CS003 CS012 CS014 CS023 CS035 CS050 CS069 CS074
    CS089 CS092 CS107 CS113 CS123 TR002 TR004 TR005 TR006 TR008 TR010 TR014 TR015 TR034 TR035 TR042 TR057 TR061 TR097 TR101`,
  AW317: `CD029 CD036 CD040 CD052 CD072 CD090 CS002 CS003 CS012 CS014 CS023 CS072 CS074 CS092 CS093 CS108 CS118 CS131 CS132
    TR079 TR091 TR101`,
};

describe('de tabel van regels', () => {
  it.each(Object.entries(PER_BERICHT))('%s heeft de regels van zijn stylesheet, in volgorde', (bericht, verwacht) => {
    const vanBericht = REGELS.filter((r) => r.berichten.includes(bericht as Heenbericht) && !isEigenCode(r.code));
    const paren = vanBericht.map((r) => r.code).filter((code, i, alle) => code !== alle[i - 1]);
    expect(paren).toEqual(verwacht.split(/\s+/));
  });

  it('telt 93 regels', () => {
    expect(new Set(REGELS.map((r) => r.code).filter((code) => !isEigenCode(code))).size).toBe(93);
  });
});
