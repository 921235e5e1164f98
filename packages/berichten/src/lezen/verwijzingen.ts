import { geenXml } from './leesstop.js';
import { VERWIJZING } from './xml-teksten.js';

/** Without a DTD there are no others. */
const ENTITEITEN: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** The text with what its references (`&amp;`, `&#233;`) stand for; throws `Leesstop` at one that is none. */
export function metVerwijzingen(tekst: string): string {
  return tekst.replace(/&([^&;]*)(;?)/g, (_, naam: string, einde: string) => {
    const teken = einde === '' ? undefined : naam.startsWith('#') ? tekenVan(naam) : ENTITEITEN.get(naam);
    if (teken !== undefined) return teken;
    throw geenXml(VERWIJZING);
  });
}

/** The character of `#233` or `#xE9`, unless XML does not allow it. */
function tekenVan(verwijzing: string): string | undefined {
  const [, hex, decimaal] = /^#(?:x([0-9A-Fa-f]+)|([0-9]+))$/.exec(verwijzing) ?? [];
  const nummer = hex === undefined ? Number(decimaal) : Number.parseInt(hex, 16);
  return isTeken(nummer) ? String.fromCodePoint(nummer) : undefined;
}

function isTeken(nummer: number): boolean {
  if (nummer < 0x20) return nummer === 0x9 || nummer === 0xa || nummer === 0xd;
  return nummer <= 0xd7ff || (nummer >= 0xe000 && nummer <= 0xfffd) || (nummer >= 0x10000 && nummer <= 0x10ffff);
}
