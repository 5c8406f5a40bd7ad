/** What the page itself runs: the types of a page are not at hand here. */
interface Piece {
  readonly tagName: string;
  readonly className: string;
  readonly textContent: string;
  readonly children: { readonly length: number };
  readonly parentElement: Piece | null;
  getBoundingClientRect(): { readonly right: number };
}
interface Browsing {
  readonly document: {
    readonly documentElement: { readonly clientWidth: number };
    querySelectorAll(selector: string): Iterable<Piece>;
  };
  getComputedStyle(piece: Piece): { readonly overflowX: string };
}

/** Run in the page: the first few pieces that reach beyond the window, unless something lets them scroll. */
export function whatIsWider(): string[] {
  const page = globalThis as unknown as Browsing;
  const edge = page.document.documentElement.clientWidth + 0.5;
  const scrolls = (piece: Piece | null): boolean =>
    piece !== null && (page.getComputedStyle(piece).overflowX !== 'visible' || scrolls(piece.parentElement));
  return [...page.document.querySelectorAll('body *')]
    .filter((piece) => piece.children.length === 0 && piece.getBoundingClientRect().right > edge)
    .filter((piece) => !scrolls(piece.parentElement))
    .slice(0, 3)
    .map(({ tagName, className, textContent }) => `${tagName} ${className} ${textContent.slice(0, 30)}`);
}
