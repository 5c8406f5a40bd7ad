import { IEC_FACTS_SCHEMA } from '../facts-schema.js';
import { ADMISSIBILITY_TOPICS } from './case-facts.js';

const { asOf: _asOf, ita: _ita, offer: _offer, ...shared } = IEC_FACTS_SCHEMA.properties;
const date = { $ref: '#/$defs/date' };
const { previous } = shared;
const text = { $ref: '#/$defs/text' };
const yesNo = { type: 'boolean' };

/** JSON Schema of what a candidate has told: the same shapes as the engine's facts, with nothing required yet. */
export const IEC_CASE_FACTS_SCHEMA = {
  $schema: IEC_FACTS_SCHEMA.$schema,
  $id: 'https://coopdesk.invalid/schemas/iec-case-facts.json',
  title: 'IEC candidate',
  type: 'object',
  additionalProperties: false,
  properties: {
    ...shared,
    previous: {
      ...previous,
      items: {
        ...previous.items,
        properties: {
          ...previous.items.properties,
          season: { type: 'integer', minimum: 2000, maximum: 2100 },
        },
      },
    },
    iecPermitUntil: date,
    schoolName: text,
    organization: text,
    internshipAgreement: yesNo,
    meansToLeave: yesNo,
    healthSetting: yesNo,
    designatedCountryStay: yesNo,
    livedIn: {
      type: 'array',
      maxItems: 50,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['country', 'months'],
        properties: {
          country: { $ref: '#/$defs/country' },
          months: { type: 'number', minimum: 0, maximum: 1200 },
        },
      },
    },
    admissibility: { type: 'array', uniqueItems: true, maxItems: 6, items: { enum: ADMISSIBILITY_TOPICS } },
    host: {
      type: 'object',
      additionalProperties: false,
      required: ['employer', 'onCampus', 'site', 'from', 'to', 'paid'],
      properties: {
        employer: text,
        onCampus: yesNo,
        supervisor: text,
        site: text,
        from: date,
        to: date,
        paid: yesNo,
      },
    },
  },
  $defs: IEC_FACTS_SCHEMA.$defs,
} as const;
