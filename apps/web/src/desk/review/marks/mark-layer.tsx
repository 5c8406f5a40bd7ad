import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { boxBetween, isBox, onPage, withArrow, type Box, type Point } from './mark.js';
import css from './marks.module.css';

interface Props {
  /** Boxes on this page, each with the number it goes by. */
  marks: readonly { number: number; box: Box }[];
  marking: boolean;
  /** Quarter turns of the page, in degrees. */
  turn: number;
  onKeep: (box: Box) => void;
  onStop: () => void;
}

const FIRST: Box = { x: 0.35, y: 0.4, width: 0.3, height: 0.1 };

const share = (value: number): string => `${value * 100}%`;
const place = ({ x, y, width, height }: Box) => ({
  insetInlineStart: share(x),
  insetBlockStart: share(y),
  inlineSize: share(width),
  blockSize: share(height),
});

/**
 * The boxes on a page, and the drawing of one: by a drag, by a click on two corners, or by arrow keys and Enter. It lies on
 * the image and turns with it.
 */
export function MarkLayer({ marks, marking, turn, onKeep, onStop }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const layer = useRef<HTMLDivElement>(null);
  const [draft, setDraft] = useState<Box>(FIRST);
  const [anchor, setAnchor] = useState<Point | null>(null);
  const [wasMarking, setWasMarking] = useState(marking);
  // Each drawing begins anew.
  if (wasMarking !== marking) {
    setWasMarking(marking);
    setDraft(FIRST);
    setAnchor(null);
  }
  useEffect(() => {
    if (marking) layer.current?.focus();
  }, [marking]);
  const pointOf = (event: PointerEvent): Point => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    return onPage({ x: (event.clientX - left) / width, y: (event.clientY - top) / height }, turn);
  };
  const keep = (box: Box): void => {
    if (!isBox(box)) return;
    onKeep(box);
    setAnchor(null);
  };
  const down = (event: PointerEvent): void => {
    event.preventDefault();
    const point = pointOf(event);
    // The second of two clicks closes the box that the first began.
    if (anchor) return keep(boxBetween(anchor, point));
    event.currentTarget.setPointerCapture(event.pointerId);
    setAnchor(point);
    setDraft({ ...point, width: 0, height: 0 });
  };
  const move = (event: PointerEvent): void => {
    if (anchor) setDraft(boxBetween(anchor, pointOf(event)));
  };
  const up = (event: PointerEvent): void => {
    if (anchor) keep(boxBetween(anchor, pointOf(event)));
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onStop();
    else if (event.key === 'Enter') keep(draft);
    else {
      const changed = withArrow(draft, event.key, event.shiftKey);
      if (!changed) return;
      setDraft(changed);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const drawing = {
    tabIndex: 0,
    role: 'application',
    'aria-label': t('review.marks.drawing'),
    onPointerDown: down,
    onPointerMove: move,
    onPointerUp: up,
    onKeyDown: press,
  };
  return (
    <div ref={layer} className={css['layer']} data-marking={marking} {...(marking ? drawing : {})}>
      {marks.map(({ number, box }) => (
        <span key={number} className={css['box']} style={place(box)}>
          <span className={css['number']}>{number}</span>
        </span>
      ))}
      {marking ? <span className={css['box']} data-draft="true" style={place(draft)} /> : null}
    </div>
  );
}
