import type { Fault } from '../outcome.js';
import type { PageSize } from './document.js';
import type { PageBox } from './marked-place.js';
import type { GivenReason } from './return-reasons.js';

/** What lies outside by less than a rounded pixel still lies on the page. */
const ROUNDING = 1e-6;

/** @param pages the images that there are of the document's pages, by file */
export function placeFaults(
  reasons: readonly GivenReason[],
  pages: ReadonlyMap<string, readonly PageSize[]>,
): Fault[] {
  return reasons.flatMap(({ place }, at) => {
    if (!place) return [];
    const path = `reasons[${at}].place`;
    if (!pages.get(place.fileId)?.some(({ number }) => number === place.page))
      return [{ path, problem: 'The box must lie on a page of this document. Draw it again.' }];
    return isOnPage(place.box)
      ? []
      : [{ path: `${path}.box`, problem: 'The box reaches beyond the page. Draw it within the page.' }];
  });
}

const isOnPage = ({ x, y, width, height }: PageBox): boolean =>
  x + width <= 1 + ROUNDING && y + height <= 1 + ROUNDING;
