import type { Transaction } from '#database/transaction.js';
import type { FIRST_NOTICE, FIRST_OFFICE } from './first-settings.js';

const SET_UP_LOCK = 715_521;

/** The rows without which an installation cannot work; those that are there stay as they are. */
export class SetUpStore {
  /** One at a time; held until the transaction ends. */
  async lock(tx: Transaction): Promise<void> {
    await tx.manager.query('select pg_advisory_xact_lock($1)', [SET_UP_LOCK]);
  }

  async addOffice(tx: Transaction, office: typeof FIRST_OFFICE): Promise<void> {
    await tx.manager.query(
      `insert into coop.office (institution_name, dli_number, time_zone, office_name, email, telephone, address,
         signatory_name, signatory_title, coop_course_codes)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
      [
        office.institutionName,
        office.dliNumber,
        office.timeZone,
        office.officeName,
        office.email,
        office.telephone,
        office.address,
        office.signatoryName,
        office.signatoryTitle,
        office.coopCourseCodes,
      ],
    );
  }

  async addNotice(tx: Transaction, notice: typeof FIRST_NOTICE): Promise<void> {
    await tx.manager.query(
      `insert into coop.privacy_notice (code, version, text_en, text_fr, in_force_from) values ($1, $2, $3, $4, $5)
       on conflict do nothing`,
      [notice.code, notice.version, notice.textEn, notice.textFr, notice.inForceFrom],
    );
  }

  async hasAdministrator(tx: Transaction): Promise<boolean> {
    const rows: unknown[] = await tx.manager.query(
      `select from coop.account where role = 'administrator' and disabled_at is null limit 1`,
    );
    return rows.length > 0;
  }
}
