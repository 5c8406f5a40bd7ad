import { describe, expect, it } from '@jest/globals';
import { LETTER_BASES, type LetterBase } from '#domain/letters/letter-base.js';
import type { LetterOffice } from '#domain/letters/letter-facts.js';
import { SHIPPED_TEMPLATES } from '#domain/letters/shipped/templates-1.js';
import type { TemplateContent, TemplateTexts } from '#domain/letters/template-content.js';
import { templateFaults, unreadableFaults } from './template-check.js';

const OFFICE: LetterOffice = {
  institutionName: 'Kestrel Polytechnic University',
  dliNumber: 'O19359011033',
  officeName: 'Co-operative Education',
  email: 'coop@kestrel.example',
  telephone: '+1 604 555 0100',
  address: '12666 72 Avenue, Surrey BC',
  signatoryName: 'Maya Okafor',
  signatoryTitle: 'Co-op Coordinator',
};
const SHIPPED = SHIPPED_TEMPLATES.placement;
const faults = (content: TemplateContent, base: LetterBase = 'placement') =>
  templateFaults(content, base, OFFICE);
const both = (change: Partial<TemplateTexts>): TemplateContent => ({
  en: { ...SHIPPED.en, ...change },
  fr: { ...SHIPPED.fr, ...change },
});
const withClosing = (text: string) => faults(both({ closing: [text] }));
const firstOf = (text: string): string => withClosing(text)[0]?.problem ?? 'no fault';

describe('the shipped templates', () => {
  it.each(LETTER_BASES)('have no fault: %s', (base) =>
    expect(faults(SHIPPED_TEMPLATES[base], base)).toEqual([]),
  );
});

describe('the shape of a template', () => {
  it.each([
    ['a paragraph that one language lacks', { ...SHIPPED, fr: { ...SHIPPED.fr, closing: [] } }, 'fr.closing'],
    ['an empty text', both({ footer: '  ' }), 'en.footer'],
    ['a title too long', both({ title: 'x'.repeat(301) }), 'en.title'],
    [
      'too many rows',
      both({ rows: Array.from({ length: 21 }, () => ({ label: 'a', value: 'b' })) }),
      'en.rows',
    ],
    ['no paragraph', both({ paragraphs: [] }), 'en.paragraphs'],
    ['a soft hyphen', both({ footer: 'Let\u00adter' }), 'en.footer'],
    ['a control character', both({ footer: 'Letter\u0007' }), 'en.footer'],
    ['a direction mark', both({ footer: '\u202eLetter' }), 'en.footer'],
  ] as const)('is refused: %s', (_, content, path) => expect(faults(content)[0]?.path).toBe(path));

  it('has the same claims in the same places', () => {
    const [first, ...rest] = SHIPPED.fr.paragraphs;
    const fr = { ...SHIPPED.fr, paragraphs: [first!, ...rest.toReversed()] };
    expect(faults({ ...SHIPPED, fr }).map(({ path }) => path)).toEqual([
      'fr.paragraphs[1]',
      'fr.paragraphs[3]',
    ]);
  });
});

describe('what a template may name', () => {
  it.each([
    ['an unknown field', 'Dear {{ student.nick }}', 'Line 1, column 6: there is no field student.nick'],
    ['its place in a long text', 'One\ntwo {{ student.uci }}', 'Line 2, column 5'],
    ['a field of another base', '{{ internship.host }}', 'there is no field internship.host'],
    ['an unknown filter', '{{ student.name | upcase }}', 'There is no filter upcase'],
    ['an unknown tag', '{% render "x" %}', 'There is no tag render'],
    [
      'an open condition',
      'a {% if program.months > 12 %} b',
      'Line 1, column 3: a condition is not complete',
    ],
    ['an else outside', 'a {% endif %}', 'a condition is not complete'],
    ['open braces', 'a {{ student.name', 'not closed'],
    [
      'a condition that is none',
      '{% if program.months >> 12 %}a{% endif %}',
      'What stands after if is not understood',
    ],
  ])('is refused: %s', (_, text, problem) => expect(firstOf(text)).toContain(problem));

  it.each([
    '{% if program.months > 12 and placement.approved == true %}a{% elsif program.level contains "x" %}b{% else %}c{% endif %}',
    '{% unless placement.employer %}a{% endunless %}',
    '{% case program.level %}{% when "secondary", "x" %}a{% else %}b{% endcase %}',
    '{{ program.ends_on | month_year }} {{- letter.issued_on | long_date -}}',
  ])('is taken: %s', (text) => expect(withClosing(text)).toEqual([]));
});

