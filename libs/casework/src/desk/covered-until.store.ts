// Where studies went on, a permit counts to its printed end; what ends it earlier is the engine's to say, never SQL's.
const EARLIER_END = `(select (x ->> 'on')::date - case when x ->> 'reason' in ('de_enrolled', 'cancelled') then 1 else 0 end
  from coop.current_assessment k join coop.assessment m on m.id = k.assessment_id, jsonb_array_elements(m.result -> 'effectiveExpiries') x
  where k.student_id = s.id and x ->> 'permit' = v.id::text)`;

/** The last day on which a permit `v` of a student `s` counts: as `lastValidDay` (R33), by the last assessment. */
export const LAST_VALID_DAY = `case when s.completed_on is null and s.de_enrolled_on is null then v.expires_on
  else least(v.expires_on, ${EARLIER_END}) end`;

/** Of the permits `v` those that speak for a student. */
export const SPEAKING = 'v.verified and v.superseded_by is null and v.cancelled_on is null';

/** Through which day the longest of a student's verified permits counts, a student `s` given; null where none is. */
export const COVERED_UNTIL = `(select max(${LAST_VALID_DAY}) from coop.permit v where v.student_id = s.id and ${SPEAKING})`;
