/**
 * The curve y = factor * x^power that fits the points best: a straight line through their logarithms (least squares).
 * @param {readonly (readonly [x: number, y: number])[]} points
 */
export function powerLaw(points) {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)]);
  const mean = (i) => logs.reduce((sum, log) => sum + log[i], 0) / logs.length;
  const [x0, y0] = [mean(0), mean(1)];
  const power = sum(logs, ([x, y]) => (x - x0) * (y - y0)) / sum(logs, ([x]) => (x - x0) ** 2);
  return { factor: Math.exp(y0 - power * x0), power };
}

function sum(items, value) {
  return items.reduce((total, item) => total + value(item), 0);
}
