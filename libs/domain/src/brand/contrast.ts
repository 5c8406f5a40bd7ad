/** `#rrggbb`. */
export type Colour = `#${string}`;

export const isColour = (text: string): text is Colour => /^#[0-9a-f]{6}$/i.test(text);

/** Least contrast of a text with what it stands on (WCAG 2.2, 1.4.3). */
export const LEAST_CONTRAST = 4.5;

/** How much lighter the lighter of two colours is, from 1 (the same) to 21 (black and white), as WCAG 2.2 defines it. */
export function contrastOf(one: Colour, other: Colour): number {
  const [darker, lighter] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => a - b);
  return (lighter! + 0.05) / (darker! + 0.05);
}

/** A contrast as it is told: rounded down to a tenth, so that what fails never reads as if it passed. */
export const toldContrast = (contrast: number): number => Math.floor(contrast * 10) / 10;

/** Relative luminance, 0 to 1. */
function luminanceOf(colour: Colour): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
