/** Types of compatibility.mjs for the specs. */
export type Shape =
  | { readonly kind: 'record'; readonly name: string; readonly fields: readonly Field[] }
  | { readonly kind: 'array'; readonly items: Shape }
  | { readonly kind: 'union'; readonly branches: readonly Shape[] }
  | { readonly kind: 'null' | 'boolean' | 'int' | 'long' | 'string' | 'uuid' | 'date' | 'timestamp-millis' };
export interface Field {
  readonly name: string;
  readonly type: Shape;
  readonly default?: unknown;
}
export function incompatibilities(before: unknown, after: unknown): string[];
export function shapeOf(type: unknown): Shape;
