import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import type { NotificationKind } from '../../notifications/notification.js';
import { Notifications } from '../../notifications/notifications.js';
import { FactsChanged } from '../../students/facts-changed.js';
import { ReviewTasks } from '../../students/review-tasks.js';
import { LetterFlags } from '../flags/letter-flags.js';
import { LetterNumberStore } from './letter-number.store.js';
import type { LetterRow } from './letter.js';
import { LetterStore } from './letter.store.js';

/** Writes where a letter has come to: the row, the desk's task, the audit trail, the mail, and the facts it changes. */
@Injectable()
export class LetterSettlement {
  constructor(
    private readonly letters: LetterStore,
    private readonly numbers: LetterNumberStore,
    private readonly tasks: ReviewTasks,
    private readonly flags: LetterFlags,
    private readonly audit: AuditTrail,
    private readonly notifications: Notifications,
    private readonly facts: FactsChanged,
    private readonly clock: Clock,
  ) {}

  async issued(
    tx: Transaction,
    letter: LetterRow,
    kept: {
      readonly storageKey: string;
      readonly sha256: string;
      readonly bytes: number;
      readonly on: string;
      readonly at: Date;
    },
  ): Promise<void> {
    await this.letters.issue(tx, letter.id, kept);
    await this.tasks.close(tx, 'letter_problem', letter.id);
    await this.record(tx, letter, 'issued', { sha256: kept.sha256 });
    const replaced = await this.superseded(tx, letter, kept.on);
    await this.mail(tx, letter, 'letter_issued', {
      issuedOn: kept.on,
      ...(replaced?.issuedOn && { replacesIssuedOn: replaced.issuedOn }),
    });
    await this.facts.changed(tx, [letter.studentId]);
  }

  /** The page could not be made: a person sees why, nothing is issued, and the number is void. */
  async failed(tx: Transaction, letter: LetterRow, problem: string): Promise<void> {
    await this.letters.fail(tx, letter.id, problem);
    await this.numbers.void(tx, letter.number, this.clock.now(), problem);
    await this.tasks.open(tx, {
      kind: 'letter_problem',
      subjectId: letter.id,
      studentId: letter.studentId,
      why: [problem],
    });
    await this.record(tx, letter, 'failed', { problem });
  }

  /** It confirms nothing any more, from that day on; the student is told. */
  async revoked(
    tx: Transaction,
    letter: LetterRow,
    ended: { readonly on: string; readonly reason: string },
  ): Promise<void> {
    await this.letters.end(tx, letter.id, letter.version, { ...ended, state: 'revoked' });
    await this.tasks.close(tx, 'letter_problem', letter.id);
    await this.flags.settle(tx, letter, 'revoked', ended.reason);
    await this.record(tx, letter, 'revoked', { on: ended.on }, { after: { reason: ended.reason } });
    // A letter that never reached its student ends in silence.
    if (letter.state === 'issued')
      await this.mail(tx, letter, 'letter_revoked', {
        reason: ended.reason,
        ...(letter.issuedOn && { issuedOn: letter.issuedOn }),
      });
    await this.facts.changed(tx, [letter.studentId]);
  }

  /** The letter that was replaced is good until the day before the other one is. */
  private async superseded(tx: Transaction, by: LetterRow, on: string): Promise<LetterRow | null> {
    const letter = by.supersedesId === null ? null : await this.letters.lock(tx, by.supersedesId);
    if (letter?.state !== 'issued') return null;
    await this.letters.end(tx, letter.id, letter.version, {
      state: 'superseded',
      on,
      reason: `Replaced by ${by.number}.`,
    });
    await this.flags.settle(tx, letter, 'superseded', null);
    await this.record(tx, letter, 'superseded', { on, by: by.number });
    return letter;
  }

  private async record(
    tx: Transaction,
    letter: LetterRow,
    state: string,
    change: Record<string, string>,
    values?: { readonly after: unknown },
  ): Promise<void> {
    await this.audit.record(tx, {
      action: `letter.${state}`,
      subjectType: 'letter',
      subjectIds: [letter.id],
      studentId: letter.studentId,
      change: { state, version: letter.version + 1, ...change },
      ...(values && { values }),
    });
  }

  private async mail(
    tx: Transaction,
    letter: LetterRow,
    kind: NotificationKind,
    details: Record<string, string>,
  ): Promise<void> {
    await this.notifications.plan(tx, {
      studentId: letter.studentId,
      kind,
      class: 'receipt',
      subjectType: 'letter',
      subjectId: letter.id,
      key: `${letter.studentId}:letter:${letter.id}:${kind}`,
      details: {
        letterKind: letter.kind,
        nameEn: letter.kindNames.en,
        nameFr: letter.kindNames.fr,
        ...details,
      },
    });
  }
}
