import { Liquid, type Template } from 'liquidjs';
import { isDate } from '#domain/time/days.js';
import { longDate, monthYear } from '#domain/time/long-date.js';
import type { TemplateLanguage } from '#domain/letters/template-content.js';
import { TEMPLATE_FILTERS, TEMPLATE_TAGS } from '#domain/letters/template-fields.js';

/** Longer than any text may be; a text is checked for its own limit before. */
const PARSE_LIMIT = 20_000;
const RENDER_MILLISECONDS = 500;
const MEMORY_LIMIT = 200_000;

/**
 * The template language as we have it: values and conditions. No loops, no assignments, no files, no filters but ours,
 * no property that is not the scope's own; what is parsed here was read by `templateText` before.
 */
function engineFor(language: TemplateLanguage): Liquid {
  const engine = new Liquid({
    strictFilters: true,
    strictVariables: true,
    // A condition may ask whether a claim is carried.
    lenientIf: true,
    ownPropertyOnly: true,
    parseLimit: PARSE_LIMIT,
    renderLimit: RENDER_MILLISECONDS,
    memoryLimit: MEMORY_LIMIT,
    templates: {},
    cache: false,
  });
  const tags: readonly string[] = TEMPLATE_TAGS;
  for (const name of Object.keys(engine.tags)) if (!tags.includes(name)) delete engine.tags[name];
  for (const name of Object.keys(engine.filters)) delete engine.filters[name];
  for (const { name } of TEMPLATE_FILTERS) engine.registerFilter(name, dateFilter(name, language));
  return engine;
}

/** A date that is not recorded comes out as nothing. */
function dateFilter(name: string, language: TemplateLanguage): (value: unknown) => string {
  const written = name === 'month_year' ? monthYear : longDate;
  return (value) => (typeof value === 'string' && isDate(value) ? written(value, language) : '');
}

const ENGINES: Readonly<Record<TemplateLanguage, Liquid>> = { en: engineFor('en'), fr: engineFor('fr') };

/** @throws what the engine throws on a text that it cannot read */
export function parseText(language: TemplateLanguage, text: string): Template[] {
  return ENGINES[language].parse(text);
}

/** @throws what the engine throws, an unknown variable among it */
export function renderParsed(language: TemplateLanguage, parsed: Template[], scope: object): string {
  const out: unknown = ENGINES[language].renderSync(parsed, scope);
  return String(out);
}
