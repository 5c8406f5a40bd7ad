import {
  COUNT_LIMITS,
  placedTexts,
  type TemplateContent,
  type TemplateFault,
  type TemplateLanguage,
  type TemplateTexts,
  TEXT_LIMITS,
} from './template-content.js';

const LISTS = ['paragraphs', 'rows', 'closing'] as const;
const LANGUAGES = ['en', 'fr'] as const;
const FRENCH = { paragraphs: 'paragraphes', rows: 'lignes', closing: 'formules de fin' } as const;

/** Said of a text that is longer than its place. */
export const tooLong = (limit: number): { problem: string; fr: string } => ({
  problem: `This text has ${limit} characters at most.`,
  fr: `Ce texte a au plus ${limit} caractères.`,
});

/** Whether both languages have the same parts, none too many, none too long, none left empty. */
export function shapeFaults(content: TemplateContent): TemplateFault[] {
  return [
    ...LISTS.flatMap((list) => countFaults(content, list)),
    ...LANGUAGES.flatMap((one) => textFaults(one, content[one])),
  ];
}

function countFaults({ en, fr }: TemplateContent, list: (typeof LISTS)[number]): TemplateFault[] {
  const limit = COUNT_LIMITS[list];
  const tooMany = LANGUAGES.filter((one) => ({ en, fr })[one][list].length > limit).map((one) => ({
    path: `${one}.${list}`,
    problem: `A letter has ${limit} ${list} at most.`,
    fr: `Une lettre a au plus ${limit} ${FRENCH[list]}.`,
  }));
  if (list === 'paragraphs' && en.paragraphs.length === 0)
    return [
      {
        path: 'en.paragraphs',
        problem: 'A letter has one paragraph at least.',
        fr: 'Une lettre a au moins un paragraphe.',
      },
    ];
  if (en[list].length === fr[list].length) return tooMany;
  return [
    ...tooMany,
    {
      path: `fr.${list}`,
      problem: `English and French say the same in the same places: English has ${en[list].length} ${list}, French ${fr[list].length}.`,
      fr: `L’anglais et le français disent la même chose aux mêmes endroits : ${FRENCH[list]} en anglais : ${en[list].length}, en français : ${fr[list].length}.`,
    },
  ];
}

function textFaults(language: TemplateLanguage, texts: TemplateTexts): TemplateFault[] {
  return placedTexts(texts).flatMap(({ path, place, text }) => {
    const at = `${language}.${path}`;
    const limit = TEXT_LIMITS[place].typed;
    if (text.trim() === '')
      return [
        {
          path: at,
          problem: 'Write the text of this place, or remove it in both languages.',
          fr: 'Écrivez le texte à cet endroit, ou retirez-le dans les deux langues.',
        },
      ];
    if (text.length > limit) return [{ path: at, ...tooLong(limit) }];
    const hidden = HIDDEN.exec(text);
    if (!hidden) return [];
    const code = hidden[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    return [
      {
        path: at,
        problem: `Remove the invisible character U+${code}.`,
        fr: `Retirez le caractère invisible U+${code}.`,
      },
    ];
  });
}

// What is not seen can hide a claim from the check: soft hyphens, joiners, direction marks, control characters.
// A line break may stand.
const HIDDEN = /(?!\n)[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/u;
