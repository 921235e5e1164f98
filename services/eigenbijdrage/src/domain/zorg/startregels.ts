import { datum, plusJaren } from '@iwlz/basis';
import type { bijdragegegevens } from '@iwlz/contracts';
import { CODELIJST, isNieuw, isWeg, type Bekend, type Cakregel } from './cakregel.js';
import { bestandsperioden, type Melding317 } from './zorgmelding.js';

type Start = bijdragegegevens.GeleverdeZorg;
type Sleutelveld = 'leveringsvorm' | 'instelling' | 'zzpCode' | 'etmalen';

const DTV = '8';
/** GGZ-wonen, a package since 2021. */
const GGZ_WONEN: readonly string[] = ['880', '882', '884', '886', '888'];
/** Of Wlz-indiceerbaren, who have had a package of their own since 2021. */
const FUNCTIES_PGB = '997';
const FUNCTIES_NATURA = '996';
const EIND_2020 = datum('2020-12-31');
const BEGIN_DTV = datum('2020-01-01');

/** Starts that were told of the same first day under another id, and not taken back. */
function opDezelfdeDag(g: Start, { meldingen }: Bekend): Melding317[] {
  return isWeg(g) ? [] : meldingen.starts.filter((s) => s.startdatum === g.startdatum && s.id !== g.geleverdeZorgId);
}

/** What was told under this id, when the record uses it as new. */
function metDitId(g: Start, { meldingen }: Bekend): Melding317[] {
  return isNieuw(g) ? meldingen.starts.filter((s) => s.id === g.geleverdeZorgId) : [];
}

function isBekend(g: Start, { meldingen }: Bekend): boolean {
  return meldingen.starts.some((s) => s.id === g.geleverdeZorgId);
}

const verschilt = (veld: Exclude<Sleutelveld, 'etmalen'>) => (g: Start, s: Melding317) => s[veld] !== g[veld];
const andereEtmalen = (g: Start, s: Melding317): boolean =>
  g.leveringsvorm === DTV && s.leveringsvorm === DTV && s.etmalen !== g.etmalen;
const gelijk = (g: Start, s: Melding317): boolean =>
  (['leveringsvorm', 'instelling', 'zzpCode', 'etmalen'] as const).every((veld) => s[veld] === g[veld]);

/** A rule that compares with what was told of the same day under another id. */
function opDag(code: string, tekst: string, is: (g: Start, s: Melding317) => boolean): Cakregel<Start> {
  return { code, tekst, bron: CODELIJST, geldt: (g, b) => opDezelfdeDag(g, b).some((s) => is(g, s)) };
}

/** A rule that compares with what was told of the same day under the same id. */
function opId(code: string, tekst: string, is: (g: Start, s: Melding317) => boolean): Cakregel<Start> {
  return {
    ...{ code, tekst, bron: CODELIJST },
    geldt: (g, b) => metDitId(g, b).some((s) => s.startdatum === g.startdatum && is(g, s)),
  };
}

/** A rule on the first day that goes by the record alone. Taking back is always allowed. */
function opStartdatum(code: string, tekst: string, is: (g: Start) => boolean): Cakregel<Start> {
  return { code, tekst, bron: CODELIJST, geldt: (g) => !isWeg(g) && is(g) };
}

