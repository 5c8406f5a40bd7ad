import type { CaseDocument, DocumentContext, PermitFields, Purpose } from '../../api/shapes/document.js';
import type { Permit, PermitKind, Restriction } from '../../api/shapes/record.js';

export type RemarksState = 'printed' | 'none' | 'unread';

/** The fields beside the page, exactly as they stand typed. */
export interface PermitEntry {
  /** Empty: not chosen yet, as a blind reader begins. */
  kind: PermitKind | '';
  documentNumber: string;
  issuedOn: string;
  validFrom: string;
  expiresOn: string;
  dliNumber: string;
  employerName: string;
  /** Empty: not chosen yet. */
  remarksState: RemarksState | '';
  remarks: string;
  restrictions: Restriction[];
}

const KIND_OF: Partial<Record<Purpose, PermitKind>> = {
  study_permit: 'study_permit',
  coop_work_permit: 'coop_work_permit',
  other_work_permit: 'other_work_permit',
};

/** The record's permit that the document is held against. */
export function permitOnRecord(context: DocumentContext, kind: PermitKind | ''): Permit | undefined {
  return context.currentPermits.find((permit) => permit.kind === kind);
}

/** What the form begins with: what was kept on the document, else what the student stated; the page decides. */
export function firstEntry(document: CaseDocument, context: DocumentContext): PermitEntry {
  const kept = document.fields as Partial<PermitFields>;
  const stated = context.stated ?? {};
  const kind = kept.kind ?? KIND_OF[document.purpose] ?? stated.kind ?? 'study_permit';
  const fits = stated.kind === undefined || stated.kind === kind ? stated : {};
  const remarks = kept.remarks?.join('\n') ?? fits.remarkText ?? '';
  return {
    kind,
    documentNumber: kept.documentNumber ?? fits.documentNumber ?? '',
    issuedOn: kept.issuedOn ?? '',
    validFrom: kept.validFrom ?? '',
    expiresOn: kept.expiresOn ?? fits.expiresOn ?? '',
    dliNumber: kept.dliNumber ?? fits.dliNumber ?? '',
    employerName: kept.employerName ?? '',
    remarksState: kept.remarks && kept.remarks.length === 0 ? 'none' : remarks ? 'printed' : 'unread',
    remarks,
    restrictions: kept.restrictions ?? [],
  };
}

/** As the API takes it, once kind and remarks are chosen. Remarks that cannot be seen are null: unknown is never an empty list. */
export function fieldsOf(entry: PermitEntry): Record<string, unknown> {
  const orNull = (text: string): string | null => text.trim() || null;
  const lines = entry.remarks
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return {
    kind: entry.kind || undefined,
    documentNumber: orNull(entry.documentNumber),
    issuedOn: entry.issuedOn.trim(),
    validFrom: orNull(entry.validFrom),
    expiresOn: entry.expiresOn.trim(),
    dliNumber: orNull(entry.dliNumber),
    employerName: orNull(entry.employerName),
    remarks: entry.remarksState === 'printed' ? lines : entry.remarksState === 'none' ? [] : null,
    restrictions: entry.restrictions,
  };
}

export type Comparison = { kind: 'same' } | { kind: 'differs' | 'open'; value: string } | null;

/** A typed value against the record's, said in words beside the field; nothing on record is nothing to say. */
export function compare(typed: string, recorded: string | null | undefined): Comparison {
  if (!recorded) return null;
  if (!typed.trim()) return { kind: 'open', value: recorded };
  const plain = (text: string): string => text.replaceAll(/[\s-]+/g, '').toUpperCase();
  return plain(typed) === plain(recorded) ? { kind: 'same' } : { kind: 'differs', value: recorded };
}
