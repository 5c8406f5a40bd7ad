import { Injectable } from '@nestjs/common';
import type { StaffRole } from '#database/actor.js';
import type { Transaction } from '#database/transaction.js';
import type { FrenchNames } from '#domain/office/office-names.js';

/** What the office says of itself; letters, mails and screens quote it. */
export interface OfficeRow extends FrenchNames {
  readonly institutionName: string;
  readonly dliNumber: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly officeName: string;
  readonly email: string;
  readonly telephone: string;
  readonly address: string;
  readonly signatoryName: string;
  readonly signatoryTitle: string;
  readonly coopCourseCodes: string[];
  readonly reviewBusinessDays: number;
  readonly readyIntoTermDays: number;
  /** Q1: placements may begin on maintained status, with a sign-off. */
  readonly policyNewStarts: boolean;
  /** Q1: who of the office may sign off days that rest on policy alone. */
  readonly policySignOffRoles: StaffRole[];
  /** Who wrote a letter's template may review it too: for an office of one person. */
  readonly authorMayReviewTemplate: boolean;
  /** Whose statutory holidays are no working days, by two letters. */
  readonly province: string;
  /** Between these local times, `HH:mm`, the office's clock runs. */
  readonly opensAt: string;
  readonly closesAt: string;
  /** Days on which the office closes besides, `YYYY-MM-DD`, the earliest first. */
  readonly closedDays: string[];
  readonly version: number;
}

/** What every page may say of the office, to readers of both languages. */
export type OfficeContact = Pick<
  OfficeRow,
  'institutionName' | 'institutionNameFr' | 'officeName' | 'officeNameFr' | 'email' | 'telephone' | 'timeZone'
>;

export type OfficeValues = Omit<OfficeRow, 'version'>;

const NAMES = `institution_name as "institutionName", institution_name_fr as "institutionNameFr", office_name as "officeName",
  office_name_fr as "officeNameFr"`;

const COLUMNS = `${NAMES}, dli_number as "dliNumber", time_zone as "timeZone",
  email, telephone, address, signatory_name as "signatoryName",
  signatory_title as "signatoryTitle", signatory_title_fr as "signatoryTitleFr", coop_course_codes as "coopCourseCodes",
  review_business_days as "reviewBusinessDays", ready_into_term_days as "readyIntoTermDays",
  policy_new_starts as "policyNewStarts", policy_sign_off_roles as "policySignOffRoles",
  author_may_review_template as "authorMayReviewTemplate", province, opens_at as "opensAt", closes_at as "closesAt",
  closed_days::text[] as "closedDays", version`;

@Injectable()
export class OfficeStore {
  async contact(tx: Transaction): Promise<OfficeContact | null> {
    const rows: OfficeContact[] = await tx.manager.query(
      `select ${NAMES}, email, telephone, time_zone as "timeZone" from coop.office`,
    );
    return rows[0] ?? null;
  }

  /** @throws when the installation was never set up: the office's row comes with the first start. */
  async read(tx: Transaction): Promise<OfficeRow> {
    const rows: OfficeRow[] = await tx.manager.query(`select ${COLUMNS} from coop.office`);
    if (!rows[0]) throw new Error('The office has no settings yet.');
    return rows[0];
  }

  /** @param version the one that stands, of a row read under the lock of the setting */
  async change(tx: Transaction, version: number, edition: number, office: OfficeValues): Promise<void> {
    await tx.manager.query(
      `update coop.office set institution_name = $2, dli_number = $3, time_zone = $4, office_name = $5, email = $6,
         telephone = $7, address = $8, signatory_name = $9, signatory_title = $10, coop_course_codes = $11,
         review_business_days = $12, ready_into_term_days = $13, policy_new_starts = $14,
         policy_sign_off_roles = $15, author_may_review_template = $16, province = $17,
         opens_at = $18, closes_at = $19, closed_days = $20, version = $21,
         institution_name_fr = $22, office_name_fr = $23, signatory_title_fr = $24
       where version = $1`,
      [
        version,
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
        office.reviewBusinessDays,
        office.readyIntoTermDays,
        office.policyNewStarts,
        office.policySignOffRoles,
        office.authorMayReviewTemplate,
        office.province,
        office.opensAt,
        office.closesAt,
        office.closedDays,
        edition,
        office.institutionNameFr,
        office.officeNameFr,
        office.signatoryTitleFr,
      ],
    );
  }

  /** Students whose answer hangs on Q1: an extension of their study permit is undecided. */
  async awaitingDecision(tx: Transaction): Promise<string[]> {
    const rows: { id: string }[] = await tx.manager.query(
      `select distinct student_id as id from coop.submission
        where kind = 'study_permit_extension' and (outcome is null or outcome_evidence = 'declared')`,
    );
    return rows.map(({ id }) => id);
  }
}
