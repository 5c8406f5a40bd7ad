import type { PermitAnswers, RequestAnswers } from '../../api/shapes/letter.js';
import type { OwnRecord, Permit } from '../../api/shapes/record.js';

export type KnownPermit = PermitAnswers & { fromRecord: boolean };

/** What the form starts with: the draft's answers, else the verified permit that lasts longest; never asked twice. */
export function permitOnFile(answers: RequestAnswers, me: Pick<OwnRecord, 'permits'>): KnownPermit {
  if (answers.permit) return { ...answers.permit, fromRecord: false };
  const current: Permit | undefined = me.permits.toSorted(
    (a, b) => Number(b.verified) - Number(a.verified) || b.expiresOn.localeCompare(a.expiresOn),
  )[0];
  if (!current) return { fromRecord: false };
  return {
    kind: current.kind,
    expiresOn: current.expiresOn,
    ...(current.documentNumber ? { documentNumber: current.documentNumber } : {}),
    ...(current.dliNumber ? { dliNumber: current.dliNumber } : {}),
    ...(current.remarks ? { remarkText: current.remarks.join('\n') } : {}),
    fromRecord: true,
  };
}
