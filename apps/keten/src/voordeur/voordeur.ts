import {
  isHeenbericht,
  type Heenbericht,
  type Json,
  type Resultaat,
  type Scenario,
  type Stap,
  type Stapuitkomst,
  type Uitslag,
} from '@iwlz/simulation';
import { partitionOf } from '@iwlz/event-log';
import type { CloudEvent } from '@iwlz/nest-kit';
import { eindstand, maakZorgtoewijzing, type Dossier } from '@iwlz/zorgtoewijzing/handlers';
import { Bezoeker, naamVan, type Berichtantwoord } from './bezoeker.js';
import { naarXml } from './naar-xml.js';
import type { Testketen } from './testketen.js';

/** A message that went in, and the answer that was seen last. */
interface Ingestuurd {
  readonly bericht: Heenbericht;
  readonly id: string;
  antwoord: Berichtantwoord;
}

/** The events that a scenario lists. */
const GEBEURTENIS =
  /^(Zorg(Aangevangen|Hervat|Aangehouden|Beeindigd|Overgeplaatst)|Toewijzing(Vervallen|Overgedragen|Ingetrokken|Verlopen))(Hersteld)?$|^Wachtstatus(Vastgesteld|Hersteld)$|^Toewijzing(Vastgesteld|Gewijzigd)$|^DossierOvergedragen$|^Aanvraag(Ontvangen|Toegewezen|Afgewezen)$|^Termijn(Nadert|Overschreden)$/;
const CAK: Readonly<Record<string, string>> = {
  StartGemeld: 'start',
  StopGemeld: 'stop',
  StartVerwijderd: 'verwijderStart',
  StopVerwijderd: 'verwijderStop',
};

/** Runs a scenario as files and facts through the front door of the running chain, and tells what came of it as the pure core does. */
export async function voerUitDoorVoordeur(scenario: Scenario, keten: Testketen): Promise<Resultaat> {
  const loop = new Loop(keten, new Bezoeker(keten.url));
  const stappen: Stapuitkomst[] = [];
  for (const stap of scenario.stappen) stappen.push(await loop.stap(stap));
  await loop.slot(scenario.stappen.at(-1)!);
  return { id: scenario.id, stappen, eindstand: await loop.eindstand(scenario.stappen.at(-1)!), cak: await loop.cak() };
}

class Loop {
  readonly #ingestuurd: Ingestuurd[] = [];
  /** BSN by pseudonym, as the answers tell it. */
  readonly #bsn = new Map<string, string>();
  #gezien = new Set<string>();
  #feiten = 0;

  constructor(
    private readonly keten: Testketen,
    private readonly bezoeker: Bezoeker,
  ) {}

