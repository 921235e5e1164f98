import { datum } from '@iwlz/basis';
import type { bijdrage, bijdragegegevens } from '@iwlz/contracts';
import { describe, expect, it } from 'vitest';
import { evolve } from '../evolve.js';
import { LEEG, type Stand } from '../stand.js';
import { antwoordOp, EINDREGELS, STARTREGELS } from './toets.js';
import { bestandsperioden } from './zorgmelding.js';

const VANDAAG = datum('2026-06-15');
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

function start(
  n: number,
  dag: string,
  anders: Partial<bijdragegegevens.GeleverdeZorg> = {},
): bijdragegegevens.GeleverdeZorg {
  const vast = {
    zzpCode: '754',
    instelling: '99990001',
    etmalen: null,
    klasse: null,
    leveringsvorm: '4',
    statusAanlevering: '1',
  };
  return { volgnummer: 1, geleverdeZorgId: id(n), startdatum: datum(dag), ...vast, ...anders };
}

function einde(n: number, dag: string, statusAanlevering = '1'): bijdragegegevens.MutatieZorg {
  return { volgnummer: 1, mutatieZorgId: id(n), mutatiecode: '19', mutatiedatum: datum(dag), statusAanlevering };
}

function blok(
  ...records: (bijdragegegevens.GeleverdeZorg | bijdragegegevens.MutatieZorg)[]
): bijdragegegevens.Zorgmelding {
  const herkomst = {
    ...{ berichtId: id(99), berichtsoort: 'CA317', afzender: '5501', ontvanger: null, identificatie: '1' },
    ...{ dagtekening: VANDAAG, blok: 1 },
  };
  return {
    herkomst,
    geleverdeZorg: records.filter((r) => 'geleverdeZorgId' in r),
    mutatiesZorg: records.filter((r) => 'mutatieZorgId' in r),
  };
}

/** The stand after these blocks, each of which must be accepted. */
function na(...blokken: bijdragegegevens.Zorgmelding[]): Stand {
  return blokken.reduce((stand, b) => {
    const antwoord = antwoordOp(stand, b, 'iwlz.bijdragegegevens.0.1', VANDAAG);
    expect(antwoord.type).toBe('ZorgmeldingAanvaard');
    return evolve(stand, antwoord);
  }, LEEG);
}

function codes(stand: Stand, b: bijdragegegevens.Zorgmelding): string[] {
  const antwoord = antwoordOp(stand, b, 'x', VANDAAG);
  return antwoord.type === 'ZorgmeldingAfgekeurd' ? antwoord.data.fouten.map((f) => f.retourcode) : [];
}

function met(feit: Partial<bijdrage.GegevensOvergenomen>): Stand {
  const leeg = {
    geboortedatum: null,
    aowDatum: null,
    overlijdensdatum: null,
    inkomen: null,
    vermogen: null,
    arbeid: null,
  };
  const rest = {
    mptVerwacht: null,
    mptGeleverd: null,
    omstandigheid: null,
    zorg: null,
    maandbedrag: null,
    huishouden: null,
  };
  return evolve(LEEG, { type: 'GegevensOvergenomen', data: { bekendOp: VANDAAG, ...leeg, ...rest, ...feit } });
}

const dag = (d: string) => ({ bron: 'x', vastgesteldOp: VANDAAG, dag: datum(d) });
const MAZ = na(blok(start(1, '2026-03-10')));
const DICHT = na(blok(start(1, '2026-03-10')), blok(einde(1, '2026-04-10')));

