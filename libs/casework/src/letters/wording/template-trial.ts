import type { InventedStudent } from '#domain/letters/invented-letters.js';
import type { LetterFacts } from '#domain/letters/letter-facts.js';
import {
  placedTexts,
  type TemplateContent,
  type TemplateFault,
  type TemplateLanguage,
  TEXT_LIMITS,
} from '#domain/letters/template-content.js';
import { renderTemplate } from './template-rendering.js';

/** Two pages hold about this much. */
const LETTER_LIMIT = 9_000;

/** Renders the letter for students who do not exist: what breaks a page breaks it here, before any real letter. */
export function trialFaults(
  content: TemplateContent,
  students: readonly InventedStudent[],
  factsOf: (who: InventedStudent, language: TemplateLanguage) => LetterFacts,
): TemplateFault[] {
  for (const language of ['en', 'fr'] as const)
    for (const who of students) {
      const faults = trial(content, factsOf(who, language));
      if (faults.length > 0) return faults;
    }
  return [];
}

function trial(content: TemplateContent, facts: LetterFacts): TemplateFault[] {
  const { language } = facts;
  const rendered = renderTemplate(content, facts);
  if ('missing' in rendered) {
    return rendered.missing.map((claim) => ({
      path: language,
      problem: `{{ claims.${claim} }} is not carried by the facts of an invented student.`,
      fr: `{{ claims.${claim} }} n’est pas soutenu par les faits d’une personne inventée.`,
    }));
  }
  const { page } = rendered;
  const texts = placedTexts({
    ...page,
    paragraphs: [...page.paragraphs],
    rows: [...page.rows],
    closing: [...page.closing],
  });
  const long = texts.flatMap(({ path, place, text }) => {
    const limit = TEXT_LIMITS[place].rendered;
    if (text.length <= limit) return [];
    return [
      {
        path: `${language}.${path}`,
        problem: `With long names this text has ${text.length} characters, ${limit} at most. Shorten it.`,
        fr: `Avec de longs noms, ce texte a ${text.length} caractères; ${limit} au plus. Abrégez-le.`,
      },
    ];
  });
  const total = texts.reduce((sum, { text }) => sum + text.length, 0);
  if (long.length > 0 || total <= LETTER_LIMIT) return long;
  return [
    {
      path: language,
      problem: `With long names the letter has ${total} characters, ${LETTER_LIMIT} at most: it would not fit on two pages.`,
      fr: `Avec de longs noms, la lettre a ${total} caractères; ${LETTER_LIMIT} au plus : elle ne tiendrait pas sur deux pages.`,
    },
  ];
}
