import { useTranslation } from 'react-i18next';
import type { FieldProblem } from '../../api/problem.js';
import type { PermitEntry } from '../review/permit-entry.js';

/** Nothing is chosen or typed: a blind reader is suggested no answer. */
export const NOTHING_READ: PermitEntry = {
  kind: '',
  documentNumber: '',
  issuedOn: '',
  validFrom: '',
  expiresOn: '',
  dliNumber: '',
  employerName: '',
  remarksState: '',
  remarks: '',
  restrictions: [],
};

/** What every permit says and the reader has not chosen or typed yet, in the order of the form. */
export function useUnread(): (entry: PermitEntry) => FieldProblem[] {
  const { t } = useTranslation('desk');
  return (entry) => {
    const named = (field: 'issuedOn' | 'expiresOn'): string =>
      t('desk.form.missing', { name: t(`review.document.${field}`) });
    const asked = [
      { path: 'kind', problem: t('readings.kindMissing') },
      { path: 'issuedOn', problem: named('issuedOn') },
      { path: 'expiresOn', problem: named('expiresOn') },
      { path: 'remarksState', problem: t('readings.remarksMissing') },
    ] as const;
    return asked.filter(({ path }) => entry[path].trim() === '');
  };
}
