import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import table from '../../elements/table.module.css';

interface Props {
  id: string;
  name: string;
  number: string | null;
  /** The part of the case at which it opens. */
  part?: string;
}

/** A student in a table: the name leads to the case, and the number stands beneath it. */
export function StudentLink({ id, name, number, part }: Props): ReactNode {
  return (
    <>
      <Link to="/desk/students/$id" params={{ id }} {...(part ? { hash: part } : {})}>
        {name}
      </Link>
      <span className={table['change']}>{number}</span>
    </>
  );
}
