import { createHash, createHmac, randomUUID } from 'node:crypto';
import type { client } from '@iwlz/contracts';
import type { SqlTransaction } from '@iwlz/event-log';

/** A client of a block: who it is, and what is known of the person. */
export interface Persoon {
  readonly bsn: string;
  /** Personal data as they go to `iwlz.client`; absent when the sender gave none (a fact from outside). */
  readonly gegevens?: client.Client;
}

/** Pseudonyms of a batch of persons, and whose personal data are new or changed. */
export interface Gevonden {
  /** By BSN. */
  readonly pseudoniemen: ReadonlyMap<string, string>;
  readonly gewijzigd: readonly { readonly pseudoniem: string; readonly gegevens: client.Client }[];
}

interface Rij {
  readonly bsn_hash: Buffer;
  readonly pseudoniem: string;
  readonly client_hash: Buffer | null;
  readonly woonplaats: client.Woonplaats | null;
}

/**
 * The register: the only place where a BSN leads to a pseudonym. It keeps a keyed hash of the BSN, so that the table says nothing
 * to who does not have the key (`PSEUDONIEM_SLEUTEL`).
 */
export class Register {
  constructor(private readonly sleutel: string) {}

  /** Finds or makes the pseudonyms, within the transaction that uses them. */
  async zoek(tx: SqlTransaction, personen: readonly Persoon[]): Promise<Gevonden> {
    // One row per person and always in the same order: two transactions with the same persons then take turns.
    const uniek = new Map(personen.map((p) => [this.#hash(p.bsn), p]));
    const hashes = [...uniek.keys()].sort();
    const rijen = await tx.query<Rij>(
      `INSERT INTO intake.pseudoniem AS p (bsn_hash, pseudoniem)
       SELECT * FROM unnest($1::bytea[], $2::uuid[])
       ON CONFLICT (bsn_hash) DO UPDATE SET bsn_hash = excluded.bsn_hash
       RETURNING bsn_hash, pseudoniem, client_hash, woonplaats`,
      [hashes.map((h) => Buffer.from(h, 'hex')), hashes.map(() => randomUUID())],
    );
    const pseudoniemen = new Map<string, string>();
    const gewijzigd: { pseudoniem: string; gegevens: client.Client; bsnHash: Buffer; hash: Buffer }[] = [];
    for (const rij of rijen) {
      const persoon = uniek.get(rij.bsn_hash.toString('hex'))!;
      pseudoniemen.set(persoon.bsn, rij.pseudoniem);
      if (!persoon.gegevens) continue;
      // Not every message says where someone lives; what an earlier one said stays so.
      const gegevens = { ...persoon.gegevens, woonplaats: persoon.gegevens.woonplaats ?? rij.woonplaats };
      const hash = createHash('sha256').update(JSON.stringify(gegevens)).digest();
      if (rij.client_hash?.equals(hash)) continue;
      gewijzigd.push({ pseudoniem: rij.pseudoniem, gegevens, bsnHash: rij.bsn_hash, hash });
    }
    if (gewijzigd.length > 0) {
      await tx.query(
        `UPDATE intake.pseudoniem p SET client_hash = n.hash, woonplaats = n.woonplaats
         FROM unnest($1::bytea[], $2::bytea[], $3::json[]) AS n(bsn_hash, hash, woonplaats) WHERE p.bsn_hash = n.bsn_hash`,
        [
          gewijzigd.map((g) => g.bsnHash),
          gewijzigd.map((g) => g.hash),
          gewijzigd.map(({ gegevens: { woonplaats } }) => woonplaats && JSON.stringify(woonplaats)),
        ],
      );
    }
    return { pseudoniemen, gewijzigd };
  }

  #hash(bsn: string): string {
    return createHmac('sha256', this.sleutel).update(bsn).digest('hex');
  }
}
