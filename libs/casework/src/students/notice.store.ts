import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';

export interface Notice {
  readonly code: string;
  readonly version: number;
  readonly text: { readonly en: string; readonly fr: string };
}

@Injectable()
export class NoticeStore {
  /** The latest notice of the code that is in force on the day (`YYYY-MM-DD`). */
  async inForce(tx: Transaction, code: string, day: string): Promise<Notice | null> {
    const rows: Notice[] = await tx.manager.query(
      `select code, version, json_build_object('en', text_en, 'fr', text_fr) as text from coop.privacy_notice
        where code = $1 and in_force_from <= $2 order by version desc limit 1`,
      [code, day],
    );
    return rows[0] ?? null;
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
