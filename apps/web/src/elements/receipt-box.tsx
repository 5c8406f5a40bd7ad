import type { ReactNode } from 'react';
import css from './receipt-box.module.css';

/** A number to keep, set large, with what it proves beneath. */
export function ReceiptBox({
  label,
  number,
  children,
}: {
  label: string;
  number: string;
  children: ReactNode;
}): ReactNode {
  return (
    <section className={css['box']} aria-label={label}>
      <p className={css['label']}>{label}</p>
      <p className={css['number']}>{number}</p>
      <div className={css['more']}>{children}</div>
    </section>
  );
}
