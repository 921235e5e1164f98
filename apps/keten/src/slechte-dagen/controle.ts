import { catalogus } from '@iwlz/contracts';
import { Decoder, PARTITIONS, recordId, verify, type Engine } from '@iwlz/event-log';
import { ketenSpecs } from '../specs.js';
import type { Aangenomen } from './verzender.js';

/** An event as it stands on the log. */
export interface Gelezen {
  readonly id: string;
  readonly topic: string;
  readonly partition: number;
  readonly key: string | null;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Every event of a topic, read through the port. */
export async function leesTopic(engine: Engine, topic: string): Promise<Gelezen[]> {
  const decoder = new Decoder(engine.log);
  const tails = await engine.log.tails(topic);
  const gelezen: Gelezen[] = [];
  for (let partition = 0; partition < PARTITIONS; partition++) {
    for (let from = 0; from < tails[partition]!;) {
      const records = await engine.log.read(topic, partition, from, 1_000);
      if (records.length === 0)
        throw new Error(`${topic} ${partition}: niets op ${from}, de staart is ${tails[partition]}`);
      for (const record of records) {
        const { type, data } = await decoder.decode(record);
        gelezen.push({
          id: recordId(record),
          topic,
          partition,
          key: record.key,
          type: type.naam,
          data: data as Gelezen['data'],
        });
      }
      from = records.at(-1)!.position + 1;
    }
  }
  return gelezen;
}

/** All that is wrong with the log after everything that was sent in has been handled: empty when nothing is. */
export async function fouten(engine: Engine, aangenomen: readonly Aangenomen[]): Promise<string[]> {
  const [bericht, melding, zorg, client] = await Promise.all(
    ['iwlz.bericht', 'iwlz.melding', 'iwlz.zorg', 'iwlz.client'].map((t) => leesTopic(engine, t)),
  );
  const van = (events: readonly Gelezen[] | undefined, ...types: string[]): Gelezen[] =>
    events!.filter((e) => types.includes(e.type));
  const ids = aangenomen.map((a) => a.id);
  const blokken = aangenomen.flatMap(({ id, zending }) =>
    zending.slot.map((slot, i) => ({ blok: `${id}/${i + 1}`, slot })),
  );
  const goed = blokken.filter((b) => b.slot === 'aanvaard').map((b) => b.blok);
  const naarBlok = ({ data }: Gelezen): string => {
    const { berichtId, blok } = data['herkomst'] as { berichtId: string; blok: number };
    return `${berichtId}/${blok}`;
  };
  const opBericht = (e: Gelezen): string => e.data['berichtId'] as string;
  const dag = (e: Gelezen): string => `${e.partition} ${String(e.data['dag'])}`;
  return [
    ...vergelijk('BerichtOntvangen', van(bericht, 'BerichtOntvangen').map(opBericht), ids),
    ...vergelijk('BerichtBeoordeeld', van(bericht, 'BerichtBeoordeeld').map(opBericht), ids),
    ...vergelijk('Melding of Toewijzing', van(melding, 'Melding', 'Toewijzing').map(naarBlok), goed),
    ...vergelijk('eindantwoord', van(zorg, 'MeldingAanvaard', 'MeldingAfgekeurd').map(naarBlok), goed),
    ...vergelijk('aanvaard', van(zorg, 'MeldingAanvaard').map(naarBlok), goed),
    ...vergelijk(
      'eerste antwoord van intake',
      van(bericht, 'BlokBeantwoord')
        .filter(
          (e) =>
            e.data['status'] === 'in behandeling' ||
            ((e.data['retourcodes'] as unknown[]).length === 0 && e.data['status'] === 'afgekeurd'),
        )
        .map((e) => `${opBericht(e)}/${String(e.data['blok'])}`),
      blokken.map((b) => b.blok),
    ),
    ...vergelijk(
      'retour',
      van(bericht, 'RetourVerzonden').map((e) => `${opBericht(e)} ${String(e.data['volgnummer'])}`),
      ids.map((id) => `${id} 1`),
    ),
    ...herhaald('dag op iwlz.melding', van(melding, 'DagBegonnen').map(dag)),
    ...herhaald('dag op iwlz.zorg', van(zorg, 'DagBegonnen').map(dag)),
    ...herhaald('pseudoniem', [...new Map(van(client, 'Client').map((e) => [e.key, String(e.data['bsn'])])).values()]),
    ...(await nietHerbouwd(engine)),
  ];
}

/** The services whose state is not what their log gives. */
async function nietHerbouwd(engine: Engine): Promise<string[]> {
  const fouten: string[] = [];
  for (const { service, spec } of ketenSpecs()) {
    const { difference } = await verify(engine.log, engine.store(service), spec);
    if (difference) fouten.push(`${spec.group}: ${JSON.stringify(difference)}`);
    const geparkeerd = await engine.store(service).parked(spec.group);
    for (const { reason } of geparkeerd) fouten.push(`${spec.group}: geparkeerd, ${reason}`);
  }
  return fouten;
}

/** What a reader of a topic missed, had twice or had in the wrong order, compared with the log. */
export async function leesfouten(
  engine: Engine,
  lezer: string,
  gelezen: readonly { id: string; topic: string; partition: number; position: number }[],
): Promise<string[]> {
  const topic = gelezen[0]?.topic ?? catalogus.topics[0]!.topic;
  const opLog = await leesTopic(engine, topic);
  const volgorde = new Map<number, number>();
  const verkeerd = gelezen.filter((e) => {
    const vorige = volgorde.get(e.partition) ?? -1;
    volgorde.set(e.partition, e.position);
    return e.position !== vorige + 1;
  });
  return [
    ...vergelijk(
      `${lezer} op ${topic}`,
      gelezen.map((e) => e.id),
      opLog.map((e) => e.id),
    ),
    ...verkeerd.slice(0, 5).map((e) => `${lezer}: ${e.id} kwam niet op zijn plaats`),
  ];
}

/** Both hold the same, each once. */
function vergelijk(wat: string, gezien: readonly string[], verwacht: readonly string[]): string[] {
  const [a, b] = [new Set(gezien), new Set(verwacht)];
  return [
    ...herhaald(wat, gezien),
    ...[...b].filter((x) => !a.has(x)).map((x) => `${wat}: ${x} ontbreekt`),
    ...[...a].filter((x) => !b.has(x)).map((x) => `${wat}: ${x} hoort er niet`),
  ].slice(0, 10);
}

function herhaald(wat: string, gezien: readonly string[]): string[] {
  const eerder = new Set<string>();
  return gezien
    .filter((x) => eerder.size === eerder.add(x).size)
    .map((x) => `${wat}: ${x} staat er meer dan eens`)
    .slice(0, 10);
}
