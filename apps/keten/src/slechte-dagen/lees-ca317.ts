import { beoordeel, type Clientwaarde, type Headerwaarde } from '@iwlz/berichten';

/** A CA317 as its receiver reads it. */
export interface GelezenCa317 {
  readonly oordeel: string;
  readonly header: Headerwaarde<'CA317'>;
  readonly clienten: readonly Clientwaarde<'CA317'>[];
}

/** Reads and judges a CA317. */
export async function leesCa317(xml: string): Promise<GelezenCa317> {
  let header: Headerwaarde<'CA317'> | undefined;
  const clienten: Clientwaarde<'CA317'>[] = [];
  const delen = beoordeel([Buffer.from(xml)]);
  for (;;) {
    const deel = await delen.next();
    if (deel.done) return { oordeel: deel.value.oordeel, header: header!, clienten };
    if (deel.value.bericht !== 'CA317') continue;
    if (deel.value.soort === 'header') header = deel.value.header;
    else clienten.push(deel.value.client);
  }
}
