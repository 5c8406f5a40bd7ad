/** Words that only a claim may say, in either language: no template gets around one by using the other's. */
const TYPED: readonly (readonly [pattern: RegExp, claim: string])[] = [
  [
    /\b(?:required?|requires|requirements?|requiring|mandatory|compulsory|obligatory|essential)\b/u,
    'claims.requirement',
  ],
  [
    /(?<!\p{L})(?:obligatoires?|exig(?:e|ent|er|ée?s?|ences?)|requis(?:es?)?|essentiel(?:le)?s?)(?!\p{L})/u,
    'claims.requirement',
  ],
  [/\bmust (?:do|take|complete|undertake)\b/u, 'claims.requirement'],
  [/(?<!\p{L})doi(?:t|vent) (?:faire|suivre|effectuer|accomplir)(?!\p{L})/u, 'claims.requirement'],
  [/\b(?:full|part)[ -]?time\b/u, 'claims.attendance'],
  [/\btemps[ -]?(?:plein|partiel|complet)\b/u, 'claims.attendance'],
  [/%|‰|٪|\bper ?cent(?:age)?\b|\bpour ?cent(?:age)?\b/u, 'claims.share'],
  [/\bhalf\b|(?<!\p{L})moitié(?!\p{L})/u, 'claims.share'],
  [/\p{Nd}\s*(?:weeks?|semaines?)\b/u, 'claims.weeks'],
  [/\b(?:all|every|each)(?: of)?(?: (?:the|its|our))? students?\b/u, 'claims.all_students'],
  [
    /(?<!\p{L})(?:tous|toutes|chaque)(?: (?:les|ses|nos))? (?:étudiante?s?|personnes)(?!\p{L})/u,
    'claims.all_students',
  ],
  [/\bapprov(?:e|es|ed|al)\b|(?<!\p{L})approuv(?:e|ent|ée?s?)(?!\p{L})/u, 'claims.placement'],
];

export interface TypedClaim {
  /** As it was typed, compared without case and with plain spaces and hyphens. */
  readonly words: string;
  /** What to write instead. */
  readonly instead: string;
  /** Where the words begin in the text, counted in UTF-16 units; 0 where they were typed in another form of writing. */
  readonly at: number;
}

/** A claim typed in the plain text of a template; null where there is none. */
export function typedClaim(text: string): TypedClaim | null {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/\p{Pd}/gu, '-');
  for (const [pattern, instead] of TYPED) {
    const words = pattern.exec(plain)?.[0];
    if (words) return { words, instead, at: placeOf(words, text) };
  }
  return null;
}

/** The words are compared in a plain form: they are looked for as they may have been typed. */
function placeOf(words: string, text: string): number {
  const typed = words
    .replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
    .replaceAll(' ', String.raw`\s+`)
    .replaceAll('-', String.raw`\p{Pd}`);
  return Math.max(0, text.search(new RegExp(typed, 'iu')));
}
