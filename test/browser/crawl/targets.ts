/** What the page itself runs: the types of a page are not at hand here. */
interface Box {
  readonly width: number;
  readonly height: number;
}
interface Piece {
  readonly tagName: string;
  readonly innerText: string;
  readonly ariaLabel: string | null;
  readonly childNodes: Iterable<{ readonly nodeType: number; readonly textContent: string }>;
  readonly parentElement: Piece;
  closest(selector: string): Piece | null;
  getBoundingClientRect(): Box;
  checkVisibility(options: object): boolean;
}
interface Browsing {
  readonly document: { querySelectorAll(selector: string): Iterable<Piece> };
  getComputedStyle(piece: Piece, part?: string): { readonly display: string; readonly position: string };
}

/** Run in the page: what a finger has to hit and is smaller than 44 pixels, other than links within a sentence. */
export function whatIsTooSmall(): string[] {
  const page = globalThis as unknown as Browsing;
  const TEXT = 3;
  // Rounded as a browser paints; a line of a border more or less is no other size.
  const LEAST = 43.5;
  const isInSentence = (piece: Piece): boolean =>
    page.getComputedStyle(piece).display === 'inline' &&
    [...piece.parentElement.childNodes].some(
      ({ nodeType, textContent }) => nodeType === TEXT && /\w/.test(textContent),
    );
  /** A label belongs to its field; a link may spread over the whole row that it stands in. */
  const boxOf = (piece: Piece): Box => {
    const spreads = page.getComputedStyle(piece, '::after').position === 'absolute';
    const whole = piece.closest('label') ?? (spreads ? piece.closest('li, tr') : null);
    return (whole ?? piece).getBoundingClientRect();
  };
  return [...page.document.querySelectorAll('a[href], button, input, select, textarea, summary')]
    .filter((piece) => piece.checkVisibility({ visibilityProperty: true }))
    .filter((piece) => piece.getBoundingClientRect().width > 1 && !isInSentence(piece))
    .filter((piece) => boxOf(piece).width < LEAST || boxOf(piece).height < LEAST)
    .map((piece) => {
      const { width, height } = boxOf(piece);
      const name = piece.innerText || piece.ariaLabel || piece.tagName;
      return `'${name.slice(0, 40)}' is a target of ${Math.round(width)} by ${Math.round(height)} pixels`;
    });
}
