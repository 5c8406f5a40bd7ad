import type { DocumentReading, FieldProposal } from '../../../api/shapes/document.js';
import type { PermitEntry } from '../permit-entry.js';

const READ_FIELD = {
  documentNumber: 'documentNumber',
  issuedOn: 'issuedOn',
  validFrom: 'validFrom',
  expiresOn: 'expiresOn',
  dliNumber: 'dliNumber',
  employerName: 'employer',
} as const satisfies Partial<Record<keyof PermitEntry, FieldProposal['field']>>;
export type ReadEntryField = keyof typeof READ_FIELD;
const READ_ENTRIES = Object.keys(READ_FIELD) as ReadEntryField[];

export const readField = (name: ReadEntryField): FieldProposal['field'] => READ_FIELD[name];

export const proposalOf = (
  reading: DocumentReading,
  field: FieldProposal['field'],
): FieldProposal | undefined => reading.fields.find((one) => one.field === field);

/**
 * The form with what was read put in: what was read surely stands there from the beginning, the rest when a person takes
 * it over. That no remarks were found never says that none are printed.
 */
export function withProposals(
  entry: PermitEntry,
  reading: DocumentReading,
  which: 'sure' | 'all',
): PermitEntry {
  const filled = { ...entry };
  for (const name of READ_ENTRIES) {
    const proposal = proposalOf(reading, readField(name));
    if (proposal && (proposal.sure || which === 'all')) filled[name] = proposal.value;
  }
  const { remarks } = reading;
  if (remarks && ((remarks.sure && remarks.exact) || which === 'all')) {
    filled.remarksState = 'printed';
    filled.remarks = remarks.lines.join('\n');
  }
  return filled;
}
