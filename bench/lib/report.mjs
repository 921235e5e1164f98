import { summary } from './in-turns.mjs';

/** How many `#` the largest point of a curve gets. */
const BAR_WIDTH = 40;

/**
 * A line of the report: how many events per second something does, beside its floor. The ratio is taken round by round, in
 * which both met the same machine.
 * @param {string} what
 * @param {{ events: number, seconds: readonly number[] }} log
 * @param {{ events: number, seconds: readonly number[] }} floor
 * @param {{ ratio?: number, perSecond?: number }} [aim] at least this much of the floor, or this many a second
 */
export function compared(what, log, floor, aim) {
  const [rates, floors] = [log, floor].map(({ events, seconds }) => seconds.map((s) => events / s));
  const measured = summary(rates);
  const ratio = summary(rates.map((rate, round) => rate / floors[round]));
  const row = { what, unit: '/s', measured, floor: summary(floors), ratio };
  if (aim === undefined) return row;
  const met = aim.ratio === undefined ? measured.median >= aim.perSecond : ratio.median >= aim.ratio;
  return { ...row, aim: aim.ratio?.toFixed(2) ?? `${whole(aim.perSecond)} /s`, met };
}

/**
 * A line of the report: how long something takes.
 * @param {string} what
 * @param {readonly number[]} seconds
 * @param {number} [atMost] the aim, in seconds
 */
export function lasting(what, seconds, atMost) {
  const row = { what, unit: 's', measured: summary(seconds) };
  return atMost === undefined ? row : { ...row, aim: `${atMost} s`, met: row.measured.median <= atMost };
}

/** The machine, in one line. */
export function machineText({ cores, cpu, node, postgres, load }) {
  return `${cores} cores (${cpu}), Node ${node}, PostgreSQL ${postgres}, load ${load.toFixed(1)} at the start`;
}

/**
 * A benchmark as text: its title, what was done, a table of its rows, and its curves.
 * @param {{ name: string, title: string, notes: string[], rows?: object[], curves?: object[] }} benchmark
 */
export function asText({ name, title, notes, rows = [], curves = [] }) {
  const lines = [...notes.map((note) => `  ${note}`), '', ...table(rows), ...curves.flatMap(bars)];
  return [`${name}: ${title}`, ...lines, ''].join('\n');
}

function table(rows) {
  if (rows.length === 0) return [];
  const cells = rows.map((row) => [
    row.what,
    range(row.measured, row.unit),
    row.floor ? range(row.floor, row.unit) : '',
    row.ratio ? range(row.ratio, 'x') : '',
    row.aim ? `${row.aim} ${verdict(row.met)}` : '',
  ]);
  const lines = [['', 'median (low - high)', 'floor', 'of the floor', 'aim'], ...cells];
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const used = widths.map((_, column) => cells.some((line) => line[column] !== ''));
  return lines.map((line) => {
    const shown = line.map((cell, column) => cell.padEnd(widths[column])).filter((_, column) => used[column]);
    return `  ${shown.join('   ')}`.trimEnd();
  });
}

/** A curve, as a bar for each point. */
function bars({ what, unit, points, times, aim, met }) {
  const largest = Math.max(...points.map(({ median }) => median));
  const lines = points.map(({ at, median }) => {
    const bar = '#'.repeat(Math.round((BAR_WIDTH * median) / largest));
    return `  ${whole(at).padStart(12)}   ${median.toFixed(1).padStart(8)} ${unit}   ${bar}`;
  });
  return [`  ${what}: the last is ${times.median.toFixed(2)} times the first, aim ${aim}: ${verdict(met)}`, ...lines];
}

const verdict = (met) => (met ? 'met' : 'MISSED');

const FORMAT = {
  '/s': (n) => `${whole(n)} /s`,
  s: (n) => `${n.toFixed(2)} s`,
  ms: (n) => `${n.toFixed(1)} ms`,
  MB: (n) => `${whole(n)} MB`,
  x: (n) => n.toFixed(2),
};

function range({ median, low, high }, unit) {
  const format = FORMAT[unit];
  return `${format(median)} (${format(low)} - ${format(high)})`;
}

function whole(number) {
  return Math.round(number).toLocaleString('en');
}
