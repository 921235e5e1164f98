/**
 * Chance that can be repeated: the same seed gives the same numbers, on every machine. (sfc32, seeded by a hash of the words.)
 */
export class Toeval {
  #a: number;
  #b: number;
  #c: number;
  #d = 1;

  /** Other words give other numbers; the order counts. */
  constructor(...zaad: readonly (string | number)[]) {
    const tekst = zaad.join('\n');
    [this.#a, this.#b, this.#c] = [gehasht(tekst, 0x9e3779b9), gehasht(tekst, 0x85ebca6b), gehasht(tekst, 0xc2b2ae35)];
    for (let i = 0; i < 12; i++) this.getal();
  }

  /** From 0 to 1, 1 not included. */
  getal(): number {
    const t = (this.#a + this.#b + this.#d++) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + t;
    return (t >>> 0) / 0x1_0000_0000;
  }

  /** A whole number, both ends included. */
  geheel(van: number, tot: number): number {
    return van + Math.floor(this.getal() * (tot - van + 1));
  }

  /** True once in so many times. */
  eensPer(keren: number): boolean {
    return this.getal() * keren < 1;
  }

  een<const L extends readonly [unknown, ...unknown[]]>(lijst: L): L[number] {
    return lijst[this.geheel(0, lijst.length - 1)] ?? lijst[0];
  }

  /** The same units in another order. */
  geschud<T>(lijst: readonly T[]): T[] {
    const kopie = [...lijst];
    for (let i = kopie.length - 1; i > 0; i--) {
      const j = this.geheel(0, i);
      [kopie[i], kopie[j]] = [kopie[j] as T, kopie[i] as T];
    }
    return kopie;
  }

  /** Characters out of an alphabet. */
  tekens(aantal: number, alfabet: string): string {
    return Array.from({ length: aantal }, () => alfabet[this.geheel(0, alfabet.length - 1)]).join('');
  }

  /** A UUID of version 4, in lower case. */
  uuid(): string {
    const hex = this.tekens(32, '0123456789abcdef');
    const variant = this.tekens(1, '89ab');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
  }
}

/** FNV-1a with a mixing step at the end. */
function gehasht(tekst: string, begin: number): number {
  let hash = begin;
  for (let i = 0; i < tekst.length; i++) hash = Math.imul(hash ^ tekst.charCodeAt(i), 0x0100_0193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb_352d);
  return hash ^ (hash >>> 15);
}
