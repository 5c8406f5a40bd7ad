import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';

interface InBoth {
  readonly en: string;
  readonly fr: string;
}

/** What a notice says besides its text (R58): what for, by what authority, and whom to ask. */
export interface NoticeDetails {
  readonly purpose: InBoth;
  readonly authority: InBoth;
  readonly contact: InBoth;
}

export interface Notice {
  readonly code: string;
  readonly version: number;
  readonly text: InBoth;
  /** Null in notices of before these were asked for. */
  readonly details: NoticeDetails | null;
}

export interface NoticeVersion extends Notice {
  /** `YYYY-MM-DD`. */
  readonly inForceFrom: string;
  /** Null: it came with the set-up. */
  readonly writtenBy: string | null;
  /** To how many students this version was shown so far. */
  readonly shownTo: number;
}

export type NewNotice = Omit<NoticeVersion, 'version' | 'writtenBy' | 'shownTo' | 'details'> & {
  readonly details: NoticeDetails;
};

const NOTICE = `n.code, n.version, json_build_object('en', n.text_en, 'fr', n.text_fr) as text,
  case when n.details <> '{}' then n.details end as details`;

@Injectable()
export class NoticeStore {
  /** The latest notice of the code that is in force on the day (`YYYY-MM-DD`). */
  async inForce(tx: Transaction, code: string, day: string): Promise<Notice | null> {
    const rows: Notice[] = await tx.manager.query(
      `select ${NOTICE} from coop.privacy_notice n
        where n.code = $1 and n.in_force_from <= $2 order by n.version desc limit 1`,
      [code, day],
    );
    return rows[0] ?? null;
  }

  /** Every version, the newest first. */
  async versions(tx: Transaction): Promise<NoticeVersion[]> {
    return tx.manager.query(
      `select ${NOTICE}, n.in_force_from::text as "inForceFrom", n.written_by as "writtenBy",
              (select count(distinct d.student_id)::int from coop.notice_display d
                where d.notice_code = n.code and d.notice_version = n.version) as "shownTo"
         from coop.privacy_notice n order by n.code, n.version desc limit 200`,
    );
  }

  /** The next version of its code. @returns its number */
  async insert(tx: Transaction, notice: NewNotice, by: string): Promise<number> {
    const rows: { version: number }[] = await tx.manager.query(
      `insert into coop.privacy_notice (code, version, text_en, text_fr, in_force_from, details, written_by)
       select $1, coalesce(max(version), 0) + 1, $2, $3, $4, $5, $6 from coop.privacy_notice where code = $1 returning version`,
      [notice.code, notice.text.en, notice.text.fr, notice.inForceFrom, notice.details, by],
    );
    return rows[0]!.version;
  }

  async logDisplay(
    tx: Transaction,
    display: { studentId: string; notice: Notice; language: string; shownFor: string },
  ): Promise<void> {
    await tx.manager.query(
      `insert into coop.notice_display (student_id, notice_code, notice_version, language, shown_for)
       values ($1, $2, $3, $4, $5)`,
      [display.studentId, display.notice.code, display.notice.version, display.language, display.shownFor],
    );
  }
}
