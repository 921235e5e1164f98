/** The first place where two JSON texts differ, and what stands there in each; `null` where one has nothing. */
export interface FirstDifference {
  /** Path in the value (`perioden[2].tot`); `teken 12` when one of them is no JSON, or only the spelling differs; empty for the whole. */
  readonly place: string;
  readonly live: string | null;
  readonly rebuilt: string | null;
}

const EXCERPT = 60;

/**
 * Where a row of the store first differs from the row that follows from the log. A row is the JSON of its value, and when it
 * has a day on which it wants a tick ` (agenda 2026-05-20)` after it; one that is absent is `null`.
 */
export function firstDifference(live: string | null, rebuilt: string | null): FirstDifference {
  if (live === null || rebuilt === null) return { place: '', live, rebuilt };
  const [a, b] = [parse(live), parse(rebuilt)];
  return (a && b && (inValue(a.value, b.value, '') ?? inValue(a.due, b.due, 'agenda'))) ?? inText(live, rebuilt);
}

/** Depth first, in the order of the fields. */
function inValue(a: unknown, b: unknown, place: string): FirstDifference | undefined {
  if (!isContainer(a) || !isContainer(b) || Array.isArray(a) !== Array.isArray(b)) {
    return JSON.stringify(a) === JSON.stringify(b) ? undefined : { place, live: text(a), rebuilt: text(b) };
  }
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const inside = Array.isArray(a) ? `${place}[${key}]` : place === '' ? key : `${place}.${key}`;
    const found = inValue(a[key], b[key], inside);
    if (found) return found;
  }
  return undefined;
}

function inText(live: string, rebuilt: string): FirstDifference {
  let i = 0;
  while (i < live.length && live[i] === rebuilt[i]) i++;
  const from = Math.max(0, i - EXCERPT / 2);
  return {
    place: `teken ${i + 1}`,
    live: live.slice(from, from + EXCERPT),
    rebuilt: rebuilt.slice(from, from + EXCERPT),
  };
}

type Container = Readonly<Record<string, unknown>>;

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}

function text(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}

const ROW = /^(.*?)(?: \(agenda (\d{4}-\d{2}-\d{2})\))?$/s;

function parse(row: string): { readonly value: unknown; readonly due: string | undefined } | undefined {
  const [, json = '', due] = ROW.exec(row) ?? [];
  try {
    return { value: JSON.parse(json) as unknown, due };
  } catch {
    return undefined;
  }
}
