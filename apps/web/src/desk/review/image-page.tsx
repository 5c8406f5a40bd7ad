import { useState, type ReactNode } from 'react';
import css from './review.module.css';

interface Room {
  width: number;
  height: number;
}

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
  const [size, setSize] = useState<{ width: number; height: number; room: Room } | null>(null);
  const measure = (image: HTMLImageElement): void => {
    const stage = image.closest<HTMLElement>('[data-stage]');
    const room = stage
      ? { width: stage.clientWidth - 28, height: stage.clientHeight - 28 }
      : { width: 600, height: 800 };
    const { naturalWidth: width, naturalHeight: height } = image;
    setSize({ width, height, room });
  };
  const sideways = turn % 180 !== 0;
  const scale = size ? zoom * fit(size, size.room, sideways) : 0;
  const width = size ? size.width * scale : undefined;
  const height = size ? size.height * scale : undefined;
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

const fit = ({ width, height }: Room, room: Room, sideways: boolean): number =>
  sideways
    ? Math.min(room.width / height, room.height / width)
    : Math.min(room.width / width, room.height / height);
