import type { ClassOfPermits } from './permit-order.js';

/** A class of permits with its remark classes read as the printed texts that are on file. */
export interface PermitSearch extends ClassOfPermits {
  /** Left out: whatever is printed. */
  readonly remarks?: { readonly texts: readonly string[]; readonly unrecorded: boolean };
}

/** The printed lines of a permit `p` as one text; null where nobody recorded them. */
export const REMARK_TEXT = `array_to_string(p.remarks, E'\\n')`;

/**
 * From and where of the permits `p` (and holders `s`) that an order names; $1 is `searchJson`. A permit that was corrected
 * counts no more; one that a newer permit followed still tells of its own time. What had ended before the order's day, or
 * was issued after it, the order cannot reach.
 */
export const MATCHING = `
  from coop.permit p join coop.student s on s.id = p.student_id left join coop.permit n on n.id = p.superseded_by,
       jsonb_to_record($1::jsonb) as c ("cancelledOn" date, kinds text[], "issuedFrom" date, "issuedTo" date, "expiresFrom" date,
         "expiresTo" date, "documentNumberPrefix" text, citizenships text[], "dliNumber" text, "remarkTexts" text[], unrecorded boolean)
 where (n.id is null or n.document_number is distinct from p.document_number and p.source = 'permit' and n.issued_on > p.issued_on)
   and p.issued_on <= c."cancelledOn" and p.expires_on >= c."cancelledOn"
   and (c.kinds is null or p.kind = any(c.kinds))
   and (c."issuedFrom" is null or p.issued_on >= c."issuedFrom") and (c."issuedTo" is null or p.issued_on <= c."issuedTo")
   and (c."expiresFrom" is null or p.expires_on >= c."expiresFrom") and (c."expiresTo" is null or p.expires_on <= c."expiresTo")
   and (c."documentNumberPrefix" is null or starts_with(p.document_number, c."documentNumberPrefix"))
   and (c.citizenships is null or s.citizenships && c.citizenships)
   and (c."dliNumber" is null or p.dli_number = c."dliNumber")
   and (c."remarkTexts" is null or ${REMARK_TEXT} = any(c."remarkTexts") or (p.remarks is null and c.unrecorded))`;

export const searchJson = ({ cancelledOn, criteria, remarks }: PermitSearch): string =>
  JSON.stringify({
    ...criteria,
    cancelledOn,
    ...(remarks && { remarkTexts: remarks.texts, unrecorded: remarks.unrecorded }),
  });
