import { datum } from '@iwlz/basis';
import { BERICHTEN, type Headerwaarde, type Heenbericht } from '../catalogus.js';
import { RELEASE } from '../release.js';
import { planVan } from '../tabellen/plan.js';
import { AANBIEDER, ANDER_ZORGKANTOOR, DAGTEKENING, ZORGKANTOOR } from './dossier.js';

/** The month that a waiting list is about. */
const PERIODE = { begindatum: datum('2026-01-01'), einddatum: datum('2026-01-31') };

/** The Header of a message of that kind: who sends and receives follows from the kind. */
export function maakHeader<B extends Heenbericht>(soort: B, identificatie: string): Headerwaarde<B> {
  const velden: Readonly<Record<string, unknown>> = {
    berichtCode: BERICHTEN[soort].code,
    berichtVersie: RELEASE.berichtVersie,
    berichtSubversie: RELEASE.berichtSubversie,
    afzender: soort === 'AW35' || soort === 'AW39' ? AANBIEDER : ZORGKANTOOR,
    ontvanger: soort === 'AW33' ? AANBIEDER : soort.startsWith('ZK') ? ANDER_ZORGKANTOOR : ZORGKANTOOR,
    periode: PERIODE,
    berichtIdentificatie: { identificatie, dagtekening: DAGTEKENING },
    xsdVersie: { basisschemaXsdVersie: RELEASE.xsdVersie, berichtXsdVersie: RELEASE.xsdVersie },
  };
  // Of these, each message has its own.
  const header = planVan(soort).header.velden.map(({ sleutel }) => [sleutel, velden[sleutel]]);
  return Object.fromEntries(header) as Headerwaarde<B>;
}
