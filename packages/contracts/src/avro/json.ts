import avro from 'avsc';

/**
 * The value that a JSON document means under this schema: a field that was left out has its default, and is `null` when it
 * may be. What does not fit is passed on as it is: judging comes after.
 */
export function fromJson(type: avro.Type, json: unknown): unknown {
  if (type instanceof avro.types.RecordType) return recordFrom(type, json);
  if (type instanceof avro.types.ArrayType) {
    return Array.isArray(json) ? json.map((item) => fromJson(type.itemsType, item)) : json;
  }
  if (type instanceof avro.types.UnwrappedUnionType) return fromUnion(type, json);
  return json;
}

/** Fields that the schema does not know are of a newer version and left out. */
function recordFrom(type: avro.types.RecordType, json: unknown): unknown {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return json;
  const given = json as Readonly<Record<string, unknown>>;
  const fields = type.fields.map((field) => {
    const value: unknown =
      given[field.name] === undefined ? field.defaultValue() : fromJson(field.type, given[field.name]);
    return [field.name, value] as const;
  });
  return Object.fromEntries(fields.map(([name, value]) => [name, value === undefined ? null : value]));
}

/** Our schemas have no unions but those of one type and null (ADR 0014). */
function fromUnion(type: avro.types.UnwrappedUnionType, json: unknown): unknown {
  const some = type.types.find((t) => t.typeName !== 'null');
  return json === null || some === undefined ? json : fromJson(some, json);
}
