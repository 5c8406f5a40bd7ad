import type { Language } from './mail-words-shape.js';

export interface MailParts {
  readonly language: Language;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  /** A list under the paragraphs; may be empty. */
  readonly items: readonly string[];
  readonly link: { readonly before: string; readonly url: string };
  readonly questions: string;
  readonly signature: readonly string[];
  /** At the head of the HTML; left out where the office has none of its own. */
  readonly head?: MailHead | undefined;
}

export interface MailHead {
  readonly name: string;
  /** `#rrggbb` each. */
  readonly colours: { readonly head: string; readonly text: string } | null;
  /** The `cid` of a picture that goes out with the mail. */
  readonly logo: string | null;
}

/** The same words as plain text and as HTML. Nothing in them is markup, whatever a name or an office's text holds. */
export function mailBodies(parts: MailParts): { readonly text: string; readonly html: string } {
  return { text: textOf(parts), html: htmlOf(parts) };
}

function textOf({ greeting, paragraphs, items, link, questions, signature }: MailParts): string {
  const list = items.length > 0 ? [items.map((item) => `- ${item}`).join('\n')] : [];
  const lines = [
    greeting,
    ...paragraphs,
    ...list,
    `${link.before}${link.url}`,
    questions,
    signature.join('\n'),
  ];
  return `${lines.join('\n\n')}\n`;
}

function htmlOf({
  language,
  greeting,
  paragraphs,
  items,
  link,
  questions,
  signature,
  head,
}: MailParts): string {
  const list = items.map((item) => `<li>${escaped(item)}</li>`).join('');
  const lines = [
    ...(head ? [headOf(head)] : []),
    ...[greeting, ...paragraphs].map((line) => `<p>${escaped(line)}</p>`),
    ...(list ? [`<ul>${list}</ul>`] : []),
    `<p>${escaped(link.before)}<a href="${escaped(link.url)}">${escaped(link.url)}</a></p>`,
    `<p>${escaped(questions)}</p>`,
    `<p>${signature.map(escaped).join('<br>')}</p>`,
  ];
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"></head><body>\n${lines.join('\n')}\n</body></html>\n`;
}

/** Written into the elements themselves: mail programs leave out style sheets. Without its colours the name stands plainly. */
function headOf({ name, colours, logo }: MailHead): string {
  const look = colours ? `background:${colours.head};color:${colours.text};padding:12px 16px;` : '';
  const picture = logo
    ? `<img src="cid:${logo}" alt="" height="32" style="height:32px;vertical-align:middle;margin-right:10px">`
    : '';
  return `<p style="${escaped(look)}font-size:18px">${picture}<strong>${escaped(name)}</strong></p>`;
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => SIGNS[sign]!);
