import { stelZeker, type Datum } from '@iwlz/basis';
import type { zorg } from '@iwlz/contracts';
import { berichtkenmerk, isHerhaling, toetsOntvangst, type Bericht as Kenmerken } from '@iwlz/intake/handlers';
import type { Heenbericht } from './bericht.js';
import { clientblok } from './clientblok.js';
import { gebeurtenisVanBlok, type Gebeurtenis } from './naar-gebeurtenis.js';
import { regelsBinnenBericht } from './regels-binnen-bericht.js';
import type { Antwoord, Scenarioinstellingen } from './scenario.js';

/** A message that came in, with its answer as it is now; `undefined` until zorgtoewijzing has given one. */
export interface Post {
  /** Stands for the id that intake gives a message; in order of arrival. */
  readonly berichtId: string;
  readonly bericht: Heenbericht;
  antwoord: Antwoord | undefined;
}

/** What becomes of a message at the door. */
export type Ontvangst =
  | { readonly soort: 'HERHALING'; readonly eerste: Post }
  | { readonly soort: 'BEANTWOORD'; readonly post: Post }
  | { readonly soort: 'DOOR'; readonly post: Post; readonly gebeurtenis: Gebeurtenis };

/** Intake as far as it decides (9.3, steps 1 to 3), and the place where answers come back. */
export class Postkamer {
  readonly #perId = new Map<string, Post>();
  /** Per kind, Afzender and Identificatie the first message that had them. */
  readonly #eerste = new Map<string, { readonly kenmerken: Kenmerken; readonly post: Post }>();

  constructor(private readonly instellingen: Scenarioinstellingen) {}

  /** Takes a message in: a repeat, refused here (`BEANTWOORD`), or as an event for zorgtoewijzing to answer (`DOOR`). */
  ontvang(bericht: Heenbericht, vandaag: Datum): Ontvangst {
    const kenmerken = { ...bericht, inhoud: JSON.stringify(bericht) };
    const kenmerk = berichtkenmerk(kenmerken);
    const eerste = this.#eerste.get(kenmerk);
    if (eerste && isHerhaling(kenmerken, eerste.kenmerken)) return { soort: 'HERHALING', eerste: eerste.post };
    const post = this.#boek(bericht);
    if (!eerste) this.#eerste.set(kenmerk, { kenmerken, post });
    const blok = clientblok(bericht);
    const binnen = regelsBinnenBericht(bericht, blok, this.instellingen);
    const codes =
      binnen.length > 0 ? binnen : toetsOntvangst(kenmerken, { eerste: eerste?.kenmerken, vandaag }).map((r) => r.code);
    if (codes.length === 0) {
      return { soort: 'DOOR', post, gebeurtenis: gebeurtenisVanBlok(blok, bericht, post.berichtId) };
    }
    post.antwoord = { uitslag: 'afgekeurd', retourcodes: uniek(codes), waarschuwingen: [] };
    return { soort: 'BEANTWOORD', post };
  }

  /** Takes in the answer in a fact of zorgtoewijzing; gives the message it is about, if the fact is one. */
  verwerk(feit: zorg.ZorgFeit): Post | undefined {
    const antwoord = antwoordIn(feit);
    if (!antwoord || !('herkomst' in feit.data)) return undefined;
    const post = this.#perId.get(feit.data.herkomst.berichtId);
    stelZeker(post, 'antwoord op een bericht dat niet binnenkwam');
    post.antwoord = antwoord;
    return post;
  }

  #boek(bericht: Heenbericht): Post {
    const nummer = String(this.#perId.size + 1).padStart(12, '0');
    const post = { berichtId: `00000000-0000-4000-8000-${nummer}`, bericht, antwoord: undefined };
    this.#perId.set(post.berichtId, post);
    return post;
  }
}

function antwoordIn(feit: zorg.ZorgFeit): Antwoord | undefined {
  switch (feit.type) {
    case 'MeldingAanvaard':
      return { uitslag: 'aanvaard', retourcodes: [], waarschuwingen: feit.data.waarschuwingen };
    case 'MeldingAfgekeurd':
      return {
        uitslag: 'afgekeurd',
        retourcodes: uniek(feit.data.fouten.map((f) => f.retourcode)),
        waarschuwingen: [],
      };
    case 'MeldingAangehouden':
      return {
        uitslag: feit.data.reden === 'AKKOORD' ? 'wachtOpAkkoord' : 'wachtOpVoorganger',
        retourcodes: [],
        waarschuwingen: [],
      };
    default:
      return undefined;
  }
}

function uniek(codes: readonly string[]): string[] {
  return [...new Set(codes)].sort();
}
