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
  }));
  if (list === 'paragraphs' && en.paragraphs.length === 0)
    return [{ path: 'en.paragraphs', problem: 'A letter has one paragraph at least.' }];
  if (en[list].length === fr[list].length) return tooMany;
  return [
    ...tooMany,
    {
      path: `fr.${list}`,
      problem: `English and French say the same in the same places: English has ${en[list].length} ${list}, French ${fr[list].length}.`,
    },
  ];
}

function textFaults(language: TemplateLanguage, texts: TemplateTexts): TemplateFault[] {
  return placedTexts(texts).flatMap(({ path, place, text }) => {
    const at = `${language}.${path}`;
    const limit = TEXT_LIMITS[place].typed;
    if (text.trim() === '')
      return [{ path: at, problem: 'Write the text of this place, or remove it in both languages.' }];
    if (text.length > limit) return [{ path: at, problem: `This text has ${limit} characters at most.` }];
    const hidden = HIDDEN.exec(text);
    if (!hidden) return [];
    const code = hidden[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    return [{ path: at, problem: `Remove the invisible character U+${code}.` }];
  });
}

// What is not seen can hide a claim from the check: soft hyphens, joiners, direction marks, control characters.
// A line break may stand.
const HIDDEN = /(?!\n)[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/u;
