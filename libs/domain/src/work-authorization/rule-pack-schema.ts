/** A longer list is no edition of the rules. */
const MANY = 200;

const ref = (name: string): object => ({ $ref: `#/$defs/${name}` });
const oneOf = (...values: readonly string[]): object => ({ type: 'string', enum: values });
const record = (properties: Readonly<Record<string, object>>, optional: readonly string[] = []): object => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
  properties,
});
const whole = (minimum: number, maximum: number, description: string): object => ({
  type: 'integer',
  minimum,
  maximum,
  description,
});
const list = (items: object): object => ({ type: 'array', maxItems: MANY, items });
const offsets = (minimum: number, maximum: number, description: string): object => ({
  type: 'array',
  maxItems: 50,
  uniqueItems: true,
  items: whole(minimum, maximum, description),
});

/** What every row carries. `appliesBy` is what the engine goes by for rows of that kind: it can be no other. */
const row = (
  appliesBy: string,
  own: Readonly<Record<string, object>> = {},
  optional: readonly string[] = [],
  day: object = ref('dayOrNull'),
): object =>
  list(
    record(
      {
        rule: {
          type: 'string',
          pattern: '^R\\d{1,3}$',
          description: 'the number of the rule it states, such as R20',
        },
        from: day,
        to: day,
        appliesBy: oneOf(appliesBy),
        state: oneOf('in_force', 'disputed', 'proposed'),
        source: ref('source'),
        verifiedOn: ref('date'),
        ...own,
      },
      optional,
    ),
  );

const level = oneOf('post_secondary', 'secondary');
const days = whole(0, 3650, 'a whole number of days');
const percent = {
  type: 'number',
  minimum: 0,
  maximum: 100,
  description: 'a number of percent, from 0 to 100',
};
/** Punctuation alone would be found in every text. */
const wording = {
  type: 'string',
  maxLength: 2000,
  pattern: '[\\p{L}\\p{N}]',
  description: 'words as they are printed, with at least one letter or digit',
};
/** The engine reads every wording whenever it was printed. */
const always = { type: 'null', description: 'null: a wording counts whenever it was printed' };

/** JSON Schema (2020-12) of a rule pack. What it cannot say of rows beside each other is in rule-pack-faults. */
export const RULE_PACK_SCHEMA: object = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://coopdesk.invalid/schemas/rule-pack.json',
  title: 'Rule pack',
  ...record({
    id: {
      type: 'string',
      maxLength: 40,
      pattern: '^\\d{4}-\\d{2}-\\d{2}(-[a-z0-9]+)*$',
      description: 'the date of the edition, YYYY-MM-DD, and if need be a suffix, such as 2027-05-01-second',
    },
    regimes: row('day_of_work', { level, document: oneOf('coop_work_permit', 'study_permit') }),
    maintainedStudyWork: row('day_of_work'),
    remarks: row(
      'day_of_issue',
      {
        class: oneOf('K1', 'K2', 'not_qualifying', 'manual_review'),
        parts: { type: 'array', minItems: 1, maxItems: 20, items: wording },
        without: wording,
      },
      ['without'],
      always,
    ),
    filing: row('day_of_filing', { dayEndsIn: oneOf('UTC'), paperDaysBack: days, safeDaysBefore: days }),
    restoration: row(
      'day_of_loss',
      {
        lastDay: record({ daysAfterLoss: days, monthsAfterLoss: whole(0, 120, 'a whole number of months') }, [
          'daysAfterLoss',
          'monthsAfterLoss',
        ]),
        safeDaysAfterLoss: days,
        measure: { type: 'string', minLength: 1, maxLength: 60 },
      },
      ['measure'],
    ),
    programs: row('day_of_work', {
      minimumMonths: whole(0, 240, 'a whole number of months'),
      maximumPercent: percent,
      nearPercent: percent,
      excludedKinds: {
        type: 'array',
        uniqueItems: true,
        items: oneOf('academic', 'language', 'general_interest', 'preparatory'),
      },
      excludedBases: {
        type: 'array',
        uniqueItems: true,
        items: oneOf('mandatory_all', 'required_in_stream', 'optional'),
      },
    }),
    offCampus: row('day_of_work', {
      hoursPerWeek: { type: 'number', minimum: 0, maximum: 168, description: 'hours a week' },
    }),
    breaks: row('day_of_work', { consecutiveDays: days, daysPerYear: whole(0, 366, 'days of a year') }),
    studyPermitEnds: row('day_of_work', { daysAfterCompletion: days }),
    namedInstitution: row('day_of_filing'),
    closedCoopApplications: row('day_of_work', { level }),
    proofLetters: row('day_of_filing', { daysFromReceipt: days }),
    fees: row('day_of_filing', {
      code: {
        type: 'string',
        pattern: '^[a-z][a-z0-9_]{0,59}$',
        description: 'the name of the fee in small letters and underscores',
      },
      cents: whole(0, 100_000_000, 'the amount in Canadian cents'),
    }),
    reminders: record(
      {
        permitExpiryDays: offsets(-1000, 1000, 'days, negative before the date'),
        filingDeadlineHours: offsets(-1000, 0, 'hours before the deadline, negative'),
        passportExpiryDays: offsets(-1000, 1000, 'days, negative before the date'),
        lossDays: offsets(0, 1000, 'days after the loss'),
        maintainedMonths: whole(0, 60, 'a whole number of months'),
        medicalExamDays: offsets(-1000, 1000, 'days, negative before the date'),
        sinDays: offsets(-1000, 1000, 'days, negative before the date'),
        proofLetterDays: offsets(-1000, 1000, 'days, negative before the date'),
      },
      ['medicalExamDays', 'sinDays', 'proofLetterDays'],
    ),
  }),
  $defs: {
    date: {
      type: 'string',
      format: 'date',
      description: 'a calendar date, YYYY-MM-DD, in the years 1900 to 2199',
    },
    dayOrNull: {
      type: ['string', 'null'],
      format: 'date',
      description: 'a calendar date, YYYY-MM-DD, or null where the row has no such limit',
    },
    source: {
      type: 'string',
      maxLength: 500,
      pattern: '^https://[^\\s/]+\\.[^\\s]+$',
      description: 'the address of the source, beginning with https://',
    },
  },
};
