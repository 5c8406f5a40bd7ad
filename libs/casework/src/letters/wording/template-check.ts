import type { Claim } from '#domain/letters/claim.js';
import { REQUIRED_CLAIMS } from '#domain/letters/claim.js';
import { INVENTED_STUDENTS, inventedFacts } from '#domain/letters/invented-letters.js';
import type { LetterBase } from '#domain/letters/letter-base.js';
import type { RecordedOffice } from '#domain/letters/letter-facts.js';
import {
  type PlacedText,
  placedTexts,
  type TemplateContent,
  type TemplateFault,
  type TemplateLanguage,
  TEXT_LIMITS,
} from '#domain/letters/template-content.js';
import { fieldsOf } from '#domain/letters/template-fields.js';
import { shapeFaults, tooLong } from '#domain/letters/template-shape.js';
import { typedClaim } from '#domain/letters/typed-claims.js';
import { parseText } from './template-language.js';
import { placed, readText, type TextProblem, type TextReading } from './template-text.js';
import { trialFaults } from './template-trial.js';

const LANGUAGES = ['en', 'fr'] as const;

interface ReadText extends PlacedText {
  readonly language: TemplateLanguage;
  readonly reading: TextReading;
}

/**
 * Whether a template may be put to review: it can be read in both languages, says the same in both, claims what its
 * base is for, types no claim itself, and comes out within limits for invented students. The grave faults come first
 * and alone: what cannot be read is not tried.
 */
export function templateFaults(
  content: TemplateContent,
  base: LetterBase,
  office: RecordedOffice,
): TemplateFault[] {
  const shape = shapeFaults(content);
  if (shape.length > 0) return shape;
  const unread = unreadableFaults(content, base);
  if (unread.length > 0) return unread;
  const texts = readTexts(content);
  const faults = [
    ...texts.flatMap(typedFaults),
    ...sameClaimsFaults(texts),
    ...requiredFaults(texts, REQUIRED_CLAIMS[base]),
  ];
  return faults.length > 0 ? faults : trialFaults(content, INVENTED_STUDENTS, factsFor(base, office));
}

/** What keeps a template from being rendered at all; content without any may be previewed. */
export function unreadableFaults(content: TemplateContent, base: LetterBase): TemplateFault[] {
  return readTexts(content).flatMap((text) => readingFaults(text, base));
}

function readTexts(content: TemplateContent): ReadText[] {
  return LANGUAGES.flatMap((language) =>
    placedTexts(content[language]).map((text) => ({ ...text, language, reading: readWithin(text) })),
  );
}

/** A text longer than its place is not read at all: how long reading takes depends on it. */
function readWithin({ text, place }: PlacedText): TextReading {
  const limit = TEXT_LIMITS[place].typed;
  if (text.length <= limit) return readText(text);
  return { variables: [], literals: [], problems: [tooLong(limit)] };
}

const factsFor =
  (base: LetterBase, office: RecordedOffice) =>
  (who: (typeof INVENTED_STUDENTS)[number], language: TemplateLanguage) =>
    inventedFacts(who, {
      kind: base,
      base,
      language,
      office,
      number: 'ABCDE-2026-000001',
      today: '2026-11-21',
    });

function readingFaults({ language, path, text, reading }: ReadText, base: LetterBase): TemplateFault[] {
  const at = `${language}.${path}`;
  const fault = (problem: TextProblem): TemplateFault => ({ path: at, ...problem });
  if (reading.problems.length > 0) return reading.problems.map(fault);
  const known = new Set(fieldsOf(base).map((field) => field.path));
  const unknown = reading.variables
    .filter((variable) => !known.has(variable.path))
    .map((variable) =>
      fault(
        placed(variable.line, variable.column, {
          problem: `there is no field ${variable.path} in letters on this base. Choose one from the list of fields.`,
          fr: `il n’y a pas de champ ${variable.path} dans les lettres de cette base. Choisissez-en un dans la liste des champs.`,
        }),
      ),
    );
  if (unknown.length > 0) return unknown;
  return parseFaults(language, text).map(fault);
}

