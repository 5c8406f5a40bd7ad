/** A list longer than this is no one person's facts. */
const MANY = 200;

const ref = (name: string): object => ({ $ref: `#/$defs/${name}` });
const oneOf = (...values: readonly string[]): object => ({ type: 'string', enum: values });
const record = (required: readonly string[], properties: Readonly<Record<string, object>>): object => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
});
const list = (items: object): object => ({ type: 'array', maxItems: MANY, default: [], items });

const date = ref('date');
const instant = ref('instant');
const id = ref('id');
const dliNumber = ref('dliNumber');
const yesOrNo = { type: 'boolean' };
const weeks = { type: 'number', minimum: 0, maximum: 1000, description: 'a number of weeks' };
const SETTINGS = ['child_care', 'school_teaching', 'health_service', 'agriculture'];

const program = record(
  ['credential', 'months', 'totalWeeks', 'workTermWeeks', 'kind', 'placementBasis', 'streamCertified'],
  {
    credential: yesOrNo,
    months: { type: 'number', minimum: 0, maximum: 240, description: 'a number of months' },
    totalWeeks: {
      type: 'number',
      exclusiveMinimum: 0,
      maximum: 1000,
      description: 'a number of weeks above 0',
    },
    workTermWeeks: weeks,
    kind: oneOf('academic', 'language', 'general_interest', 'preparatory'),
    placementBasis: oneOf('mandatory_all', 'required_in_stream', 'optional'),
    streamCertified: yesOrNo,
  },
);

const permit = record(['id', 'kind', 'issuedOn', 'expiresOn', 'verified'], {
  id,
  kind: oneOf('study_permit', 'coop_work_permit', 'other_work_permit'),
  issuedOn: date,
  validFrom: date,
  expiresOn: date,
  documentNumber: { type: 'string', minLength: 1, maxLength: 40 },
  dliNumber,
  remarks: {
    type: 'array',
    maxItems: MANY,
    items: { type: 'string', maxLength: 2000 },
    description: 'the printed lines as printed; an empty list where none are printed, left out where unknown',
  },
  restrictions: { type: 'array', maxItems: MANY, items: oneOf(...SETTINGS) },
  cancelledOn: date,
  verified: yesOrNo,
});

const application = record(['id', 'kind', 'receivedAt'], {
  id,
  kind: oneOf(
    'study_permit_extension',
    'coop_work_permit_first',
    'coop_work_permit_renewal',
    'other_work_permit_renewal',
    'condition_amendment',
    'restoration',
    'visitor_record',
  ),
  receivedAt: instant,
  channel: oneOf('online', 'paper'),
  stampedOn: date,
  evidence: oneOf('declared', 'proof', 'verified'),
  outcome: record(['kind', 'at'], {
    kind: oneOf('approved', 'refused', 'withdrawn', 'withdrawn_by_ircc', 'returned_incomplete'),
    at: instant,
  }),
});

/**
 * JSON Schema (2020-12) of the facts, published by the command's `--schema` and used by every edge. A left-out list is
 * an empty one; the rules that a schema cannot say are in facts-faults.
 */
export const AUTHORIZATION_FACTS_SCHEMA: object = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://coopdesk.invalid/schemas/authorization-facts.json',
  title: 'Work authorization facts',
  ...record(['asOf', 'institution', 'student', 'program'], {
    asOf: instant,
    institution: record(['dliNumber', 'timeZone'], {
      dliNumber,
      timeZone: {
        type: 'string',
        minLength: 1,
        maxLength: 60,
        description: 'an IANA time zone, such as America/Vancouver',
      },
    }),
    student: record(['level'], {
      level: oneOf('post_secondary', 'secondary'),
      citizenships: { type: 'array', maxItems: MANY, items: ref('country') },
      passportExpiresOn: date,
      disasterMeasure: yesOrNo,
    }),
    program,
    enrolment: list(
      record(['from', 'to', 'load'], {
        from: date,
        to: date,
        load: oneOf('full_time', 'part_time', 'leave', 'scheduled_break', 'not_enrolled'),
        finalSession: yesOrNo,
      }),
    ),
    completedOn: date,
    deEnrolledOn: date,
    permits: list(permit),
    applications: list(application),
    travel: list(record(['departedAt'], { departedAt: instant, returnedAt: instant })),
    letters: list(
      record(['kind', 'issuedOn'], {
        kind: oneOf('placement_confirmation', 'coop_permit_support'),
        issuedOn: date,
        voidedOn: date,
      }),
    ),
    placements: list(
      record(['id', 'from', 'to', 'approvedByDli'], {
        id,
        from: date,
        to: date,
        setting: oneOf('general', ...SETTINGS),
        approvedByDli: yesOrNo,
        hoursPerWeek: { type: 'number', minimum: 0, maximum: 168, description: 'hours a week' },
      }),
    ),
  }),
  $defs: {
    date: {
      type: 'string',
      format: 'date',
      description: 'a calendar date, YYYY-MM-DD, in the years 1900 to 2199',
    },
    instant: {
      type: 'string',
      format: 'utc-instant',
      description:
        'an RFC 3339 instant in UTC with Z, such as 2026-11-30T23:59:59Z, in the years 1900 to 2199',
    },
    id: { type: 'string', minLength: 1, maxLength: 100 },
    country: { type: 'string', pattern: '^[A-Z]{2}$', description: 'an ISO 3166-1 alpha-2 code, such as IN' },
    dliNumber: { type: 'string', minLength: 1, maxLength: 40 },
  },
};
