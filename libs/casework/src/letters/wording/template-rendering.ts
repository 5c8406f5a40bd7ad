import { type Template, UndefinedVariableError } from 'liquidjs';
import type { Claim } from '#domain/letters/claim.js';
import { CLAIMS } from '#domain/letters/claim.js';
import type { LetterFacts } from '#domain/letters/letter-facts.js';
import { letterPage, type LetterPage } from '#domain/letters/letter-page.js';
import { letterScope } from '#domain/letters/letter-scope.js';
import { withArticles } from '#domain/office/french-articles.js';
import type { TemplateContent, TemplateLanguage } from '#domain/letters/template-content.js';
import { parseText, renderParsed } from './template-language.js';

/** The page, or the claims that the template makes and the facts do not carry. */
export type RenderedLetter = { readonly page: LetterPage } | { readonly missing: readonly Claim[] };

/**
 * Content, frozen facts and claims make the page: a pure function. Values come out as they are: braces in a name are
 * never read as a template. In French, names of institution and office have their article after a preposition.
 * @throws when the template was never checked: an unknown field, a tag or a filter that is not ours
 */
export function renderTemplate(content: TemplateContent, facts: LetterFacts): RenderedLetter {
  const { language, office } = facts;
  const names = [office.institutionName, office.officeName];
  const scope = letterScope(facts);
  const missing = new Set<Claim>();
  const said = (text: string): string => {
    try {
      const words = renderParsed(language, parsed(language, text), scope);
      return language === 'fr' ? withArticles(words, names) : words;
    } catch (error) {
      const claim = missingClaim(error);
      if (!claim) throw error;
      missing.add(claim);
      return '';
    }
  };
  const texts = content[language];
  const rendered = {
    title: said(texts.title),
    recipient: said(texts.recipient),
    paragraphs: texts.paragraphs.map(said),
    rows: texts.rows.map(({ label, value }) => ({ label: said(label), value: said(value) })),
    closing: texts.closing.map(said),
    footer: said(texts.footer),
  };
  return missing.size > 0 ? { missing: [...missing] } : { page: letterPage(facts, rendered) };
}

function missingClaim(error: unknown): Claim | null {
  if (!UndefinedVariableError.is(error)) return null;
  const name = /undefined variable: claims\.([a-z_]+)/.exec(error.message)?.[1];
  return CLAIMS.find((claim) => claim === name) ?? null;
}

/** A bulk renders one template a thousand times: a text is parsed once. The oldest go when there are many. */
const KEPT = 1_000;
const known: Readonly<Record<TemplateLanguage, Map<string, Template[]>>> = { en: new Map(), fr: new Map() };

function parsed(language: TemplateLanguage, text: string): Template[] {
  const texts = known[language];
  const found = texts.get(text);
  if (found) return found;
  const fresh = parseText(language, text);
  if (texts.size >= KEPT) texts.delete(texts.keys().next().value ?? '');
  texts.set(text, fresh);
  return fresh;
}