describe('CA317', () => {
  it.each<[string, Stand, bijdragegegevens.GeleverdeZorg, string[]]>([
    ['0328 na het overlijden', met({ overlijdensdatum: dag('2026-03-09') }), start(1, '2026-03-10'), ['0328']],
    ['op de dag van overlijden', met({ overlijdensdatum: dag('2026-03-10') }), start(1, '2026-03-10'), []],
    ['0699 voor de geboorte', met({ geboortedatum: dag('2026-03-11') }), start(1, '2026-03-10'), ['0699']],
    ['0699 wijzigen wat niet bekend is', LEEG, start(1, '2026-03-10', { statusAanlevering: '2' }), ['0699']],
    ['0699 verwijderen wat niet bekend is', MAZ, start(2, '2026-03-10', { statusAanlevering: '3' }), ['0699']],
    ['verwijderen binnen een jaar', MAZ, start(1, '2026-03-10', { statusAanlevering: '3' }), []],
    ['0701 binnen een tijd die is geeindigd', DICHT, start(2, '2026-04-10'), ['0701']],
    ['de dag na het einde', DICHT, start(2, '2026-04-11'), []],
    ['een tweede begin zolang het eerste loopt', MAZ, start(2, '2026-04-10'), []],
    ['0702 andere leveringsvorm', MAZ, start(2, '2026-03-10', { leveringsvorm: '5' }), ['0702']],
    ['0702 andere instelling', MAZ, start(2, '2026-03-10', { instelling: '99990002' }), ['0702']],
    ['0702 ander zorgprofiel', MAZ, start(2, '2026-03-10', { zzpCode: '755' }), ['0702']],
    ['0702 andere etmalen', MAZ, start(2, '2026-03-10', { etmalen: '4,0' }), ['0702']],
    ['0702 hetzelfde onder een ander id', MAZ, start(2, '2026-03-10'), ['0702']],
    ['0702 een id dat al gebruikt is', MAZ, start(1, '2026-05-10'), ['0702']],
  ])('%s', (_, stand, record, verwacht) => {
    expect(codes(stand, blok(record))).toEqual(verwacht);
  });

  it('0700: verwijderen van meer dan een jaar geleden', () => {
    const weg = { statusAanlevering: '3' };
    expect(codes(na(blok(start(1, '2025-06-14'))), blok(start(1, '2025-06-14', weg)))).toEqual(['0700']);
    expect(codes(na(blok(start(1, '2025-06-15'))), blok(start(1, '2025-06-15', weg)))).toEqual([]);
  });

  it('weigert het blok als geheel, met alle codes', () => {
    const antwoord = antwoordOp(
      DICHT,
      blok(start(2, '2026-04-01'), start(3, '2026-03-10', { zzpCode: '1' })),
      'x',
      VANDAAG,
    );
    expect(antwoord).toMatchObject({
      type: 'ZorgmeldingAfgekeurd',
      data: { fouten: [{ retourcode: '0701' }, { retourcode: '0702' }] },
    });
  });
});

describe('CA319', () => {
  it.each<[string, Stand, bijdragegegevens.MutatieZorg, string[]]>([
    ['1156 zonder begin', LEEG, einde(1, '2026-03-10'), ['1156']],
    ['1156 voor het begin', MAZ, einde(1, '2026-03-09'), ['1156']],
    ['op de dag van het begin', MAZ, einde(1, '2026-03-10'), []],
    ['1156 al geeindigd', DICHT, einde(5, '2026-05-10'), ['1156']],
    ['1156 verwijderen wat niet bekend is', MAZ, einde(1, '2026-03-20', '3'), ['1156']],
    ['verwijderen', DICHT, einde(1, '2026-04-10', '3'), []],
    [
      '1161 na een tweede begin',
      na(blok(start(1, '2026-03-10')), blok(start(2, '2026-04-10'))),
      einde(1, '2026-04-10'),
      ['1161'],
    ],
    [
      'de dag voor een tweede begin',
      na(blok(start(1, '2026-03-10')), blok(start(2, '2026-04-10'))),
      einde(1, '2026-04-09'),
      [],
    ],
  ])('%s', (_, stand, record, verwacht) => {
    expect(codes(stand, blok(record))).toEqual(verwacht);
  });

  it('1160: verwijderen van meer dan een jaar geleden', () => {
    const oud = na(blok(start(1, '2025-01-01')), blok(einde(1, '2025-06-14')));
    expect(codes(oud, blok(einde(1, '2025-06-14', '3')))).toEqual(['1160']);
  });
});

it('maakt er tijden in zorg van; een tweede begin sluit het eerste de dag ervoor', () => {
  const stand = na(
    blok(start(1, '2026-03-10')),
    blok(start(2, '2026-04-10', { leveringsvorm: '5' })),
    blok(einde(2, '2026-05-31')),
  );
  expect(bestandsperioden(stand.zorgmeldingen).map(({ start: s, tm }) => [s.leveringsvorm, s.startdatum, tm])).toEqual([
    ['4', '2026-03-10', '2026-04-09'],
    ['5', '2026-04-10', '2026-05-31'],
  ]);
});

it('gebruikt alleen codes die een retour van release 2.2 kan dragen', () => {
  const release = ['0328', '0448', '0699', '0700', '0701', '0702', '1156', '1160', '1161'];
  for (const regel of [...STARTREGELS, ...EINDREGELS]) expect(release).toContain(regel.retourcode);
});
