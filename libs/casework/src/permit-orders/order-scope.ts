import type { Transaction } from '#database/transaction.js';
import { seesEverybody } from '../audit/student-in-sight.store.js';
import { type Outcome, refused } from '../outcome.js';

/** An order reaches every permit of its class, or takes every one back: null for whoever sees them all. */
export const scopeRefusal = async (tx: Transaction): Promise<Outcome<never> | null> =>
  (await seesEverybody(tx)) ? null : refused(LIMITED);

const LIMITED = {
  code: 'not_allowed',
  status: 403,
  title: 'Not allowed',
  detail: 'An order reaches permits of students whom you do not see. Ask an administrator who sees them all.',
  fr: {
    title: 'Pas permis',
    detail:
      'Un décret vise des permis d’étudiantes et d’étudiants que vous ne voyez pas. Adressez-vous à une personne de l’administration qui les voit tous.',
  },
} as const;
