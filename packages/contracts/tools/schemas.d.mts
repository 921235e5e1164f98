/** Types of schemas.mjs for the specs. */
export interface EventSchema {
  readonly topic: string;
  readonly name: string;
  readonly id: string;
  readonly ceType: string;
  readonly schema: unknown;
}
export interface Model {
  readonly topics: readonly { readonly context: string; readonly events: readonly EventSchema[] }[];
  readonly records: ReadonlyMap<string, unknown>;
}
export function readSchemas(dir: string): Model;
export function modelOf(
  folders: { topic: string; info: { topic: string }; schemas: [file: string, schema: unknown][] }[],
): Model;
export function schemaText(schema: unknown, options: { docs: boolean }): string;
