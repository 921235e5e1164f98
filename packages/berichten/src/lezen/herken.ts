import { ONLEESBAAR, type Positie } from '../bevindingen.js';
import { BERICHTEN, isBerichtnaam } from '../catalogus.js';
import { naamruimte, type Release } from '../release.js';
import { planVan, type Berichtplan } from '../tabellen/plan.js';
import { Leesstop } from './leesstop.js';

const NAAMRUIMTE = /^http:\/\/www\.istandaarden\.nl\/iwlz\/([0-9_]{1,8})\/([a-z0-9]{1,20})\/schema$/;

/** Which message of which release the root element names; throws `Leesstop` when it is none that is read. */
export function herken(releases: readonly Release[], naam: string, uri: string, positie: Positie): Berichtplan {
  const [, inNaamruimte, deel] = NAAMRUIMTE.exec(uri) ?? [];
  if (naam !== 'Bericht' || inNaamruimte === undefined || deel === undefined) {
    throw onbekend(
      'Dit is geen iWlz-bericht: het hoofdelement is niet <Bericht> in een iWlz-naamruimte.',
      releases,
      positie,
    );
  }
  const release = releases.find((r) => r.inNaamruimte === inNaamruimte);
  if (!release) {
    const genoemd = inNaamruimte.replaceAll('_', '.');
    throw onbekend(`Dit bericht is van iWlz-release ${genoemd}; die wordt niet gelezen.`, releases, positie);
  }
  const bericht = deel.toUpperCase();
  if (!isBerichtnaam(bericht) || uri !== naamruimte(bericht, release)) {
    throw onbekend(`Het bericht ${bericht} wordt niet gelezen.`, releases, positie);
  }
  return planVan(bericht, release);
}

function onbekend(tekst: string, releases: readonly Release[], positie: Positie): Leesstop {
  const gelezen = `${Object.keys(BERICHTEN).join(', ')} van iWlz-release ${releases.map((r) => r.naam).join(' en ')}`;
  return new Leesstop(ONLEESBAAR.bericht, `${tekst} Gelezen worden: ${gelezen}.`, positie);
}
