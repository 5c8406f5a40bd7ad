import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { instantJson } from '../students/student-fact.store.js';
import type { CaseNote, NoteWish, ShownNote } from './case-note.js';

const NOTE = `n.id, n.body, n.shown_to is not null as "forStudent", n.from_student as "fromStudent", n.task_id as "taskId",
  json_build_object('id', n.author_id, 'name', n.author_name) as author, ${instantJson('n.written_at')} as "writtenAt"`;

@Injectable()
export class CaseNoteStore {
  /** Newest first. @param before the id of the last note of the page before */
  async page(tx: Transaction, studentId: string, before: string | null, limit: number): Promise<CaseNote[]> {
    return tx.manager.query(
      `select ${NOTE} from coop.case_note n where n.student_id = $1 and ($2::uuid is null or n.id < $2)
        order by n.id desc limit $3`,
      [studentId, before, limit],
    );
  }

  /** What the office has shown to a student and what they wrote themselves, newest first. */
  async shownTo(tx: Transaction, studentId: string): Promise<ShownNote[]> {
    return tx.manager.query(
      `select n.id, n.body, n.from_student as "fromStudent", ${instantJson('n.written_at')} as "writtenAt" from coop.case_note n where n.shown_to = $1
        order by n.id desc limit 100`,
      [studentId],
    );
  }

  /** Null when there is no such student, or the task is not about them. */
  async insert(
    tx: Transaction,
    studentId: string,
    wish: NoteWish,
    author: { readonly id: string; readonly name: string },
  ): Promise<CaseNote | null> {
    const rows: CaseNote[] = await tx.manager.query(
      `with n as (
         insert into coop.case_note (student_id, shown_to, task_id, body, author_id, author_name)
         select s.id, case when $3 then s.id end, $4, $2, $5, $6 from coop.student s
          where s.id = $1 and ($4::uuid is null or exists (select from coop.review_task t where t.id = $4 and t.student_id = s.id))
         returning *)
       select ${NOTE} from n`,
      [studentId, wish.body, wish.forStudent, wish.taskId, author.id, author.name],
    );
    return rows[0] ?? null;
  }

  /** Holds what is written about the students in bulk until the transaction ends, in one order for everybody. */
  async holdWords(tx: Transaction, studentIds: readonly string[]): Promise<void> {
    await tx.manager.query(
      `select pg_advisory_xact_lock(hashtextextended('words about:' || id, 0))
         from (select distinct id from unnest($1::uuid[]) id order by id) s`,
      [studentIds],
    );
  }

  /** Which language a student reads; null when there is no such student. */
  async languageOf(tx: Transaction, studentId: string): Promise<'en' | 'fr' | null> {
    const rows: { language: 'en' | 'fr' }[] = await tx.manager.query(
      'select s.language from coop.student s where s.id = $1',
      [studentId],
    );
    return rows[0]?.language ?? null;
  }

  /** Whether the office has written these very words about a student since an instant, and to the same readers. */
  async wroteSince(
    tx: Transaction,
    studentId: string,
    { body, forStudent }: Pick<NoteWish, 'body' | 'forStudent'>,
    since: Date,
  ): Promise<boolean> {
    const rows: { wrote: boolean }[] = await tx.manager.query(
      `select exists (select from coop.case_note n where n.student_id = $1 and n.body = $2 and not n.from_student
         and (n.shown_to is not null) = $3 and n.written_at > $4) as wrote`,
      [studentId, body, forStudent, since],
    );
    return rows[0]!.wrote;
  }

  /** Of the students, those about whom these words were written since an instant, each in the language they read. */
  async wroteAbout(
    tx: Transaction,
    studentIds: readonly string[],
    { text, textInFrench, forStudent }: { text: string; textInFrench: string | null; forStudent: boolean },
    since: Date,
  ): Promise<string[]> {
    const rows: { id: string }[] = await tx.manager.query(
      `select distinct s.id from coop.student s join coop.case_note n on n.student_id = s.id
        where s.id = any($1) and n.body = case when s.language = 'fr' then coalesce($3, $2) else $2 end and not n.from_student
          and (n.shown_to is not null) = $4 and n.written_at > $5`,
      [studentIds, text, textInFrench, forStudent, since],
    );
    return rows.map(({ id }) => id);
  }

  /** A student's own words. */
  async insertOwn(
    tx: Transaction,
    studentId: string,
    body: string,
    author: { readonly id: string; readonly name: string },
  ): Promise<ShownNote> {
    const rows: ShownNote[] = await tx.manager.query(
      `with n as (
         insert into coop.case_note (student_id, shown_to, from_student, body, author_id, author_name)
         values ($1, $1, true, $2, $3, $4) returning *)
       select n.id, n.body, n.from_student as "fromStudent", ${instantJson('n.written_at')} as "writtenAt" from n`,
      [studentId, body, author.id, author.name],
    );
    return rows[0]!;
  }

  /** How many messages the student has written since an instant. */
  async ownSince(tx: Transaction, studentId: string, since: Date): Promise<number> {
    const rows: { count: number }[] = await tx.manager.query(
      `select count(*)::int as count from coop.case_note n where n.shown_to = $1 and n.from_student and n.written_at > $2`,
      [studentId, since],
    );
    return rows[0]!.count;
  }
}
