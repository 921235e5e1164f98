import { aanvang, bestand, einde, toegewezen } from './post.js';
import type { Toeval } from './toeval.js';

/** What becomes of a client block in the end, whatever the order of arrival. */
export type Slot = 'aanvaard' | 'afgekeurd';

/** A message, and how each of its client blocks must end. */
export interface Zending {
  readonly xml: string;
  readonly slot: readonly Slot[];
}

/** Gives clients numbers that no other client has. */
export class Clientnummers {
  #volgende = 0;

  neem(aantal: number): number[] {
    return Array.from({ length: aantal }, () => this.#volgende++);
  }
}

/**
 * The messages of one round, for clients of its own: a start that may come before what it refers to, refusals by intake and by the
 * zorgkantoor, several clients in one message. Returned in random order: what waits for a predecessor gets it within the round.
 */
export function ronde(nummer: number, toeval: Toeval, nummers: Clientnummers): Zending[] {
  const id = (letter: string): string => `${letter}${nummer}`;
  const clienten = nummers.neem(2 + toeval.onder(4));
  const [eerste] = clienten as [number, ...number[]];
  const alles = (slot: Slot): Slot[] => clienten.map(() => slot);
  const zendingen: Zending[] = [
    {
      xml: bestand(
        'AW33',
        id('T'),
        clienten.map((c) => toegewezen(c)),
      ),
      slot: alles('aanvaard'),
    },
    {
      xml: bestand(
        'AW35',
        id('M'),
        clienten.map((c) => aanvang(c)),
      ),
      slot: alles('aanvaard'),
    },
  ];
  if (toeval.kans(0.5)) zendingen.push({ xml: bestand('AW39', id('E'), [einde(eerste)]), slot: ['aanvaard'] });
  // Refused by intake (the mutation lies before the start), and another client of the same message accepted.
  if (toeval.kans(0.5)) {
    const [fout, goed] = nummers.neem(2) as [number, number];
    const xml = bestand('AW35', id('F'), [aanvang(fout, { leveringsstatus: '3' }), aanvang(goed)]);
    zendingen.push({ xml, slot: ['afgekeurd', 'aanvaard'] });
    zendingen.push({ xml: bestand('AW33', id('G'), [toegewezen(goed)]), slot: ['aanvaard'] });
  }
  return schud(zendingen, toeval);
}

/** One message about many clients: it is published in several steps. */
export function groteZending(identificatie: string, aantal: number, nummers: Clientnummers): Zending {
  const clienten = nummers.neem(aantal);
  return {
    xml: bestand(
      'AW33',
      identificatie,
      clienten.map((c) => toegewezen(c)),
    ),
    slot: clienten.map(() => 'aanvaard'),
  };
}

function schud<T>(lijst: readonly T[], toeval: Toeval): T[] {
  const uit = [...lijst];
  for (let i = uit.length - 1; i > 0; i--) {
    const j = toeval.onder(i + 1);
    [uit[i], uit[j]] = [uit[j]!, uit[i]!];
  }
  return uit;
}