/** What the grammar lets through but does not close: the engine names its place. */
function parseFaults(language: TemplateLanguage, text: string): TextProblem[] {
  try {
    parseText(language, text);
    return [];
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    const [, line = '1', column = '1'] = /line:(\d+), col:(\d+)/.exec(said) ?? [];
    return [
      placed(line, column, {
        problem:
          'a condition is not complete here. Each if, unless and case is closed by endif, endunless or endcase, and else stands within one.',
        fr: 'une condition n’est pas complète ici. Chaque if, unless et case se ferme par endif, endunless ou endcase, et else se trouve à l’intérieur.',
      }),
    ];
  }
}

/** Words are looked for where they stand, and also across braces, which would otherwise cut them in two. */
function typedFaults({ language, path, reading }: ReadText): TemplateFault[] {
  const at = `${language}.${path}`;
  for (const { text, line, column } of reading.literals) {
    const typed = typedClaim(text);
    if (typed) {
      const place = placeWithin({ text, line, column }, typed.at);
      return [{ path: at, ...placed(place.line, place.column, typedProblem(typed)) }];
    }
  }
  const all = reading.literals.map(({ text }) => text);
  const across = typedClaim(all.join('')) ?? typedClaim(all.join(' '));
  return across ? [{ path: at, ...typedProblem(across) }] : [];
}

/** Where a sign of a literal stands in the whole text. */
function placeWithin(
  { text, line, column }: { readonly text: string; readonly line: number; readonly column: number },
  at: number,
): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, at).split('\n');
  const last = lines.at(-1)!.length;
  return lines.length === 1
    ? { line, column: column + last }
    : { line: line + lines.length - 1, column: last + 1 };
}

const typedProblem = (typed: { readonly words: string; readonly instead: string }): TextProblem => ({
  problem: `“${typed.words}” is a claim that only the record may make. Write {{ ${typed.instead} }} instead, or leave it out.`,
  fr: `« ${typed.words} » est une affirmation que seul le dossier peut faire. Écrivez plutôt {{ ${typed.instead} }}, ou retirez-la.`,
});

const claimsIn = ({ reading }: ReadText): string[] =>
  [
    ...new Set(reading.variables.filter(({ path }) => path.startsWith('claims.')).map(({ path }) => path)),
  ].sort();

/** Neither language may claim what the other does not. */
function sameClaimsFaults(texts: readonly ReadText[]): TemplateFault[] {
  const english = new Map(texts.filter(({ language }) => language === 'en').map((text) => [text.path, text]));
  return texts.flatMap((french) => {
    if (french.language !== 'fr') return [];
    const [en, fr] = [claimsIn(english.get(french.path)!), claimsIn(french)];
    if (en.join() === fr.join()) return [];
    const named = (claims: readonly string[], none: string): string => claims.join(', ') || none;
    return [
      {
        path: `fr.${french.path}`,
        problem: `Both languages claim the same in the same place: English has ${named(en, 'none')}, French ${named(fr, 'none')}.`,
        fr: `Les deux langues affirment la même chose au même endroit : l’anglais a ${named(en, 'rien')}, le français ${named(fr, 'rien')}.`,
      },
    ];
  });
}

/** A claim counts where it is written out for everybody; within a condition it may be missing. */
function requiredFaults(texts: readonly ReadText[], required: readonly Claim[]): TemplateFault[] {
  const shown = new Set(
    texts
      .flatMap(({ reading }) => reading.variables.filter((one) => one.shown && !one.conditional))
      .map(({ path }) => path),
  );
  return required
    .filter((claim) => !shown.has(`claims.${claim}`))
    .map((claim) => ({
      path: 'en.paragraphs',
      problem: `A letter on this base says {{ claims.${claim} }}, in a paragraph and not within a condition. Add it in both languages.`,
      fr: `Une lettre de cette base dit {{ claims.${claim} }}, dans un paragraphe et hors de toute condition. Ajoutez-le dans les deux langues.`,
    }));
}
