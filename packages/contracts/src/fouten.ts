/** A value that does not fit the schema of its event: a defect of the writer. Names event and fields, never a value. */
export class OngeldigFeit extends Error {
  override readonly name = 'OngeldigFeit';
  constructor(
    readonly event: string,
    readonly velden: readonly string[],
  ) {
    super(`${event} past niet in zijn schema: ${velden.join(', ')}`);
  }
}

/** Bytes that are not an event of the expected kind: corrupt, cut off, or of an unknown schema. Holds no value either. */
export class OnleesbaarFeit extends Error {
  override readonly name = 'OnleesbaarFeit';
  constructor(
    readonly event: string,
    readonly reden: string,
  ) {
    super(`${event} is niet te lezen: ${reden}`);
  }
}
