/** How sure a rule or an amount is: V verified in the text of the law, S one source, A assumed. */
export type Bewijs = 'V' | 'S' | 'A';

/** A row of a parameter table, as an explanation names it. */
export interface Parameterverwijzing {
  /** Table and year or first day: `Wlz-bedragen 2018`. */
  readonly rij: string;
  readonly bron: string;
  readonly bewijs: Bewijs;
}

/** One step of a computation. Steps that lead to it hang under it. */
export interface Stap {
  /** Code of the rule that was applied. */
  readonly regel: string;
  /** What was found or computed, with its amounts: one plain Dutch sentence. */
  readonly tekst: string;
  /** Law and article, or the source that stands in for it. */
  readonly bron: string;
  readonly bewijs: Bewijs;
  /** Places in the invoer that were used, such as `client.inkomens[0]`. */
  readonly feiten: readonly string[];
  readonly parameters: readonly Parameterverwijzing[];
  readonly stappen: readonly Stap[];
}
