import { defaultRangeExtractor, useWindowVirtualizer, type Range } from '@tanstack/react-virtual';
import { Fragment, useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import css from './drawn-rows.module.css';
import { usePrinting } from './use-printing.js';

/** What a row carries, so that it can be measured and a screen reader knows its place among all. */
export interface RowPlace {
  ref: (row: HTMLTableRowElement | null) => void;
  'data-index': number;
  'aria-rowindex': number;
}

interface Props {
  count: number;
  /** CSS pixels of a row that nobody has seen yet; the true height is measured. */
  height: number;
  /** Of the table. */
  columns: number;
  keyOf: (index: number) => string;
  /** Drawn wherever the window stands; -1 for none. The row that holds the focus is drawn anyhow. */
  held?: number;
  row: (index: number, place: RowPlace) => ReactNode;
}

/** So many rows beyond the window's edges, for whoever scrolls fast or reads on with the Tab key. */
const BEYOND = 8;
/** Where the first row stands, before it is known, and by how much that may be wrong: less than the rows beyond. CSS pixels. */
const [FIRST_AT, ROUGHLY] = [240, 200];

/** The `aria-rowcount` of a table with a heading row: -1 while there are rows which nobody has fetched. */
export const rowCount = (count: number, hasMore: boolean): number => (hasMore ? -1 : count + 1);

/**
 * The body of a long table. Only the rows near the window are drawn, and space stands for the others: a list of thousands costs
 * what one window of it costs. On paper all are drawn.
 */
export function DrawnRows({ count, height, columns, keyOf, held = -1, row }: Props): ReactNode {
  const body = useRef<HTMLTableSectionElement>(null);
  const [firstAt, setFirstAt] = useState(FIRST_AT);
  const [focused, setFocused] = useState(-1);
  const printing = usePrinting();
  const near = (range: Range): number[] => {
    if (printing) return Array.from({ length: count }, (_, index) => index);
    const kept = [held, focused].filter((index) => index >= 0 && index < count);
    return [...new Set([...defaultRangeExtractor(range), ...kept])].toSorted((one, other) => one - other);
  };
  const rows = useWindowVirtualizer<HTMLTableRowElement>({
    count,
    estimateSize: () => height,
    getItemKey: keyOf,
    overscan: BEYOND,
    scrollMargin: firstAt,
    rangeExtractor: near,
    initialRect: { width: window.innerWidth, height: window.innerHeight },
  });
  useLayoutEffect(() => {
    if (!body.current) return;
    const at = body.current.getBoundingClientRect().top + window.scrollY;
    if (Math.abs(at - firstAt) > ROUGHLY) setFirstAt(at);
  }, [count, firstAt]);
  useEffect(() => {
    const note = ({ target }: FocusEvent): void => setFocused(indexOfRow(target));
    const element = body.current;
    element?.addEventListener('focusin', note);
    return () => element?.removeEventListener('focusin', note);
  }, []);
  const drawn = rows.getVirtualItems();
  const end = drawn.at(-1)?.end ?? firstAt;
  return (
    <tbody ref={body}>
      {drawn.map(({ index, key, start }, at) => (
        <Fragment key={key}>
          <Space columns={columns} height={start - (drawn[at - 1]?.end ?? firstAt)} />
          {row(index, {
            ref: rows.measureElement,
            'data-index': index,
            // The heading row is the first.
            'aria-rowindex': index + 2,
          })}
        </Fragment>
      ))}
      <Space columns={columns} height={rows.getTotalSize() - (end - firstAt)} />
    </tbody>
  );
}

const indexOfRow = (within: EventTarget | null): number =>
  within instanceof Element ? Number(within.closest('tr')?.dataset['index'] ?? -1) : -1;

/** Stands for the rows that are not drawn. */
function Space({ columns, height }: { columns: number; height: number }): ReactNode {
  if (height < 1) return null;
  return (
    <tr aria-hidden="true" className={css['space']}>
      <td aria-hidden="true" className={css['space']} colSpan={columns} style={{ height }} />
    </tr>
  );
}
