import type { Datum } from '@iwlz/basis';
import type { bijdrage, bijdragegegevens } from '@iwlz/contracts';

/** What an event of `iwlz.bijdragegegevens` says, as one of the fields of `GegevensOvergenomen`. */
type Inhoud = Partial<Omit<bijdrage.GegevensOvergenomen, 'bekendOp'>>;

const LEEG: Omit<bijdrage.GegevensOvergenomen, 'bekendOp'> = {
  geboortedatum: null,
  aowDatum: null,
  overlijdensdatum: null,
  inkomen: null,
  vermogen: null,
  arbeid: null,
  mptVerwacht: null,
  mptGeleverd: null,
  omstandigheid: null,
  zorg: null,
  maandbedrag: null,
  huishouden: null,
};

/** Takes a thing that was told over as it is. The id of the event takes the place of who told it. */
function overgenomen<T extends { readonly feit: unknown }>(
  inhoud: (data: Omit<T, 'feit'> & { readonly bron: string }) => Inhoud,
): (data: T, bron: string, bekendOp: Datum) => bijdrage.BijdrageFeit {
  return ({ feit: _, ...data }, bron, bekendOp) => ({
    type: 'GegevensOvergenomen',
    data: { bekendOp, ...LEEG, ...inhoud({ ...data, bron }) },
  });
}

/** By name of the event: the fact that remembers it. */
export const OVERNAME = {
  Geboortedatum: overgenomen<bijdragegegevens.Geboortedatum>(({ geboortedatum: dag, ...g }) => ({
    geboortedatum: { ...g, dag },
  })),
  AowDatum: overgenomen<bijdragegegevens.AowDatum>(({ aowDatum: dag, ...g }) => ({ aowDatum: { ...g, dag } })),
  Overlijden: overgenomen<bijdragegegevens.Overlijden>(({ overlijdensdatum: dag, ...g }) => ({
    overlijdensdatum: { ...g, dag },
  })),
  Inkomen: overgenomen<bijdragegegevens.Inkomen>((inkomen) => ({ inkomen })),
  Vermogen: overgenomen<bijdragegegevens.Vermogen>((vermogen) => ({ vermogen })),
  Arbeid: overgenomen<bijdragegegevens.Arbeid>((arbeid) => ({ arbeid })),
  MptVerwachting: overgenomen<bijdragegegevens.MptVerwachting>((mptVerwacht) => ({ mptVerwacht })),
  MptLevering: overgenomen<bijdragegegevens.MptLevering>((mptGeleverd) => ({ mptGeleverd })),
  Omstandigheid: overgenomen<bijdragegegevens.Omstandigheid>((omstandigheid) => ({ omstandigheid })),
  OverigeZorg: overgenomen<bijdragegegevens.OverigeZorg>((zorg) => ({ zorg })),
  Maandbedrag: overgenomen<bijdragegegevens.Maandbedrag>((maandbedrag) => ({ maandbedrag })),
  Huishouden: overgenomen<bijdragegegevens.Huishouden>((huishouden) => ({ huishouden })),
} as const;
