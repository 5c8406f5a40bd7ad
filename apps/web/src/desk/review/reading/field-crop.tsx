import type { ReactNode } from 'react';
import { API } from '../../../api/request.js';
import type { CaseDocument, ReadPlace } from '../../../api/shapes/document.js';
import css from './reading.module.css';

interface Props {
  document: CaseDocument;
  place: Pick<ReadPlace, 'fileId' | 'page' | 'box'> & Partial<Pick<ReadPlace, 'turn'>>;
  /** What the piece of the page shows, for who cannot see it. */
  text: string;
  /** Of print, one beneath the other. */
  lines?: number;
}

/** So much of the page is shown around what was read, in heights of its letters. */
const AROUND = 0.6;
const LINE_REM = 1.6;
const WIDEST_REM = 28;

/** The piece of the page that a value was read from, cut out of the image that the viewer shows too, and turned upright. */
export function FieldCrop({ document, place, text, lines = 1 }: Props): ReactNode {
  const file = document.files.find(({ id }) => id === place.fileId);
  const page = file?.pageImages.find(({ number }) => number === place.page);
  if (!file || !page) return null;
  const { turn = 0 } = place;
  const onItsSide = turn % 180 !== 0;
  const around =
    (AROUND * (onItsSide ? place.box.width * page.width : place.box.height * page.height)) / lines;
  const x = Math.max(0, place.box.x - around / page.width);
  const y = Math.max(0, place.box.y - around / page.height);
  const width = Math.min(1 - x, place.box.width + (2 * around) / page.width);
  const height = Math.min(1 - y, place.box.height + (2 * around) / page.height);
  const shapeOnImage = (width * page.width) / (height * page.height);
  const shape = onItsSide ? 1 / shapeOnImage : shapeOnImage;
  const rem = Math.min(WIDEST_REM, LINE_REM * lines * shape);
  return (
    <span className={css['crop']} style={{ inlineSize: `${rem}rem`, aspectRatio: shape }}>
      {/* The piece as it lies on the image, as large as its frame once it is turned about the middle. */}
      <span
        style={{
          inlineSize: onItsSide ? `${100 / shape}%` : '100%',
          blockSize: onItsSide ? `${100 * shape}%` : '100%',
          transform: `translate(-50%, -50%) rotate(${turn}deg)`,
        }}
      >
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
    </span>
  );
}
