import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { LetterFacts } from '#domain/letters/letter-facts.js';
import type { LetterPage } from '#domain/letters/letter-page.js';
import { SHIPPED_TEMPLATES } from '#domain/letters/shipped/templates-1.js';
import { productFolder } from '#platform/product-folder.js';
import { renderTemplate } from './template-rendering.js';

const AS_THEY_WERE = productFolder('libs/casework/src/letters/wording/spec-support/pages-as-they-were.json');
interface Before {
  /** SHA-256 over the pages of all combinations below. */
  readonly every: string;
  readonly some: readonly { readonly facts: LetterFacts; readonly page: LetterPage }[];
}
const BEFORE = JSON.parse(readFileSync(AS_THEY_WERE, 'utf8')) as Before;
const FACTS = BEFORE.some[0]!.facts;

function pageOf(facts: LetterFacts): LetterPage {
  const base = facts.kind === 'coop_permit_support' ? 'permit_support' : 'placement';
  const rendered = renderTemplate(SHIPPED_TEMPLATES[base], facts);
  if ('page' in rendered) return rendered.page;
  throw new Error(`Not carried: ${rendered.missing.join()}`);
}

/** Every combination that the first letters' words told apart. */
function* combinations(): Generator<LetterFacts> {
  const term = { from: '2027-01-04', to: '2027-04-23' };
  const placements = [
    null,
    { ...term, employer: 'Harbour Light', hoursPerWeek: 37.5, approved: true },
    { ...term, employer: null, hoursPerWeek: null, approved: true },
    { ...term, from: '2027-01-01', employer: null, hoursPerWeek: 35, approved: false },
  ];
  for (const kind of ['placement_confirmation', 'coop_permit_support'])
    for (const language of ['en', 'fr'] as const)
      for (const basis of ['mandatory_all', 'required_in_stream'] as const)
        for (const attendance of ['full_time', 'scheduled_break', 'final_session'] as const)
          for (const level of ['post_secondary', 'secondary'] as const)
            for (const dates of [true, false])
              for (const [n, placement] of placements.entries())
                yield {
                  ...FACTS,
                  kind,
                  language,
                  basis,
                  attendance,
                  placement,
                  weeks: { work: 32, total: 96 + n * 4 },
                  program: {
                    ...FACTS.program,
                    level,
                    startsOn: dates ? '2025-09-01' : null,
                    endsOn: dates ? '2027-08-31' : null,
                  },
                };
}

describe('the words of the shipped templates', () => {
  it.each(BEFORE.some)(
    'are those of the first letters: $facts.kind $facts.language $facts.attendance',
    ({ facts, page }) => expect(pageOf(facts)).toEqual(page),
  );

  it('are those of the first letters in every combination', () => {
    const pages = [...combinations()].map(pageOf);
    expect(pages).toHaveLength(384);
    const inOrder = pages.map((page) => inOrderOf(page, BEFORE.some[0]!.page));
    expect(createHash('sha256').update(JSON.stringify(inOrder)).digest('hex')).toBe(BEFORE.every);
  });
});

const inOrderOf = (page: LetterPage, like: LetterPage): object =>
  Object.fromEntries(Object.keys(like).map((key) => [key, page[key as keyof LetterPage]]));

describe('what the facts do not carry', () => {
  it.each([
    ['attendance', { attendance: null }, ['attendance', 'attendance_short']],
    ['the basis', { basis: null }, ['required_placements', 'requirement', 'placement']],
    ['half of the weeks', { weeks: { work: 49, total: 96 } }, ['share', 'weeks']],
  ] as const)('is named, not rendered: %s', (_, change, missing) => {
    expect(renderTemplate(SHIPPED_TEMPLATES.placement, { ...FACTS, ...change })).toEqual({ missing });
  });

  it('may be asked about, and then something else said', () => {
    const texts = {
      ...SHIPPED_TEMPLATES.enrolment.en,
      title: '{% if claims.all_students %}all{% else %}some{% endif %}',
    };
    const content = { en: texts, fr: texts };
    const said = (basis: LetterFacts['basis']) =>
      renderTemplate(content, { ...FACTS, language: 'en', basis });
    expect(said('mandatory_all')).toMatchObject({ page: { title: 'all' } });
    expect(said('required_in_stream')).toMatchObject({ page: { title: 'some' } });
  });
});

describe('what stands in the data', () => {
  const hostile = fc.oneof(
    fc.constantFrom(
      '{{ office.email }}',
      '{% if true %}x{% endif %}',
      '{{ "a" | upcase }}',
      '{%- raw -%}',
      '<script>alert(1)</script>',
      '&lt;b&gt;',
      '#strike[x] $1$ \\ "q"',
      'a\u0000b\u001b[31m',
      '\u202Ereversed',
      '%}{{',
      '${1}',
    ),
    fc.string({ unit: 'grapheme', minLength: 1 }),
  );
  const value = fc.array(hostile, { minLength: 1, maxLength: 3 }).map((parts) => `x${parts.join('')}x`);

  it('comes out as itself in every field', () => {
    fc.assert(
      fc.property(
        value,
        value,
        value,
        value,
        fc.constantFrom('en', 'fr'),
        (name, program, employer, credential, language) => {
          const facts: LetterFacts = {
            ...FACTS,
            language,
            student: { name, studentNumber: '1' },
            program: { ...FACTS.program, name: program, credential },
            placement: { from: '2027-01-04', to: '2027-04-23', employer, hoursPerWeek: null, approved: true },
          };
          const { rows, paragraphs } = pageOf(facts);
          const values = rows.map((row) => row.value);
          for (const said of [name, program, employer, credential]) expect(values).toContain(said);
          expect(paragraphs[0]).toContain(name);
          expect(paragraphs[0]).toContain(program);
          expect(paragraphs[3]).toContain(employer);
        },
      ),
      { seed: 20261122, numRuns: 400 },
    );
  });
});
