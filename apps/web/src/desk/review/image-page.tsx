import { useState, type ReactNode } from 'react';
import css from './review.module.css';

interface Props {
  address: string;
  name: string;
  zoom: number;
  turn: number;
  /** What lies on the page, and turns with it. */
  children?: ReactNode;
}

/** A photograph of a page, fitted to the stage at zoom 1; a quarter turn swaps the room it takes. */
export function ImagePage({ address, name, zoom, turn, children }: Props): ReactNode {
  const [size, setSize] = useState<{ width: number; height: number; fit: number } | null>(null);
  const measure = (image: HTMLImageElement): void => {
    const stage = image.closest<HTMLElement>('[data-stage]');
    const room = stage
      ? { width: stage.clientWidth - 28, height: stage.clientHeight - 28 }
      : { width: 600, height: 800 };
    const { naturalWidth: width, naturalHeight: height } = image;
    setSize({ width, height, fit: Math.min(room.width / width, room.height / height) });
  };
  const width = size ? size.width * size.fit * zoom : undefined;
  const height = size ? size.height * size.fit * zoom : undefined;
  const sideways = turn % 180 !== 0;
  return (
    <div
      style={{
        width: sideways ? height : width,
        height: sideways ? width : height,
        display: 'grid',
        placeItems: 'center',
      }}
    >
      <div className={css['sheet']} style={{ width, height, transform: `rotate(${turn}deg)` }}>
        <img
          className={css['page']}
          src={address}
          alt={name}
          onLoad={(event) => measure(event.currentTarget)}
          style={{ width, height }}
        />
        {children}
      </div>
    </div>
  );
}
