import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { ReviewTasks } from '../students/review-tasks.js';
import type { FileProblem } from './document.js';
import { KeptFilesStore, type KeptWhole } from './kept-files.store.js';

/**
 * Writes down how a kept file was found. One that is missing or damaged becomes a task of the office, never a silent
 * repair; one that is back (from a backup) closes it again.
 */
@Injectable()
export class KeptFileNotes {
  constructor(
    private readonly kept: KeptFilesStore,
    private readonly tasks: ReviewTasks,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async note(tx: Transaction, file: KeptWhole, problem: FileProblem | null): Promise<void> {
    const { fileId, documentId, studentId } = file;
    await this.kept.noteChecked(tx, fileId, problem, this.clock.now());
    if (problem === file.problem) return;
    await this.audit.record(tx, {
      action: problem === null ? 'document_file.found_again' : `document_file.found_${problem}`,
      subjectType: 'document_file',
      subjectIds: [fileId, documentId],
      studentId,
    });
    const problems = await this.kept.problemsOf(tx, documentId);
    if (problems.length === 0) await this.tasks.close(tx, 'file_problem', documentId);
    else await this.tasks.open(tx, { kind: 'file_problem', subjectId: documentId, studentId, why: problems });
  }
}