/** Rules on a start (CA317), in order of code. */
export const STARTREGELS: readonly Cakregel<Start>[] = [
  {
    code: '0328',
    klasse: 'Client',
    tekst: 'De client is overleden voor de startdatum. Meld geen zorg na het overlijden.',
    bron: CODELIJST,
    geldt: (g, { overlijdensdatum: dood }) => !isWeg(g) && dood !== undefined && g.startdatum > dood,
  },
  opStartdatum(
    '0692',
    'De zorgprofielen 880, 882, 884, 886 en 888 bestaan sinds 2021. Herstel de startdatum of het zorgprofiel.',
    (g) => GGZ_WONEN.includes(g.zzpCode) && g.startdatum <= EIND_2020,
  ),
  opStartdatum(
    '0693',
    'Zorgprofiel 997 was er tot en met 2020. Herstel de startdatum of het zorgprofiel.',
    (g) => g.zzpCode === FUNCTIES_PGB && g.startdatum > EIND_2020,
  ),
  opStartdatum(
    '0694',
    'Zorgprofiel 996 was er tot en met 2020. Herstel de startdatum of het zorgprofiel.',
    (g) => g.zzpCode === FUNCTIES_NATURA && g.startdatum > EIND_2020,
  ),
  opStartdatum(
    '0695',
    'Deeltijdverblijf bestaat sinds 2020. Herstel de startdatum of de leveringsvorm.',
    (g) => g.leveringsvorm === DTV && g.startdatum < BEGIN_DTV,
  ),
  {
    code: '0696',
    tekst: 'Met dit begin krijgt de client drie leveringsvormen tegelijk. Meld eerst het einde van een daarvan.',
    bron: CODELIJST,
    geldt: (g, { geeftSamenloop }) => !isWeg(g) && geeftSamenloop(),
  },
  {
    code: '0699',
    tekst: 'De startdatum ligt voor de geboorte van de client. Herstel de datum.',
    bron: CODELIJST,
    geldt: (g, { geboortedatum: geboren }) => !isWeg(g) && geboren !== undefined && g.startdatum < geboren,
  },
  {
    code: '0700',
    tekst: 'Het begin van zorg dat moet worden verwijderd, is meer dan een jaar geleden. Overleg met het CAK.',
    bron: CODELIJST,
    geldt: (g, { meldingen, vandaag }) =>
      isWeg(g) && meldingen.starts.some((s) => s.id === g.geleverdeZorgId && s.startdatum < plusJaren(vandaag, -1)),
  },
  {
    code: '0701',
    tekst: 'De startdatum valt in een tijd in zorg die al is begonnen en geeindigd. Verwijder eerst dat einde.',
    bron: CODELIJST,
    geldt: (g, { meldingen }) =>
      isNieuw(g) &&
      bestandsperioden(meldingen).some(
        ({ start, einde }) => einde && start.startdatum < g.startdatum && g.startdatum <= einde.mutatiedatum,
      ),
  },
  opDag(
    '0702',
    'Op deze startdatum is al zorg gemeld met andere gegevens. Verwijder of wijzig die melding.',
    () => true,
  ),
  opDag('0703', 'Op deze startdatum is al zorg gemeld met een andere leveringsvorm.', verschilt('leveringsvorm')),
  opDag('0704', 'Op deze startdatum is al zorg gemeld bij een andere instelling.', verschilt('instelling')),
  opDag('0705', 'Op deze startdatum is al zorg gemeld met een ander zorgprofiel.', verschilt('zzpCode')),
  opDag('0706', 'Dezelfde zorg is al gemeld onder een ander GeleverdeZorgID.', gelijk),
  opDag('0707', 'Op deze startdatum is al deeltijdverblijf gemeld met een ander aantal etmalen.', andereEtmalen),
  opId('0800', 'Dit begin is al gemeld, met dezelfde gegevens. Meld het niet nog eens.', gelijk),
  opId(
    '0801',
    'Dit begin is al gemeld met een andere leveringsvorm. Meld het als gewijzigd.',
    verschilt('leveringsvorm'),
  ),
  opId('0802', 'Dit begin is al gemeld bij een andere instelling. Meld het als gewijzigd.', verschilt('instelling')),
  opId('0803', 'Dit begin is al gemeld met een ander zorgprofiel. Meld het als gewijzigd.', verschilt('zzpCode')),
  opId(
    '0804',
    'Dit deeltijdverblijf is al gemeld met een ander aantal etmalen. Meld het als gewijzigd.',
    andereEtmalen,
  ),
  {
    code: '9063',
    tekst: 'Dit begin van zorg is niet bekend; het kan niet worden verwijderd.',
    bron: 'rule book 8 van de berichten, TR063',
    geldt: (g, b) => isWeg(g) && !isBekend(g, b),
  },
  {
    code: '9071',
    tekst: 'Van deze zorg is ook het einde gemeld. Verwijder eerst dat einde.',
    bron: 'rule book 8 van de berichten, TR071',
    geldt: (g, { meldingen }) =>
      isWeg(g) && bestandsperioden(meldingen).some(({ start, einde }) => einde && start.id === g.geleverdeZorgId),
  },
  {
    code: '9074',
    tekst: 'Dit GeleverdeZorgID is al gebruikt voor een andere startdatum. Geef nieuwe zorg een nieuw kenmerk.',
    bron: 'rule book 8 van de berichten, TR074',
    geldt: (g, b) => metDitId(g, b).some((s) => s.startdatum !== g.startdatum),
  },
  {
    code: '9103',
    tekst: 'Dit begin van zorg is niet bekend; het kan niet worden gewijzigd.',
    bron: 'rule book 8 van de berichten, TR103',
    geldt: (g, b) => !isNieuw(g) && !isWeg(g) && !isBekend(g, b),
  },
];
