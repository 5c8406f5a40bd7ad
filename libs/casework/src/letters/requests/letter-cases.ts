import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { LetterAnswers } from '#domain/letters/answers.js';
import { coopPermitNeeded } from '#domain/letters/coop-permit-need.js';
import type { LetterBase } from '#domain/letters/letter-base.js';
import type { LetterCase, LetterPermit, LetterPlacement } from '#domain/letters/letter-case.js';
import type { RecordedOffice } from '#domain/letters/letter-facts.js';
import { classifyRemarks } from '#domain/work-authorization/remarks.js';
import type { RulePack } from '#domain/work-authorization/rule-pack.js';
import { RulePacks } from '../../authorization/rule-packs/rule-packs.js';
import { Clock } from '#platform/clock/clock.js';
import { OfficeCalendar } from '../../students/office-calendar.js';
import { LetterCaseStore, type RecordedLetterFacts } from './letter-case.store.js';
import { LetterKindStore } from '../kinds/letter-kind.store.js';

export interface CaseOfLetter {
  readonly letter: LetterCase;
  readonly office: RecordedOffice;
  readonly workTerms: RecordedLetterFacts['workTerms'];
  /** Whether any of the student's work, recorded or to come, needs a co-op work permit. */
  readonly coopPermitPossible: boolean;
}

/** Puts together what a letter is computed from: the record first, the student's answers where the record is silent. */
@Injectable()
export class LetterCases {
  constructor(
    private readonly store: LetterCaseStore,
    private readonly kinds: LetterKindStore,
    private readonly calendar: OfficeCalendar,
    private readonly rulePacks: RulePacks,
    private readonly clock: Clock,
  ) {}

  /** Null when the actor may not see the student, or there is none. */
  async of(
    tx: Transaction,
    request: { readonly studentId: string; readonly kind: string; readonly answers: LetterAnswers },
  ): Promise<CaseOfLetter | null> {
    const recorded = await this.store.read(tx, request.studentId);
    if (!recorded) return null;
    const today = await this.calendar.today(tx);
    const pack = await this.rulePacks.inForce(tx, this.clock.now());
    const base = await this.baseOf(tx, request.kind);
    const { office, student, gate, program, studyLoad, workTerms } = recorded;
    const placement = placementOf(recorded, request.answers);
    const level = program?.level ?? 'post_secondary';
    const letter: LetterCase = {
      kind: request.kind,
      base,
      today,
      institution: {
        name: office.institutionName,
        ...(office.institutionNameFr && { nameFr: office.institutionNameFr }),
        dliNumber: office.dliNumber,
      },
      student: {
        ...student,
        passportExpiresOn: student.passportExpiresOn ?? request.answers.passportExpiresOn ?? null,
      },
      gate,
      program,
      studyLoad,
      permit: permitOf(recorded, request.answers, pack),
      placement,
      internship: recorded.internship,
      coopPermitNeeded: coopPermitNeeded(level, placement?.from ?? today, pack),
    };
    const earlierWork = workTerms.some(({ from }) => coopPermitNeeded(level, from, pack));
    return { letter, office, workTerms, coopPermitPossible: letter.coopPermitNeeded || earlierWork };
  }

  private async baseOf(tx: Transaction, kind: string): Promise<LetterBase> {
    const found = await this.kinds.byCode(tx, kind);
    if (!found) throw new Error('A letter is of a kind that is not there.');
    return found.base;
  }
}

function permitOf(
  { permits }: RecordedLetterFacts,
  { permit: stated }: LetterAnswers,
  pack: RulePack,
): LetterPermit | null {
  const onFile = permits.find(({ kind }) => kind === 'study_permit') ?? permits[0];
  if (onFile) {
    const { kind, expiresOn, dliNumber, remarks } = onFile;
    return {
      evidence: 'verified',
      kind,
      expiresOn,
      dliNumber,
      remarkClass: classifyRemarks(remarks ?? undefined, pack),
    };
  }
  if (!stated?.kind) return null;
  const remarks = typeof stated.remarkText === 'string' ? [stated.remarkText] : undefined;
  return {
    evidence: 'stated',
    kind: stated.kind,
    expiresOn: stated.expiresOn ?? null,
    dliNumber: stated.dliNumber ?? null,
    remarkClass: classifyRemarks(remarks, pack),
  };
}

function placementOf({ workTerms }: RecordedLetterFacts, answers: LetterAnswers): LetterPlacement | null {
  const named = workTerms.find(({ id }) => id === answers.workTermId);
  if (!named) return null;
  const { from, to, employer, hoursPerWeek, approved } = named;
  return { from, to, employer, hoursPerWeek, approved };
}