describe('hostile templates', () => {
  it.each([
    '{% for i in (1..1000000000) %}x{% endfor %}',
    '{% assign a = "x" %}{{ a }}',
    '{% capture a %}x{% endcapture %}',
    '{% include "/etc/passwd" %}',
    '{% layout "x" %}',
    '{% raw %}{{ student.name }}{% endraw %}',
    '{% comment %}x{% endcomment %}',
    '{% liquid echo 1 %}',
    '{% tablerow i in (1..9999999) %}{% endtablerow %}',
    '{% increment a %}',
    '{%# x %}',
    '{{ constructor.constructor }}',
    '{{ student.__proto__ }}',
    '{{ student["constructor"] }}',
    '{{ student.name.constructor }}',
    '{{ student.name.size }}',
    '{{ student.tostring }}',
    '{{ (1..100000000) }}',
    '{% if (1..1000000000) contains 3 %}x{% endif %}',
    '{{ "req" }}uired',
    '{{ "x" | append: "x" }}',
    '{{ student.name | long_date: x }}',
    '{% if student.name == "' + 'x'.repeat(500) + '" %}a{% endif %}',
    '{{ student.name '.repeat(60),
    '{% if program.months %}'.repeat(60),
    `{% if ${' '.repeat(1_900)}x %}`,
    `{% if program.months ${'and '.repeat(450)}%}`,
    `{% ${' '.repeat(1_900)}`,
    `{{ student.name ${' '.repeat(1_900)}! }}`,
  ])('are refused at once: %s', (text) => {
    const begun = performance.now();
    expect(withClosing(text).map(({ path }) => path)).toContain('en.closing[0]');
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  it('are not read where they are longer than their place', () => {
    const title = '{{ student.name }}'.repeat(40);
    expect(unreadableFaults(both({ title }), 'placement').map(({ path }) => path)).toEqual([
      'en.title',
      'fr.title',
    ]);
  });

  it('come out no longer than a letter may be', () => {
    const paragraphs = [
      ...SHIPPED.en.paragraphs,
      ...Array.from({ length: 7 }, () => '{{ program.name }} {{ program.credential }} '.repeat(40)),
    ];
    expect(faults(both({ paragraphs }))[0]?.problem).toMatch(/With long names this text has \d+ characters/);
  });
});

describe('claims', () => {
  it.each([
    'Placements are required.',
    'REQUIRED',
    'ｒｅｑｕｉｒｅｄ',
    'Placements are man{% if placement.from %}datory{% endif %}.',
    'The student is full\u00a0time.',
    'Full\u2011time studies',
    'about 50 % of it',
    'half of the program',
    '{{ program.months }} weeks, 12 weeks',
    'All of the students do placements',
    'The school approved it',
    'Les stages sont obligatoires',
    'Études à temps plein',
    'exigée de tous les étudiants',
    'la moitié du programme',
  ])('are not typed: %s', (text) =>
    expect(firstOf(text)).toContain('is a claim that only the record may make'),
  );

  it.each([
    'We thank you for your time.',
    'The student may be reached by mail.',
    'Please quote our reference.',
  ])('are not seen where there are none: %s', (text) => expect(withClosing(text)).toEqual([]));

  it('that the base is for must stand, for everybody', () => {
    const without = SHIPPED.en.paragraphs.filter((text) => !text.includes('claims.share'));
    expect(faults(both({ paragraphs: without }))[0]?.problem).toContain('{{ claims.share }}');
    const sometimes = SHIPPED.en.paragraphs.map((text) =>
      text.includes('claims.share') ? `{% if placement.from %}${text}{% endif %}` : text,
    );
    expect(faults(both({ paragraphs: sometimes }))[0]?.problem).toContain('{{ claims.share }}');
  });

  it('of another base are not known', () => {
    expect(faults(SHIPPED_TEMPLATES.placement, 'enrolment')[0]?.problem).toMatch(
      /no field claims\.|no field placement\./,
    );
  });
});
