/** Round numbers for the lines of a chart, from nought to at least the highest value: few enough to read. */
export function gridLines(highest: number, most = 4): number[] {
  if (highest <= 0) return [0, 1];
  const rough = highest / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough) ?? power * 10);
  const lines = [0];
  while (lines.at(-1)! < highest) lines.push(lines.at(-1)! + step);
  return lines;
}

/** Every how many columns a label stands, so that labels never run into each other. */
export const labelEvery = (columns: number, width: number, labelWidth: number): number =>
  Math.max(1, Math.ceil((columns * labelWidth) / Math.max(width, 1)));
