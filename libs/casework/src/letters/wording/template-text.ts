import { Tokenizer, TokenKind } from 'liquidjs';
import { TEMPLATE_FILTERS, TEMPLATE_TAGS } from '#domain/letters/template-fields.js';

/** What is wrong in a text, in both languages; a place begins with line and column. */
export interface TextProblem {
  readonly problem: string;
  readonly fr: string;
}

/** A variable that a text names, with its place. Lines and columns count from one. */
export interface NamedVariable {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** Written out, not only asked about. */
  readonly shown: boolean;
  /** Within a condition, and so not in every letter. */
  readonly conditional: boolean;
}

export interface TextReading {
  readonly variables: readonly NamedVariable[];
  /** What is typed, without the braces' parts. */
  readonly literals: readonly { readonly text: string; readonly line: number; readonly column: number }[];
  readonly problems: readonly TextProblem[];
}

/**
 * Reads a text by a grammar far narrower than the engine's: `{{ a.b | filter }}` and conditions over values. Whatever
 * does not fit is a problem with its place, so that the engine never meets it: no ranges, no literals in braces, no tag
 * or filter beyond the list.
 */
export function readText(text: string): TextReading {
  const variables: NamedVariable[] = [];
  const literals: { text: string; line: number; column: number }[] = [];
  const problems: TextProblem[] = [];
  let depth = 0;
  for (const token of topLevelTokens(text, problems)) {
    const [line = 1, column = 1] = token.getPosition();
    if (token.kind === TokenKind.HTML) literals.push({ text: token.getText(), line, column });
    else {
      const read = readBraces(token.getText());
      if ('problem' in read) problems.push(placed(line, column, read));
      else {
        depth += read.opens ? 1 : read.closes ? -1 : 0;
        const conditional = depth > 0;
        variables.push(...read.paths.map((path) => ({ path, line, column, shown: read.shown, conditional })));
      }
    }
  }
  return { variables, literals, problems };
}

/** With the place in front of it. */
export const placed = (
  line: number | string,
  column: number | string,
  { problem, fr }: TextProblem,
): TextProblem => ({
  problem: `Line ${line}, column ${column}: ${problem}`,
  fr: `Ligne ${line}, colonne ${column} : ${fr}`,
});

function topLevelTokens(text: string, problems: TextProblem[]): ReturnType<Tokenizer['readTopLevelTokens']> {
  try {
    return new Tokenizer(text).readTopLevelTokens();
  } catch {
    problems.push({
      problem: 'A part in braces is not closed: write {{ … }} or {% … %} in full.',
      fr: 'Une partie entre accolades n’est pas fermée : écrivez {{ … }} ou {% … %} en entier.',
    });
    return [];
  }
}

const PATH = '[a-z][a-z0-9_]*\\.[a-z][a-z0-9_]*';
const OUTPUT = new RegExp(`^\\{\\{-?\\s*(${PATH})\\s*((?:\\|\\s*[a-z_]+\\s*)*)-?\\}\\}$`);
const TAG = /^\{%-?\s*([^\s%]*)\s*([\s\S]*?)\s*-?%\}$/;
const VALUE = `(?:${PATH}|'[^'{}%]{0,80}'|"[^"{}%]{0,80}"|-?\\d{1,6}|true|false|nil|null|blank|empty)`;
const COMPARED = `${VALUE}(?:\\s*(?:==|!=|<=|>=|<|>)\\s*${VALUE}|\\s+contains\\s+${VALUE})?`;
const CONDITION = new RegExp(`^${COMPARED}(?:\\s+(?:and|or)\\s+${COMPARED})*$`);
const CHOICES = new RegExp(`^${VALUE}(?:\\s*(?:,|\\sor\\s)\\s*${VALUE})*$`);
const ONE_VALUE = new RegExp(`^${VALUE}$`);

/** What may stand behind the name of a tag. */
const ARGUMENTS: Readonly<Record<string, RegExp>> = {
  if: CONDITION,
  elsif: CONDITION,
  unless: CONDITION,
  case: ONE_VALUE,
  when: CHOICES,
};

interface ReadBraces {
  readonly paths: readonly string[];
  readonly shown: boolean;
  readonly opens: boolean;
  readonly closes: boolean;
}

function readBraces(text: string): ReadBraces | TextProblem {
  return text.startsWith('{{') ? readOutput(text) : readTag(text);
}

function readOutput(text: string): ReadBraces | TextProblem {
  const [, path, piped = ''] = OUTPUT.exec(text) ?? [];
  if (path === undefined)
    return {
      problem: 'Between {{ and }} stands the name of one field, such as student.name, and a filter at most.',
      fr: 'Entre {{ et }} figure le nom d’un seul champ, comme student.name, et un filtre au plus.',
    };
  const unknown = [...piped.matchAll(/[a-z_]+/g)]
    .map(([name]) => name)
    .find((name) => !FILTER_NAMES.has(name));
  if (unknown !== undefined)
    return {
      problem: `There is no filter ${unknown}. There are ${[...FILTER_NAMES].join(' and ')}.`,
      fr: `Il n’y a pas de filtre ${unknown}. Il y a ${[...FILTER_NAMES].join(' et ')}.`,
    };
  return { paths: [path], shown: true, opens: false, closes: false };
}

function readTag(text: string): ReadBraces | TextProblem {
  const [, name = '', given = ''] = TAG.exec(text) ?? [];
  if (!TAG_NAMES.has(name))
    return {
      problem: `There is no tag ${shown(name) ?? 'of this name'}. There are ${[...TAG_NAMES].join(', ')}.`,
      fr: `Il n’y a pas de balise ${shown(name) ?? 'de ce nom'}. Il y a ${[...TAG_NAMES].join(', ')}.`,
    };
  const allowed = ARGUMENTS[name] ?? /^$/;
  if (!allowed.test(given))
    return {
      problem: `What stands after ${name} is not understood. Compare fields with words or numbers, for example program.months > 12.`,
      fr: `Ce qui suit ${name} n’est pas compris. Comparez des champs à des mots ou à des nombres, par exemple program.months > 12.`,
    };
  const unquoted = given.replaceAll(/'[^']*'|"[^"]*"/g, ' ');
  const paths = unquoted.match(new RegExp(PATH, 'g')) ?? [];
  return { paths, shown: false, opens: OPENING.has(name), closes: name.startsWith('end') };
}

const shown = (name: string): string | null => (/^[\w#-]{1,30}$/.test(name) ? name : null);
const OPENING: ReadonlySet<string> = new Set(['if', 'unless', 'case']);
const FILTER_NAMES: ReadonlySet<string> = new Set(TEMPLATE_FILTERS.map(({ name }) => name));
const TAG_NAMES: ReadonlySet<string> = new Set(TEMPLATE_TAGS);
