import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { crossCheck, type RecordToCheck } from '#domain/permits/cross-checks/cross-checks.js';
import type { Mismatch } from '#domain/permits/cross-checks/mismatch.js';
import { nameMismatch } from '#domain/permits/cross-checks/name-check.js';
import { type RemarkReading, remarkReading } from '#domain/permits/reading/printed-remarks.js';
import type { QuarterTurn } from '#platform/document-reader/document-reader.js';
import { openJson } from '#platform/encryption/sealed-json.js';
import { PersonKeys } from '../../audit/person-keys.js';
import { OfficeCalendar } from '../../students/office-calendar.js';
import type { DocumentRow } from '../document.js';
import type { ContextStudent, DocumentContext } from '../document-context.store.js';
import { DocumentProposalStore } from './document-proposal.store.js';
import { sealContext } from './proposal-work.js';
import type { ProposedReading, ReadPlace } from './proposed-reading.js';

type Turned = {
  /** By how much the image of its page is turned, clockwise, to stand upright. */
  readonly turn: QuarterTurn;
};

type Sure = Turned & {
  /** Whether it may stand in the form by itself; else a person takes it over, having looked. */
  readonly sure: boolean;
};

/** What was read of a document, as the desk shows it beside the page. */
export interface ReviewedReading {
  /** Unreadable: its words could not be had, so a person types them. */
  readonly state: 'waiting' | 'read' | 'unreadable';
  readonly kind: (NonNullable<ProposedReading['kind']> & Turned) | null;
  readonly fields: readonly (ProposedReading['fields'][number] & Sure)[];
  readonly remarks: (NonNullable<ProposedReading['remarks']> & Sure & RemarkReading) | null;
  readonly mismatches: readonly Mismatch[];
}

/** As sure as a clean print is read; less is looked at letter by letter. */
const SURE = 0.8;
const NOTHING = { kind: null, fields: [], remarks: null, mismatches: [] } as const;

/** Opens what was read and holds it against the record as it stands now. */
@Injectable()
export class DocumentProposals {
  constructor(
    private readonly store: DocumentProposalStore,
    private readonly keys: PersonKeys,
    private readonly calendar: OfficeCalendar,
  ) {}

  async of(tx: Transaction, document: DocumentRow, context: DocumentContext): Promise<ReviewedReading> {
    const kept = await this.store.of(tx, document.id);
    if (!kept?.sealedValues) return { state: kept ? 'unreadable' : 'waiting', ...NOTHING };
    const personKey = await this.keys.keyOf(tx, document.studentId);
    const reading = openJson(personKey, kept.sealedValues, sealContext(document.id)) as ProposedReading;
    const number = reading.fields.find(({ field }) => field === 'documentNumber')?.value;
    const numberElsewhere =
      number !== undefined && (await this.store.numberElsewhere(tx, document.studentId, number));
    const record = recordOf(context, numberElsewhere);
    const { kind, remarks } = reading;
    return {
      state: 'read',
      kind: kind && turned(kind),
      fields: reading.fields.map((field) => ({
        ...turned(field),
        sure: isSure(field, reading, context.student),
      })),
      remarks: remarks && {
        ...turned(remarks),
        ...remarkReading(remarks.lines),
        sure: remarks.confidence >= SURE,
      },
      mismatches: crossCheck(reading, document.purpose, record, await this.calendar.today(tx)),
    };
  }
}

const turned = <Read extends ReadPlace>(read: Read): Read & Turned => ({ ...read, turn: read.turn ?? 0 });

function recordOf(
  { student, currentPermits, submission }: DocumentContext,
  numberElsewhere: boolean,
): RecordToCheck {
  const studyPermit = currentPermits.find(({ kind }) => kind === 'study_permit');
  return {
    ...student,
    permits: currentPermits,
    studyPermitExpiresOn: studyPermit?.expiresOn ?? null,
    numberElsewhere,
    submission,
  };
}

/** Well read; or doubtfully read, and just what the record says. */
function isSure(
  { field, value, confidence }: ProposedReading['fields'][number],
  { fields }: ProposedReading,
  student: ContextStudent,
): boolean {
  if (confidence >= SURE) return true;
  if (field === 'dliNumber') return value === student.institutionDliNumber;
  if (field !== 'familyName' && field !== 'givenNames') return false;
  const read = (name: 'familyName' | 'givenNames'): string =>
    fields.find((one) => one.field === name)?.value ?? '';
  const printed = { familyName: read('familyName'), givenNames: read('givenNames') };
  return nameMismatch(printed, { familyName: student.familyName, givenNames: student.givenName }) === null;
}
