import { setTimeout as wacht } from 'node:timers/promises';
import { catalogus } from '@iwlz/contracts';
import { rebuild, verify } from '@iwlz/event-log';
import { ketenSpecs } from '../specs.js';
import { Bezoeker, naamVan } from '../voordeur/bezoeker.js';
import { Afnemer } from './afnemer.js';
import { laatMelden, leesBestand, leesDag, type Moment } from './dag.js';
import { doorlooptijdenDagen, doorlooptijdzin } from './doorlooptijd.js';
import type { Opruimer } from './opruimer.js';
import { ingebouwdToneel, type Toneel } from './toneel.js';

const LEZEN_WACHT_MS = 10_000;
const AFNEMERS: readonly (readonly [naam: string, topic: string])[] = [
  ['zorgkantoor', 'iwlz.zorg'],
  ['CAK', 'iwlz.bijdrage'],
  ['aanbieder', 'iwlz.bericht'],
];

/** Writes a line for people. */
export type Zeg = (regel?: string) => void;

/**
 * The main job, on the real parts: starts the chain (on Kafka when the environment names one), sends the messages of an example
 * day, shows what each partner read and when, and rebuilds every service from the log. Resolves to whether all was as it should be.
 */
export async function demo(zeg: Zeg, opruimer: Opruimer): Promise<boolean> {
  const begonnen = performance.now();
  const dag = await leesDag();
  const begin = process.env['KAFKA_BROKERS'] ? (await import('./kafka-toneel.js')).kafkaToneel : ingebouwdToneel;
  const toneel = await begin(dag[0]!.op, opruimer);
  const afnemers = AFNEMERS.map(([naam, topic]) => new Afnemer(naam, topic, toneel.url));
  for (const afnemer of afnemers) opruimer.add(() => afnemer.stop());
  zeg(`De keten draait na ${seconden(begonnen)}: ${toneel.wat}, ${toneel.url}`);
  zeg(`Afnemers, elk een eigen proces (examples/partner): ${AFNEMERS.map(([n, t]) => `${n} leest ${t}`).join(', ')}`);
  zeg();
  for (const moment of dag) await speel(moment, toneel, afnemers, zeg);
  const cak = afnemers.find((a) => a.topic === 'iwlz.bijdrage')!;
  zeg(doorlooptijdzin(doorlooptijdenDagen(cak.gelezen.map((g) => g.event))));
  zeg();
  const gelijk = await herbouw(toneel, zeg);
  zeg(`Klaar in ${seconden(begonnen)}; alles wat gestart werd stopt nu, en er blijft geen bestand achter.`);
  return gelijk;
}

async function speel(moment: Moment, toneel: Toneel, afnemers: readonly Afnemer[], zeg: Zeg): Promise<void> {
  const bezoeker = new Bezoeker(toneel.url);
  await toneel.zetKlok(moment.op);
  await totGelezen(toneel, afnemers);
  const voor = afnemers.map((a) => a.gelezen.length);
  const inhoud = moment.bestand === undefined ? undefined : await leesBestand(moment.bestand);
  const t0 = performance.now();
  let antwoord = moment.bron === undefined ? '' : await laatMelden(moment.bron, toneel.url);
  if (moment.bestand?.endsWith('.json')) await bezoeker.meld(JSON.parse(inhoud!) as object);
  else if (inhoud !== undefined) antwoord = await bericht(bezoeker, inhoud);
  if (moment.cakRun) await toneel.zetKlok(moment.op, true);
  await toneel.zetKlok(moment.op);
  await totGelezen(toneel, afnemers);
  zeg(`${moment.op.slice(0, 16).replace('T', ' ')}  ${moment.wat}${naamBij(moment)}`);
  if (antwoord !== '') zeg(`  antwoord      ${antwoord}`);
  afnemers.forEach((afnemer, i) => {
    const nieuw = afnemer.gelezen.slice(voor[i]).filter(({ event }) => event.key !== null);
    if (nieuw.length === 0) return;
    const na = Math.round(Math.max(...nieuw.map((g) => g.opMs)) - t0);
    zeg(
      `  ${afnemer.naam.padEnd(13)} na ${String(na).padStart(3)} ms: ${nieuw.map(({ event }) => naamVan(event)).join(', ')}`,
    );
  });
  zeg();
}

async function bericht(bezoeker: Bezoeker, xml: string): Promise<string> {
  const id = await bezoeker.stuur(xml);
  const { clienten, fouten, links } = await bezoeker.bericht(id);
  const status = clienten.map((c) => c.status).join(', ');
  const retour =
    links.retour === undefined
      ? 'nog geen retour'
      : (await bezoeker.retour(id)).includes('Clienten')
        ? 'retour met codes'
        : 'retour zonder opmerkingen';
  return [status, ...new Set(fouten.map((f) => `${f.retourcode} ${f.tekst}`)), retour].join('; ');
}

/** Every partner reads from the beginning: it is up to date when it has had as many events as there are. */
async function totGelezen({ log }: Toneel, afnemers: readonly Afnemer[]): Promise<void> {
  const einde = performance.now() + LEZEN_WACHT_MS;
  for (const afnemer of afnemers) {
    const staarten = await log.tails(afnemer.topic);
    const aantal = staarten.reduce((som, n) => som + n, 0);
    while (afnemer.gelezen.length < aantal) {
      if (performance.now() > einde)
        throw new Error(`${afnemer.naam} heeft na ${LEZEN_WACHT_MS / 1000} s niet alles gelezen`);
      await wacht(2);
    }
  }
}

/** Drops what every service knows and folds it anew from the log. */
async function herbouw(toneel: Toneel, zeg: Zeg): Promise<boolean> {
  const { log } = toneel;
  await toneel.stopDiensten();
  zeg('De standen van alle diensten worden weggegooid en uit het log herbouwd:');
  let allesGelijk = true;
  for (const { service, spec } of ketenSpecs()) {
    const store = toneel.store(service);
    const { liveHash } = await verify(log, store, spec);
    const { rows, hash } = await rebuild(log, store, spec);
    if (rows === 0) continue;
    allesGelijk &&= hash === liveHash;
    zeg(
      `  ${spec.group.padEnd(16)} ${String(rows).padStart(3)} rijen  voor ${liveHash.slice(0, 16)}  na ${hash.slice(0, 16)}  ${hash === liveHash ? 'gelijk' : 'VERSCHILT'}`,
    );
  }
  const feiten = await Promise.all(
    catalogus.topics.map(async (t) => (await log.tails(t.topic)).reduce((som, n) => som + n, 0)),
  );
  zeg(`  uit ${feiten.reduce((a, b) => a + b, 0)} gebeurtenissen op ${catalogus.topics.length} topics`);
  zeg();
  return allesGelijk;
}

function seconden(sinds: number): string {
  return `${((performance.now() - sinds) / 1000).toFixed(1).replace('.', ',')} s`;
}

function naamBij({ bestand = '', bron }: Moment): string {
  const naam = bron ?? bestand;
  return naam === '' ? '' : ` (${naam})`;
}
