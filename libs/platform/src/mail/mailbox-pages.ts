import type { MailboxEntry } from './mailbox-store.js';

/** A page that runs no script and loads nothing, whatever a mail contains. */
export const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

export function listPage(entries: readonly MailboxEntry[]): string {
  const rows = entries.map(
    ({ id, receivedAt, to, subject }) =>
      `<tr><td>${escapeHtml(receivedAt.slice(0, 19).replace('T', ' '))}</td><td>${escapeHtml(to.join(', '))}</td>` +
      `<td><a href="/messages/${id}">${escapeHtml(subject || '(no subject)')}</a></td></tr>`,
  );
  const table = `<table><thead><tr><th>Received (UTC)</th><th>To</th><th>Subject</th></tr></thead>
    <tbody>${rows.join('\n')}</tbody></table>`;
  const body =
    rows.length === 0 ? '<p>No mail yet. What Coopdesk sends arrives here and nowhere else.</p>' : table;
  return page('Development mailbox', `<h1>Development mailbox</h1>${body}`);
}

export function messagePage(entry: MailboxEntry): string {
  const facts = [
    ['From', entry.from],
    ['To', entry.to.join(', ')],
    ['Date', entry.date ?? ''],
    ['Message-ID', entry.messageId],
  ];
  const list = facts.map(([name = '', value = '']) => `<dt>${name}</dt><dd>${escapeHtml(value)}</dd>`);
  return page(
    entry.subject,
    `<p><a href="/">All mails</a> · <a href="/messages/${entry.id}/raw">As it arrived</a></p>
     <h1>${escapeHtml(entry.subject || '(no subject)')}</h1><dl>${list.join('')}</dl><pre>${withLinks(entry.text)}</pre>`,
  );
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Only http and https become links, so that no text of a mail makes another kind. */
function withLinks(text: string): string {
  return text
    .split(/(https?:\/\/[^\s<>"']+)/)
    .map((part, index) =>
      index % 2 === 1 ? `<a href="${escapeHtml(part)}">${escapeHtml(part)}</a>` : escapeHtml(part),
    )
    .join('');
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.4rem .6rem;border-bottom:1px solid #ccc}
dt{font-weight:600}dd{margin:0 0 .5rem}pre{white-space:pre-wrap;background:#f4f4f4;padding:1rem}</style>
</head><body>${body}</body></html>`;
}
