import type { ReactNode } from 'react';
import { API } from '../../../api/request.js';
import type { CaseDocument, ReadPlace } from '../../../api/shapes/document.js';
import css from './reading.module.css';

interface Props {
  document: CaseDocument;
  place: Omit<ReadPlace, 'confidence'>;
  /** What the piece of the page shows, for who cannot see it. */
  text: string;
  /** Of print, one beneath the other. */
  lines?: number;
}

/** So much of the page is shown around what was read, in heights of its letters. */
const AROUND = 0.6;
const LINE_REM = 1.6;
const WIDEST_REM = 28;
const TALLEST_REM = 14;

/** The piece of the page that a value was read from, cut out of the image that the viewer shows too. */
export function FieldCrop({ document, place, text, lines = 1 }: Props): ReactNode {
  const file = document.files.find(({ id }) => id === place.fileId);
  const page = file?.pageImages.find(({ number }) => number === place.page);
  if (!file || !page) return null;
  const [across, down] = [place.box.width * page.width, place.box.height * page.height];
  // On a page photographed on its side a line of print runs up or down: it is shown as tall as others are wide.
  const onItsSide = text.length > lines && down > across * lines;
  const around = (AROUND * (onItsSide ? across : down)) / lines;
  const x = Math.max(0, place.box.x - around / page.width);
  const y = Math.max(0, place.box.y - around / page.height);
  const width = Math.min(1 - x, place.box.width + (2 * around) / page.width);
  const height = Math.min(1 - y, place.box.height + (2 * around) / page.height);
  const shape = (width * page.width) / (height * page.height);
  const rem = onItsSide
    ? Math.min(LINE_REM * lines, TALLEST_REM * shape)
    : Math.min(WIDEST_REM, LINE_REM * lines * shape);
  return (
    <span className={css['crop']} style={{ inlineSize: `${rem}rem`, aspectRatio: shape }}>
      <img
        src={`${API}/documents/${document.id}/files/${file.id}/pages/${place.page}`}
        alt={text}
        style={{
          inlineSize: `${100 / width}%`,
          insetInlineStart: `${(-100 * x) / width}%`,
          insetBlockStart: `${(-100 * y) / height}%`,
        }}
      />
    </span>
  );
}
