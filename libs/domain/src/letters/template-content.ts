/** The texts of a letter in one language; each is a template of its own and has its place on the page. */
export interface TemplateTexts {
  readonly title: string;
  readonly recipient: string;
  readonly paragraphs: readonly string[];
  /** The facts as a table; a row whose value comes out empty is left out. */
  readonly rows: readonly { readonly label: string; readonly value: string }[];
  readonly closing: readonly string[];
  readonly footer: string;
}

/** A template in both languages, which have one shape. */
export interface TemplateContent {
  readonly en: TemplateTexts;
  readonly fr: TemplateTexts;
}

export type TemplateLanguage = keyof TemplateContent;

/** A fault of a template, by the path of its text (`fr.rows[2].value`). */
export interface TemplateFault {
  readonly path: string;
  readonly problem: string;
  /** The problem in French. */
  readonly fr: string;
}

/** Longest text of each place, as it is typed and as it may come out. */
export const TEXT_LIMITS = {
  title: { typed: 300, rendered: 200 },
  recipient: { typed: 300, rendered: 300 },
  paragraph: { typed: 2000, rendered: 2500 },
  label: { typed: 80, rendered: 80 },
  value: { typed: 500, rendered: 700 },
  footer: { typed: 200, rendered: 160 },
} as const;

/** How many of each a letter may have: it is two pages at most. */
export const COUNT_LIMITS = { paragraphs: 12, rows: 20, closing: 6 } as const;

export interface PlacedText {
  /** Path within the language, such as `paragraphs[1]`. */
  readonly path: string;
  readonly place: keyof typeof TEXT_LIMITS;
  readonly text: string;
}

/** Every text of a language with its place. */
export function placedTexts({
  title,
  recipient,
  paragraphs,
  rows,
  closing,
  footer,
}: TemplateTexts): PlacedText[] {
  return [
    { path: 'title', place: 'title', text: title },
    { path: 'recipient', place: 'recipient', text: recipient },
    ...paragraphs.map((text, n) => ({ path: `paragraphs[${n}]`, place: 'paragraph' as const, text })),
    ...rows.flatMap(({ label, value }, n) => [
      { path: `rows[${n}].label`, place: 'label' as const, text: label },
      { path: `rows[${n}].value`, place: 'value' as const, text: value },
    ]),
    ...closing.map((text, n) => ({ path: `closing[${n}]`, place: 'paragraph' as const, text })),
    { path: 'footer', place: 'footer', text: footer },
  ];
}
