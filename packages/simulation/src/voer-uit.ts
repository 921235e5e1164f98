import { stelZeker } from '@iwlz/basis';
import { eindstand } from '@iwlz/zorgtoewijzing/handlers';
import { isHeenbericht, type Feitbericht, type Heenbericht } from './bericht.js';
import { Keten, type Gepubliceerd } from './keten.js';
import { gebeurtenisVanFeit } from './naar-gebeurtenis.js';
import { Postkamer, type Post } from './postkamer.js';
import type { Antwoord, Json, Resultaat, Scenario, Stap, Stapuitkomst } from './scenario.js';
import { afgehandeld, cakBerichten, gebeurtenissen, opDagvolgorde, stand } from './uitkomst.js';

/** Runs a scenario on the pure cores of the chain with a virtual clock. The same scenario always gives the same result. */
export function voerScenarioUit({ id, instellingen, stappen }: Scenario): Resultaat {
  const [begin] = stappen;
  stelZeker(begin, 'een scenario heeft ten minste een stap');
  const loop = new Loop(new Keten(instellingen, begin.vandaag), new Postkamer(instellingen));
  const uitkomsten = stappen.map((stap) => loop.stap(stap));
  loop.cakRun();
  return { id, stappen: uitkomsten, eindstand: loop.eindstand(), cak: loop.cak };
}

type Stapantwoord = Pick<Stapuitkomst, 'uitslag' | 'retourcodes' | 'waarschuwingen'>;

/** What a step brought about, in part: the answer to it, the events, and the earlier messages that were answered. */
interface Gevolg {
  readonly antwoord: Stapantwoord;
  readonly gebeurtenissen: readonly Json[];
  readonly afgehandeld: readonly Json[];
}

const GEEN_ANTWOORD: Stapantwoord = { uitslag: null, retourcodes: [], waarschuwingen: [] };
const FEIT_AANVAARD: Stapantwoord = { ...GEEN_ANTWOORD, uitslag: 'aanvaard' };
const NIETS: Gevolg = { antwoord: GEEN_ANTWOORD, gebeurtenissen: [], afgehandeld: [] };

/** One scenario under way. */
class Loop {
  readonly cak: Json[] = [];

  constructor(
    private readonly keten: Keten,
    private readonly postkamer: Postkamer,
  ) {}

  /** One step, in the order that the format prescribes: the clock, what arrives, the run. */
  stap({ vandaag, bericht, klok }: Stap): Stapuitkomst {
    const dagen = this.keten.naarDag(vandaag).map((feiten) => this.#opDag(feiten));
    const nu = !bericht ? NIETS : isHeenbericht(bericht) ? this.#ontvangBericht(bericht) : this.#ontvangFeit(bericht);
    if (klok) this.cakRun();
    return {
      ...nu.antwoord,
      gebeurtenissen: [...dagen, nu].flatMap((g) => g.gebeurtenissen),
      afgehandeld: [...dagen, nu].flatMap((g) => g.afgehandeld),
    };
  }

  cakRun(): void {
    this.cak.push(...cakBerichten(this.keten.cakRun()));
  }

  eindstand(): Json[] {
    const { dossiers, vandaag } = this.keten;
    return dossiers.flatMap(({ bsn, dossier }) => eindstand(dossier, vandaag).map((t) => stand(bsn, t)));
  }

  /** What the beginning of a day published for all clients: answers in order of arrival, events in order of key. */
  #opDag(feiten: readonly Gepubliceerd[]): Gevolg {
    const beantwoord = this.#beantwoord(feiten).sort((a, b) => (a.post.berichtId < b.post.berichtId ? -1 : 1));
    return {
      antwoord: GEEN_ANTWOORD,
      gebeurtenissen: gebeurtenissen(opDagvolgorde(feiten)),
      afgehandeld: beantwoord.map(({ post, antwoord }) => afgehandeld(post, antwoord)),
    };
  }

  #ontvangFeit(bericht: Feitbericht): Gevolg {
    return this.#gevolg(this.keten.ontvang(bericht.bsn, gebeurtenisVanFeit(bericht)));
  }

  #ontvangBericht(bericht: Heenbericht): Gevolg {
    const ontvangst = this.postkamer.ontvang(bericht, this.keten.vandaag);
    if (ontvangst.soort === 'HERHALING') {
      return { ...NIETS, antwoord: { ...(ontvangst.eerste.antwoord ?? GEEN_ANTWOORD), uitslag: 'herhaling' } };
    }
    const { post } = ontvangst;
    if (ontvangst.soort === 'BEANTWOORD') return { ...NIETS, antwoord: post.antwoord ?? GEEN_ANTWOORD };
    return this.#gevolg(this.keten.ontvang(bericht.bsn, ontvangst.gebeurtenis), post);
  }

  /** What facts say of this step: the answer to `eigen` (a fact that is no message is always accepted) and all that follows. */
  #gevolg(feiten: readonly Gepubliceerd[], eigen?: Post): Gevolg {
    const beantwoord = this.#beantwoord(feiten);
    return {
      antwoord: eigen ? (eigen.antwoord ?? GEEN_ANTWOORD) : FEIT_AANVAARD,
      gebeurtenissen: gebeurtenissen(feiten),
      afgehandeld: beantwoord.filter((b) => b.post !== eigen).map(({ post, antwoord }) => afgehandeld(post, antwoord)),
    };
  }

  #beantwoord(feiten: readonly Gepubliceerd[]): { readonly post: Post; readonly antwoord: Antwoord }[] {
    return feiten.flatMap(({ feit }) => {
      const post = this.postkamer.verwerk(feit);
      return post?.antwoord ? [{ post, antwoord: post.antwoord }] : [];
    });
  }
}
