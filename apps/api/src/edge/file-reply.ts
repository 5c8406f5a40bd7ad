import { type Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

export interface FileToSend {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly content: Readable;
}

/** What a browser may show without handing it to another program; everything else is saved, never opened here. */
const SHOWN_INLINE: readonly string[] = ['image/jpeg', 'image/png'];

/** Sends a file that people uploaded or may save: it can run nothing, and is never taken for another type (T9). */
export function sendFile(reply: FastifyReply, file: FileToSend): StreamableFile {
  void reply
    .header('content-security-policy', "sandbox; default-src 'none'")
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store');
  return new StreamableFile(file.content, {
    type: file.mediaType,
    length: file.bytes,
    disposition: disposition(SHOWN_INLINE.includes(file.mediaType) ? 'inline' : 'attachment', file.name),
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
