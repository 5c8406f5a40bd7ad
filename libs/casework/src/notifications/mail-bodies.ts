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

function htmlOf({ language, greeting, paragraphs, items, link, questions, signature }: MailParts): string {
  const list = items.map((item) => `<li>${escaped(item)}</li>`).join('');
  const lines = [
    ...[greeting, ...paragraphs].map((line) => `<p>${escaped(line)}</p>`),
    ...(list ? [`<ul>${list}</ul>`] : []),
    `<p>${escaped(link.before)}<a href="${escaped(link.url)}">${escaped(link.url)}</a></p>`,
    `<p>${escaped(questions)}</p>`,
    `<p>${signature.map(escaped).join('<br>')}</p>`,
  ];
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"></head><body>\n${lines.join('\n')}\n</body></html>\n`;
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => SIGNS[sign]!);
