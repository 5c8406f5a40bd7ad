import type { Parameters } from '#database/parameters.js';
import type { ClassOfPermits } from './permit-order.js';

/** A class of permits with its remark classes read as the printed texts that are on file. */
export interface PermitSearch extends ClassOfPermits {
  /** Left out: whatever is printed. */
  readonly remarks?: { readonly texts: readonly string[]; readonly unrecorded: boolean };
}

/** The printed lines of a permit `p` as one text; null where nobody recorded them. */
export const REMARK_TEXT = `array_to_string(p.remarks, E'\\n')`;

/**
 * From and where of the permits `p` (and holders `s`) that an order names. A permit that was corrected counts no more; one
 * that a newer permit followed still tells of its own time. What had ended before the order's day, or was issued after
 * it, the order cannot reach. Only what was asked for stands in the text, so that the planner knows how much will be found.
 */
export function matching({ cancelledOn, criteria, remarks }: PermitSearch, parameters: Parameters): string {
  const { issuedFrom, issuedTo, expiresFrom, expiresTo } = criteria;
  const on = parameters.place(cancelledOn);
  const condition = (sql: (place: string) => string, value: unknown): string[] =>
    value === undefined ? [] : [sql(parameters.place(value))];
  const conditions = [
    `(n.id is null or n.document_number is distinct from p.document_number and p.source = 'permit' and n.issued_on > p.issued_on)`,
    `p.issued_on <= ${on}::date and p.expires_on >= ${on}::date`,
    ...condition((kinds) => `p.kind = any(${kinds}::text[])`, criteria.kinds),
    ...condition((from) => `p.issued_on >= ${from}::date`, issuedFrom),
    ...condition((to) => `p.issued_on <= ${to}::date`, issuedTo),
    ...condition((from) => `p.expires_on >= ${from}::date`, expiresFrom),
    ...condition((to) => `p.expires_on <= ${to}::date`, expiresTo),
    ...condition(
      (prefix) => `starts_with(p.document_number, ${prefix}::text)`,
      criteria.documentNumberPrefix,
    ),
    ...condition((countries) => `s.citizenships && ${countries}::text[]`, criteria.citizenships),
    ...condition((dli) => `p.dli_number = ${dli}::text`, criteria.dliNumber),
    ...condition(
      (texts) =>
        `(${REMARK_TEXT} = any(${texts}::text[]) ${remarks?.unrecorded ? 'or p.remarks is null' : ''})`,
      remarks?.texts,
    ),
  ];
  return `from coop.permit p join coop.student s on s.id = p.student_id left join coop.permit n on n.id = p.superseded_by
    where ${conditions.join(' and ')}`;
}
