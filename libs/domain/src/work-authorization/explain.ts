import type { WorkAuthorizationFacts } from './facts.js';
import type { WorkAuthorizationResult, WorkState } from './result.js';

export interface Explanation {
  readonly en: readonly string[];
  readonly fr: readonly string[];
}

const STATES: Readonly<Record<WorkState, { readonly en: string; readonly fr: string }>> = {
  authorized: {
    en: 'You may work an approved placement now.',
    fr: 'Vous pouvez faire un stage approuvé maintenant.',
  },
  authorized_policy: {
    en: 'A placement under way may go on only once the office has signed off on your proof of application.',
    fr: 'Un stage commencé ne peut se poursuivre que lorsque le bureau a approuvé votre preuve de demande.',
  },
  limited: {
    en: 'You may not work a placement now; other work off campus is limited in hours.',
    fr: 'Vous ne pouvez pas faire de stage maintenant; tout autre travail hors campus est limité en heures.',
  },
  not_authorized: {
    en: 'You may not work a placement now.',
    fr: 'Vous ne pouvez pas faire de stage maintenant.',
  },
  unknown: {
    en: 'It cannot be said yet whether you may work.',
    fr: 'On ne peut pas encore dire si vous pouvez travailler.',
  },
};

/** Two plain sentences for the student: the state at the moment of asking, and the rule and fact behind it. */
export function explainStatus(result: WorkAuthorizationResult, facts: WorkAuthorizationFacts): Explanation {
  const today = facts.asOf.slice(0, 10);
  const interval = result.work.find(({ from, to }) => from <= today && today <= to);
  const reason = interval?.because[0];
  const { en, fr } = STATES[result.status.work];
  return {
    en: reason ? [en, `${reason.text} (${reason.rule})`] : [en],
    fr: reason ? [fr, `${reason.text} (${reason.rule})`] : [fr],
  };
}
