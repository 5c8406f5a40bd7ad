import type { TFunction } from 'i18next';
import { Problem } from '../../../api/problem.js';
import type { Preparation } from '../../../api/shapes/preparation.js';
import type { FormField } from '../../forms/form-field.js';

const PARTS = ['documents', 'numbers', 'confirmation'] as const;

/** A list as a form: one line of text a line of the list, in two languages side by side. */
export function preparationFields(t: TFunction<'desk'>): FormField[] {
  return [
    ...PARTS.flatMap((part): FormField[] => [
      {
        name: `${part}En`,
        label: t(`editions.preparation.${part}En`),
        hint: t('editions.preparation.oneALine'),
        type: 'long',
        optional: true,
      },
      { name: `${part}Fr`, label: t(`editions.preparation.${part}Fr`), type: 'long', optional: true },
    ]),
    { name: 'sourceEn', label: t('editions.preparation.sourceEn'), type: 'text' },
    { name: 'sourceFr', label: t('editions.preparation.sourceFr'), type: 'text' },
    { name: 'address', label: t('editions.preparation.address'), type: 'url' },
    { name: 'checkedOn', label: t('editions.preparation.checkedOn'), type: 'date' },
  ];
}

export const preparationValues = (preparation: Preparation): Record<string, unknown> => ({
  ...Object.fromEntries(
    PARTS.flatMap((part) => [
      [`${part}En`, preparation[part].map(({ en }) => en).join('\n')],
      [`${part}Fr`, preparation[part].map(({ fr }) => fr).join('\n')],
    ]),
  ),
  sourceEn: preparation.source.title.en,
  sourceFr: preparation.source.title.fr,
  address: preparation.source.address,
  checkedOn: preparation.checkedOn,
});

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const linesOf = (value: unknown): string[] =>
  text(value)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/**
 * The form's values as a list.
 * @throws Problem by field where a part has more lines in one language than in the other
 */
export function preparationOf(
  kind: Preparation['kind'],
  body: Record<string, unknown>,
  unequal: (count: number) => string,
): Preparation {
  const faults = PARTS.flatMap((part) => {
    const [en, fr] = [linesOf(body[`${part}En`]), linesOf(body[`${part}Fr`])];
    return en.length === fr.length ? [] : [{ path: `${part}Fr`, problem: unequal(en.length) }];
  });
  if (faults.length > 0) throw new Problem(422, 'invalid_input', '', '', faults);
  const paired = (part: (typeof PARTS)[number]): { en: string; fr: string }[] => {
    const french = linesOf(body[`${part}Fr`]);
    return linesOf(body[`${part}En`]).map((en, at) => ({ en, fr: french[at] ?? '' }));
  };
  return {
    kind,
    documents: paired('documents'),
    numbers: paired('numbers'),
    confirmation: paired('confirmation'),
    source: {
      title: { en: text(body['sourceEn']), fr: text(body['sourceFr']) },
      address: text(body['address']),
    },
    checkedOn: text(body['checkedOn']),
  };
}
