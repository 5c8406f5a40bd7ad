const date = { type: 'string', format: 'date', description: 'a calendar date, YYYY-MM-DD' };
const country = { type: 'string', pattern: '^[A-Z]{2}$', description: 'an ISO 3166-1 alpha-2 code' };
const text = {
  type: 'string',
  minLength: 1,
  maxLength: 500,
  description: 'a text of at most 500 characters',
};
const yesNo = { type: 'boolean', description: 'true or false' };
const whole = (minimum: number, maximum: number) => ({
  type: 'integer',
  minimum,
  maximum,
  description: `a whole number from ${minimum} to ${maximum}`,
});
const object = (required: readonly string[], properties: Readonly<Record<string, object>>) => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
});
const texts = { type: 'array', maxItems: 20, items: text };

const CAP = {
  oneOf: [
    object(['per', 'months'], { per: { const: 'participation' }, months: whole(1, 60) }),
    object(['per', 'first', 'later'], { per: { const: 'order' }, first: whole(1, 60), later: whole(1, 60) }),
    object(['per', 'months'], { per: { const: 'lifetime' }, months: whole(1, 60) }),
  ],
};

const COOP_TERMS = object(
  ['ages', 'cap', 'participations', 'repeat', 'gapMonths', 'residentAtHome', 'schoolAtHome', 'paidOnly'],
  {
    ages: object(['from', 'to'], { from: whole(16, 60), to: whole(16, 60) }),
    cap: CAP,
    participations: whole(1, 9),
    repeat: { enum: ['no_repeat', 'repeat_allowed', 'coop_once', 'single_participation'] },
    gapMonths: whole(0, 60),
    residentAtHome: yesNo,
    schoolAtHome: yesNo,
    paidOnly: yesNo,
    sectors: {
      type: 'array',
      minItems: 1,
      uniqueItems: true,
      items: { enum: ['forestry', 'agriculture', 'tourism', 'other'] },
    },
    graduateWithinMonths: whole(1, 60),
  },
);

const list = (items: object, maxItems = 400) => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'array',
  minItems: 1,
  maxItems,
  items,
});

/** JSON Schemas of the parts of the programme's dated data, as rows. */
export const PROGRAMME_SCHEMAS = {
  country_table: list(
    object(['country', 'name', 'coop'], {
      country,
      name: text,
      coop: { oneOf: [{ type: 'null' }, COOP_TERMS] },
      quota: object(['season', 'places'], {
        season: whole(2000, 2199),
        places: { oneOf: [{ type: 'null' }, { const: 'no_cap' }, whole(0, 100_000)] },
      }),
      hints: texts,
      hintsFr: texts,
    }),
  ),
  fees: list(
    object(['kind', 'cents', 'from', 'refundedOnRefusal', 'paidBy', 'source', 'verifiedOn'], {
      kind: { enum: ['participation', 'biometrics', 'employer_compliance'] },
      cents: whole(0, 10_000_000),
      from: date,
      refundedOnRefusal: yesNo,
      paidBy: { enum: ['candidate', 'employer'] },
      source: text,
      verifiedOn: date,
    }),
  ),
  seasons: list(
    object(['year', 'source', 'verifiedOn'], {
      year: whole(2000, 2199),
      opensOn: date,
      closesOn: date,
      source: text,
      verifiedOn: date,
    }),
  ),
  organizations: list(
    object(['id', 'name', 'categories', 'serves', 'note', 'servesFr', 'noteFr', 'verifiedOn'], {
      id: {
        type: 'string',
        pattern: '^[a-z0-9-]{1,60}$',
        description: 'lower-case letters, digits and hyphens',
      },
      name: text,
      categories: { type: 'array', minItems: 1, uniqueItems: true, items: { enum: ['coop', 'yp', 'wh'] } },
      serves: text,
      note: text,
      servesFr: text,
      noteFr: text,
      verifiedOn: date,
    }),
  ),
  readings: list(object(['noteTeer'], { noteTeer: yesNo }), 1),
} as const;
