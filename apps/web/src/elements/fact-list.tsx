import type { ReactNode } from 'react';
import css from './fact-list.module.css';

export interface Fact {
  name: string;
  value: ReactNode;
  /** A link or button that changes this very fact. */
  action?: ReactNode;
}

export function FactList({ facts, dense }: { facts: Fact[]; dense?: boolean }): ReactNode {
  return (
    <dl className={`${css['list']} ${dense ? css['dense'] : ''}`}>
      {facts.map((fact) => (
        <div key={fact.name} className={css['row']}>
          <dt>{fact.name}</dt>
          <dd className={css['value']}>{fact.value}</dd>
          {fact.action ? <dd className={css['action']}>{fact.action}</dd> : null}
        </div>
      ))}
    </dl>
  );
}
