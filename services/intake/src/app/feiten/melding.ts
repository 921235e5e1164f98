import type { Datum } from '@iwlz/basis';
import type { melding } from '@iwlz/contracts';
import { z } from 'zod';
import { feitsoort, type Kader, type Publicatie } from './soort.js';
import { bsn, dag, mag, tekst } from './velden.js';

const bij = z.object({ berichtsoort: tekst, afzender: tekst, identificatie: tekst });

const besluit = z.object({
  besluitnummer: z.int().min(1).max(999_999_999_999),
  afgiftedatum: dag,
  ingangsdatum: dag,
  einddatum: mag(dag),
  soort: mag(tekst),
});

function opMelding(persoon: string, feit: melding.MeldingFeit): Publicatie {
  return { topic: 'iwlz.melding', bsn: persoon, feit };
}

/** The death of a client is a fact for the care and for the contribution. */
function overlijden(persoon: string, overlijdensdatum: Datum, vastgesteldOp: Datum | null, k: Kader): Publicatie[] {
  const data = { feit: k.feit, vastgesteldOp: vastgesteldOp ?? k.vandaag, overlijdensdatum };
  return [
    opMelding(persoon, { type: 'Overlijden', data: { feit: k.feit, overlijdensdatum } }),
    { topic: 'iwlz.bijdragegegevens', bsn: persoon, feit: { type: 'Overlijden', data } },
  ];
}

/** The facts about care that are no message, by name. */
export const FEITEN_MELDING = {
  Overlijden: feitsoort(z.object({ bsn, overlijdensdatum: dag, vastgesteldOp: mag(dag) }), (d, k) =>
    overlijden(d.bsn, d.overlijdensdatum, d.vastgesteldOp, k),
  ),
  Indicatie: feitsoort(z.object({ bsn, indicatie: besluit }), ({ bsn: persoon, indicatie }, { feit }) => [
    opMelding(persoon, { type: 'Indicatie', data: { feit, herkomst: null, indicatie, profielen: [] } }),
  ]),
  Akkoord: feitsoort(z.object({ bsn, bij, akkoord: z.boolean() }), ({ bsn: persoon, ...inhoud }, { feit }) => [
    opMelding(persoon, { type: 'Akkoord', data: { feit, ...inhoud } }),
  ]),
  AatBesluit: feitsoort(
    z.object({ bsn, bij, besluit: z.literal('AFGEWEZEN') }),
    ({ bsn: persoon, ...inhoud }, { feit }) => [opMelding(persoon, { type: 'AatBesluit', data: { feit, ...inhoud } })],
  ),
} as const;
