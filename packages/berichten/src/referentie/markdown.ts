/** A text as it stands in Markdown: nothing in it means anything to Markdown or HTML. */
export function ontsnapt(tekst: string): string {
  return tekst.replace(/[\\`*_{}[\]<>#|]/g, '\\$&').replace(/\n/g, ' ');
}

/** A table; cells are Markdown already. */
export function tabel(kop: readonly string[], rijen: readonly (readonly string[])[]): string {
  return [kop, kop.map(() => '---'), ...rijen].map((rij) => `| ${rij.join(' | ')} |`).join('\n');
}

/** The name under which a heading can be reached: as GitHub makes it for a heading of one word. */
export function anker(kop: string): string {
  return kop.toLowerCase();
}

/** Says in the page that it is made, and from what. */
export const GEMAAKT = '<!-- Generated from packages/berichten/src by npm run generate; do not edit. -->';
