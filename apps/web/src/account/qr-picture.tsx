import { useMemo, type ReactNode } from 'react';
import { encode } from 'uqr';
import css from './account.module.css';

/** A text as a picture for a camera, drawn here: it is a secret, and goes to no other server. */
export function QrPicture({ text, label }: { text: string; label: string }): ReactNode {
  const { size, path } = useMemo(() => {
    const { data, size: side } = encode(text, { border: 2 });
    const marks = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
    return { size: side, path: marks.join('') };
  }, [text]);
  return (
    <svg className={css['qr']} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
