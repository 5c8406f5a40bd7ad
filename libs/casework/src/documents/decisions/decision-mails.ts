import type { NotificationClass, NotificationKind } from '../../notifications/notification.js';
import type { DocumentRow } from '../document.js';
import type { DecisionStep } from './document-decision.store.js';

/** So long the mail about a decision waits, and so long whoever decided may undo it: nobody is told what was a slip. */
export const UNDO_SECONDS = 30;

export const DECISION_MAILS: Readonly<Record<DecisionStep, readonly [NotificationKind, NotificationClass]>> =
  {
    verify: ['document_verified', 'receipt'],
    return: ['document_returned', 'courtesy'],
    reject: ['document_rejected', 'courtesy'],
  };

const KIND_OF_STATE: Readonly<Record<string, NotificationKind>> = {
  verified: 'document_verified',
  returned: 'document_returned',
  rejected: 'document_rejected',
};

/** The key of the mail about the decision that made this version of the document. */
export const decisionMailKey = ({
  id,
  studentId,
  version,
  state,
}: Pick<DocumentRow, 'id' | 'studentId' | 'version' | 'state'>): string =>
  `${studentId}:document:${id}:v${version}:${KIND_OF_STATE[state] ?? ''}`;