  async stap({ op, bericht, klok }: Stap): Promise<Stapuitkomst> {
    await this.bezoeker.zetKlok(op);
    let nieuw: Ingestuurd | undefined;
    let antwoord: Pick<Stapuitkomst, 'uitslag' | 'retourcodes' | 'waarschuwingen'> = {
      uitslag: null,
      retourcodes: [],
      waarschuwingen: [],
    };
    if (bericht && isHeenbericht(bericht)) {
      const id = await this.bezoeker.stuur(naarXml(bericht));
      const eerder = this.#ingestuurd.find((i) => i.id === id);
      const status = await this.bezoeker.bericht(id);
      antwoord = { ...uitkomst(status), ...(eerder && { uitslag: 'herhaling' as const }) };
      if (!eerder) this.#ingestuurd.push((nieuw = { bericht, id, antwoord: status }));
      const pseudoniem = status.clienten[0]?.pseudoniem;
      if (pseudoniem !== undefined) this.#bsn.set(pseudoniem, bericht.bsn);
    } else if (bericht) {
      await this.bezoeker.meld(feit(bericht, ++this.#feiten));
      antwoord = { ...antwoord, uitslag: 'aanvaard' };
    }
    // Answers when every service is at rest: what followed from the message has happened.
    await this.bezoeker.zetKlok(op, klok);
    return {
      ...antwoord,
      gebeurtenissen: await this.#nieuweGebeurtenissen(),
      afgehandeld: await this.#afgehandeld(nieuw),
    };
  }

  slot({ op }: Stap): Promise<void> {
    return this.bezoeker.zetKlok(op, true);
  }

  async cak(): Promise<Json[]> {
    const events = await this.bezoeker.gebeurtenissen('iwlz.bijdrage');
    return events.flatMap((e) => {
      const soort = CAK[naamVan(e)];
      const { datum, leveringsvorm, zzpCode, instelling, mutatiecode } = e.data as Json;
      return soort
        ? [zonderLeeg({ soort, bsn: this.#bsn.get(e.key!), datum, leveringsvorm, zzpCode, instelling, mutatiecode })]
        : [];
    });
  }

  /** There is no call that shows a dossier yet: what the service holds is read from its store. */
  async eindstand({ vandaag }: Stap): Promise<Json[]> {
    const store = this.keten.platform.engine.store('zorgtoewijzing');
    const standen: Json[] = [];
    for (const [pseudoniem, bsn] of this.#bsn) {
      const [rij] = await store.rows(maakZorgtoewijzing().group, partitionOf(pseudoniem), [pseudoniem]);
      if (!rij) continue;
      for (const { toewijzing, einddatum, staat, perioden } of eindstand(JSON.parse(rij.value) as Dossier, vandaag)) {
        standen.push(
          zonderLeeg({
            toewijzing: zonderLeeg({ bsn, ...toewijzing }),
            einddatum,
            staat,
            perioden: perioden.map(zonderLeeg),
          }),
        );
      }
    }
    return standen;
  }

  async #nieuweGebeurtenissen(): Promise<Json[]> {
    const events = (await this.bezoeker.gebeurtenissen('iwlz.zorg')).filter((e) => !this.#gezien.has(e.id));
    for (const e of events) this.#gezien.add(e.id);
    return events.filter((e) => GEBEURTENIS.test(naamVan(e))).map((e) => this.#gebeurtenis(e));
  }

  #gebeurtenis(e: CloudEvent): Json {
    const { datum, leveringsstatus, classificatie, naar, reden, termijn, werkdagenTeLaat } = e.data as Json;
    const kenmerken = { leveringsstatus, classificatie, naar, reden, termijn, werkdagenTeLaat };
    return zonderLeeg({ type: naamVan(e), datum, ...kenmerken, ...this.#onderwerp(e) });
  }

  #onderwerp(e: CloudEvent): Json {
    const bsn = this.#bsn.get(e.key!);
    const { toewijzing, aanvraag, besluitnummer } = e.data as Json;
    if (aanvraag) return { aanvraag: { bsn, ...aanvraag } };
    if (toewijzing) return { toewijzing: zonderLeeg({ bsn, ...toewijzing }) };
    return { dossier: { bsn, besluitnummer } };
  }

  async #afgehandeld(nieuw: Ingestuurd | undefined): Promise<Json[]> {
    const veranderd: Json[] = [];
    for (const i of this.#ingestuurd) {
      const nu = await this.bezoeker.bericht(i.id, 0);
      const anders = JSON.stringify(uitkomst(nu)) !== JSON.stringify(uitkomst(i.antwoord));
      i.antwoord = nu;
      if (!anders || i === nieuw) continue;
      const { berichtsoort, afzender, identificatie } = i.bericht;
      veranderd.push({ berichtsoort, afzender, identificatie, ...uitkomst(nu) });
    }
    return veranderd;
  }
}

function uitkomst(b: Berichtantwoord): { uitslag: Uitslag; retourcodes: string[]; waarschuwingen: readonly string[] } {
  const status = b.clienten[0]?.status ?? b.status;
  return {
    uitslag: status as Uitslag,
    retourcodes: status === 'afgekeurd' ? [...new Set(b.fouten.map((f) => f.retourcode))].sort() : [],
    waarschuwingen: b.clienten[0]?.waarschuwingen ?? [],
  };
}

const FEITEN: Readonly<Record<string, string>> = {
  BRP: 'Overlijden',
  AKKOORD: 'Akkoord',
  AATBESLUIT: 'AatBesluit',
  IO31: 'Indicatie',
};

function feit(bericht: NonNullable<Stap['bericht']>, nummer: number): object {
  const { berichtsoort, ...data } = bericht;
  return { specversion: '1.0', id: `feit-${nummer}`, source: 'urn:nld:scenario', type: FEITEN[berichtsoort], data };
}

function zonderLeeg(o: object): Json {
  return Object.fromEntries(Object.entries(o).filter(([, v]) => v !== null && v !== undefined));
}
