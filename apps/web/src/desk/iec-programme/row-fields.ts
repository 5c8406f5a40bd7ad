import type { TFunction } from 'i18next';
import type { ProgrammePart } from '../../api/shapes/pathway.js';
import type { Choice } from '../../fields/choice-fields.js';
import type { FormField } from '../forms/form-field.js';
import type { FieldName } from './field-words.js';
import { fieldKey } from './field-words.js';
import type { RowValues } from './row-values.js';

type Desk = TFunction<'desk'>;
type Plain = 'text' | 'long' | 'date' | 'number' | 'check';

/** The fields of a row's form, as they are asked with what is typed so far. */
export function rowFields(
  part: ProgrammePart,
  values: RowValues,
  t: Desk,
  countries: readonly Choice[],
): FormField[] {
  const label = (name: FieldName): string => t(`programme.fields.${fieldKey(name)}`);
  const field = (
    name: FieldName,
    type: Plain,
    more: { optional?: boolean; hint?: string } = {},
  ): FormField =>
    type === 'check'
      ? { name, label: label(name), type, ...more }
      : { name, label: label(name), type, ...more };
  const choice = (name: FieldName, choices: readonly Choice[]): FormField => ({
    name,
    label: label(name),
    type: 'choice',
    choices,
  });
  const several = (name: FieldName, choices: readonly Choice[], optional = false): FormField => ({
    name,
    label: label(name),
    type: 'several',
    choices,
    optional,
  });
  const named = <Code extends string>(codes: readonly Code[], word: (code: Code) => string): Choice[] =>
    codes.map((value) => ({ value, label: word(value) }));
  switch (part) {
    case 'country_table':
      return [
        choice('country', countries),
        field('name', 'text', { hint: t('programme.hints.name') }),
        field('coop', 'check'),
        ...(values['coop'] === true ? coopFields() : []),
        choice(
          'quota',
          named(['none', 'number', 'no_cap', 'unknown'], (code) => t(`programme.quotas.${code}`)),
        ),
        ...(values['quota'] === 'none' ? [] : [field('quota.season', 'number')]),
        ...(values['quota'] === 'number' ? [field('quota.places', 'number')] : []),
        field('hints', 'long', { optional: true, hint: t('programme.hints.lines') }),
        field('hintsFr', 'long', { optional: true, hint: t('programme.hints.linesFr') }),
      ];
    case 'fees':
      return [
        choice(
          'kind',
          named(['participation', 'biometrics', 'employer_compliance'], (code) =>
            t(`programme.kinds.${code}`),
          ),
        ),
        field('cents', 'number', { hint: t('programme.hints.dollars') }),
        field('from', 'date'),
        choice(
          'paidBy',
          named(['candidate', 'employer'], (code) => t(`programme.payers.${code}`)),
        ),
        field('refundedOnRefusal', 'check'),
        field('source', 'text'),
        field('verifiedOn', 'date'),
      ];
    case 'seasons':
      return [
        field('year', 'number'),
        field('opensOn', 'date', { optional: true, hint: t('programme.hints.notAnnounced') }),
        field('closesOn', 'date', { optional: true, hint: t('programme.hints.notAnnounced') }),
        field('source', 'text'),
        field('verifiedOn', 'date'),
      ];
    case 'organizations':
      return [
        field('name', 'text'),
        field('id', 'text', { hint: t('programme.hints.id') }),
        several(
          'categories',
          named(['coop', 'yp', 'wh'], (code) => t(`programme.categories.${code}`)),
        ),
        ...(['serves', 'servesFr', 'note', 'noteFr'] as const).map((name) => field(name, 'long')),
        field('verifiedOn', 'date'),
      ];
    case 'readings':
      return [field('noteTeer', 'check', { hint: t('programme.hints.noteTeer') })];
  }

  function coopFields(): FormField[] {
    const per = values['coop.cap.per'];
    return [
      field('coop.ages.from', 'number'),
      field('coop.ages.to', 'number'),
      choice(
        'coop.cap.per',
        named(['participation', 'order', 'lifetime'], (code) => t(`programme.caps.${code}`)),
      ),
      ...(per === 'order'
        ? [field('coop.cap.first', 'number'), field('coop.cap.later', 'number')]
        : [field('coop.cap.months', 'number')]),
      field('coop.participations', 'number'),
      choice(
        'coop.repeat',
        named(['no_repeat', 'repeat_allowed', 'coop_once', 'single_participation'], (code) =>
          t(`programme.repeats.${code}`),
        ),
      ),
      field('coop.gapMonths', 'number', { hint: t('programme.hints.gap') }),
      field('coop.residentAtHome', 'check'),
      field('coop.schoolAtHome', 'check'),
      field('coop.paidOnly', 'check'),
      several(
        'coop.sectors',
        named(['forestry', 'agriculture', 'tourism', 'other'], (code) => t(`programme.sectors.${code}`)),
        true,
      ),
      field('coop.graduateWithinMonths', 'number', { optional: true }),
    ];
  }
}
