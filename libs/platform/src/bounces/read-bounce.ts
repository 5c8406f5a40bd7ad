import { simpleParser } from 'mailparser';

/** A delivery status notification (RFC 3464) in what concerns us. */
export interface Bounce {
  /** Message-ID of the mail that came back. */
  readonly messageId: string;
  /** `5.1.1`, as the report gives it. */
  readonly status: string;
  /** Whether nobody will try again; a mere delay is no bounce. */
  readonly isFinal: boolean;
}

/** Null where a message is no report of a delivery, or names no mail. */
export async function readBounce(content: Buffer): Promise<Bounce | null> {
  const parsed = await simpleParser(content, { skipHtmlToText: true, skipTextToHtml: true });
  const type = parsed.headers.get('content-type') as
    { value?: string; params?: Record<string, string> } | undefined;
  if (type?.value !== 'multipart/report' || type.params?.['report-type'] !== 'delivery-status') return null;
  const text = content.toString('latin1');
  // The report is a part of its own; the returned mail, or its headers alone, is another.
  const action = /^action:\s*(\w+)/im.exec(text)?.[1]?.toLowerCase();
  const status = /^status:\s*(\d\.\d{1,3}\.\d{1,3})/im.exec(text)?.[1];
  const own = parsed.messageId;
  const messageId = [...text.matchAll(/^message-id:\s*(<[^<>\s]+>)/gim)]
    .map(([, id]) => id!)
    .find((id) => id !== own);
  if (action === undefined || status === undefined || messageId === undefined) return null;
  return { messageId, status, isFinal: action === 'failed' && status.startsWith('5') };
}
