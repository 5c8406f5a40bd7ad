import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { TemplateContent } from '#domain/letters/template-content.js';
import type { LetterTemplateRow, TemplateInForce } from './letter-template.js';

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS"Z"'`;
const instant = (column: string): string => `to_char(${column} at time zone 'UTC', ${INSTANT})`;

const TEMPLATE_JSON = `json_build_object('id', t.id, 'kind', t.kind, 'edition', t.edition, 'state', t.state, 'content', t.content,
  'basedOn', t.based_on, 'authorIds', t.author_ids, 'authorNames', t.author_names, 'submittedAt', ${instant('t.submitted_at')},
  'reviewedByName', t.reviewed_by_name, 'reviewedAt', ${instant('t.reviewed_at')}, 'reviewNote', t.review_note,
  'retiredByName', t.retired_by_name, 'retiredOn', t.retired_on, 'retireReason', t.retire_reason,
  'periods', (select coalesce(json_agg(json_build_object('from', p.from_on, 'reason', p.reason, 'putInForceBy', p.put_in_force_by,
     'recordedAt', ${instant('p.recorded_at')}) order by p.from_on desc, p.recorded_at desc), '[]')
     from coop.letter_template_period p where p.template_id = t.id),
  'version', t.version, 'createdAt', ${instant('t.created_at')}, 'updatedAt', ${instant('t.updated_at')})`;

/** Template of the kind `k` on the day `d`, retired or not: an expression of one row. */
const APPLYING = `select t.* from coop.letter_template_period p join coop.letter_template t on t.id = p.template_id
   where p.kind = $1 and p.from_on <= $2 and (t.retired_on is null or t.retired_on >= p.from_on)
   order by p.from_on desc, p.recorded_at desc, p.id desc limit 1`;

/** What a step writes beside the state. */
export interface TemplateStep {
  readonly submittedAt?: Date;
  readonly reviewed?: { readonly byId: string; readonly byName: string; readonly at: Date };
  readonly reviewNote?: string | null;
  readonly retired?: { readonly byName: string; readonly on: string; readonly reason: string };
}

@Injectable()
export class LetterTemplateStore {
  /** The latest edition of each kind first. */
  async list(tx: Transaction, kind: string | null): Promise<LetterTemplateRow[]> {
    const rows: { template: LetterTemplateRow }[] = await tx.manager.query(
      `select ${TEMPLATE_JSON} as template from coop.letter_template t where $1::text is null or t.kind = $1
        order by t.kind, t.edition desc limit 1000`,
      [kind],
    );
    return rows.map(({ template }) => template);
  }

  async byId(tx: Transaction, id: string): Promise<LetterTemplateRow | null> {
    const rows: { template: LetterTemplateRow }[] = await tx.manager.query(
      `select ${TEMPLATE_JSON} as template from coop.letter_template t where t.id = $1`,
      [id],
    );
    return rows[0]?.template ?? null;
  }

  /** The row is held until the transaction ends. */
  async lock(tx: Transaction, id: string): Promise<LetterTemplateRow | null> {
    await tx.manager.query('select 1 from coop.letter_template where id = $1 for update', [id]);
    return this.byId(tx, id);
  }

  /** The words of a kind on a day (`YYYY-MM-DD`); null: none apply, and no letter of the kind can be made. */
  async inForce(tx: Transaction, kind: string, day: string): Promise<TemplateInForce | null> {
    const rows: (TemplateInForce & { readonly state: string })[] = await tx.manager.query(APPLYING, [
      kind,
      day,
    ]);
    const found = rows[0];
    return found && found.state !== 'retired' ? found : null;
  }

  /** The next edition of the kind; the kind is held, so that no two editions have one number. */
  async insert(
    tx: Transaction,
    draft: {
      readonly kind: string;
      readonly content: TemplateContent;
      readonly basedOn: string | null;
      readonly author: { readonly id: string; readonly name: string };
    },
  ): Promise<string> {
    await tx.manager.query('select 1 from coop.letter_kind where code = $1 for update', [draft.kind]);
    const rows: { id: string }[] = await tx.manager.query(
      `insert into coop.letter_template (kind, edition, content, based_on, author_ids, author_names)
       values ($1, 1 + coalesce((select max(edition) from coop.letter_template where kind = $1), 0), $2, $3, array[$4::uuid], array[$5::text])
       returning id`,
      [draft.kind, JSON.stringify(draft.content), draft.basedOn, draft.author.id, draft.author.name],
    );
    return rows[0]!.id;
  }

  /** On a row that the caller holds locked. Whoever changes the words is one of their authors. */
  async changeContent(
    tx: Transaction,
    id: string,
    content: TemplateContent,
    author: { readonly id: string; readonly name: string },
  ): Promise<void> {
    await tx.manager.query(
      `update coop.letter_template set content = $2, updated_at = now(), version = version + 1,
         author_ids = case when $3::uuid = any(author_ids) then author_ids else author_ids || $3::uuid end,
         author_names = case when $3::uuid = any(author_ids) then author_names else author_names || $4::text end
       where id = $1`,
      [id, JSON.stringify(content), author.id, author.name],
    );
  }

  /** On a row that the caller holds locked. */
  async step(tx: Transaction, id: string, state: string, step: TemplateStep): Promise<void> {
    const { submittedAt, reviewed, reviewNote, retired } = step;
    await tx.manager.query(
      `update coop.letter_template set state = $2, submitted_at = coalesce($3, submitted_at), reviewed_by_id = coalesce($4, reviewed_by_id),
         reviewed_by_name = coalesce($5, reviewed_by_name), reviewed_at = coalesce($6, reviewed_at), review_note = coalesce($7, review_note),
         retired_by_name = $8, retired_on = $9, retire_reason = $10, updated_at = now(), version = version + 1
       where id = $1`,
      [
        id,
        state,
        submittedAt ?? null,
        reviewed?.byId ?? null,
        reviewed?.byName ?? null,
        reviewed?.at ?? null,
        reviewNote ?? null,
        retired?.byName ?? null,
        retired?.on ?? null,
        retired?.reason ?? null,
      ],
    );
  }

  async addPeriod(
    tx: Transaction,
    period: {
      readonly id: string;
      readonly kind: string;
      readonly from: string;
      readonly reason: string;
      readonly by: string;
      readonly at: Date;
    },
  ): Promise<void> {
    await tx.manager.query(
      `with touched as (update coop.letter_template set updated_at = now(), version = version + 1 where id = $1)
       insert into coop.letter_template_period (template_id, kind, from_on, reason, put_in_force_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [period.id, period.kind, period.from, period.reason, period.by, period.at],
    );
  }
}
