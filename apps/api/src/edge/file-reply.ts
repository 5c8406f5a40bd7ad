import { type Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

export interface FileToSend {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly content: Readable;
}

/** Sends a file to be saved, never opened here: what people uploaded is shown as images of our own making alone (T9). */
export function sendFile(reply: FastifyReply, file: FileToSend): StreamableFile {
  return send(reply, file, 'attachment');
}

/** Sends an image of our own making, or of the office's own, to be shown in a page of ours. */
export function showImage(reply: FastifyReply, file: FileToSend): StreamableFile {
  return send(reply, file, 'inline');
}

/** Sends a table that is made while it is sent: its length nobody knows beforehand. */
export function sendTable(reply: FastifyReply, file: Omit<FileToSend, 'bytes'>): StreamableFile {
  return send(reply, file, 'attachment');
}

/** Whatever it is, it can run nothing, and is never taken for another type. */
function send(
  reply: FastifyReply,
  file: Omit<FileToSend, 'bytes'> & { readonly bytes?: number },
  how: 'inline' | 'attachment',
): StreamableFile {
  void reply
    .header('content-security-policy', "sandbox; default-src 'none'")
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store');
  return new StreamableFile(file.content, {
    type: file.mediaType,
    ...(file.bytes !== undefined && { length: file.bytes }),
    disposition: disposition(how, file.name),
  });
}

/** The name twice (RFC 6266): plain ASCII for old programs, and encoded, so that no character can end the header. */
export function disposition(kind: 'inline' | 'attachment', name: string): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\x20-\x7e]|["\\%;/]/g, '_');
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
