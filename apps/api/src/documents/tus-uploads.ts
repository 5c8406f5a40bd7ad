import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DataStore, MemoryLocker, Server, Upload } from '@tus/server';
import type { FastifyReply } from 'fastify';
import { UploadTransfer } from '#casework/documents/upload-transfer.js';
import { UPLOAD_LIMITS } from '#casework/documents/upload-limits.js';
import type { UploadRow } from '#casework/documents/upload.store.js';
import type { AccessRequest, StudentRequester } from '../access/requester.js';
import { answer } from '../edge/refusal-error.js';
import { wordTusError } from './tus-refusals.js';

const PATH = '/api/v1/me/uploads';

/** What the tus protocol asks of a store, for one student, over uploads that are never in clear text on a disk. */
class StudentUploads extends DataStore {
  override extensions = ['creation', 'termination', 'expiration'];

  constructor(
    private readonly transfer: UploadTransfer,
    private readonly requester: StudentRequester,
  ) {
    super();
  }

  override async create(upload: Upload): Promise<Upload> {
    const { actor, origin } = this.requester;
    const { filename, filetype } = upload.metadata ?? {};
    const file = { name: filename ?? '', type: filetype ?? '', length: upload.size ?? 0 };
    const row = answer(await this.transfer.begin(actor, file, origin));
    upload.id = row.id;
    upload.creation_date = row.createdAt.toISOString();
    return upload;
  }

  override async getUpload(id: string): Promise<Upload> {
    return uploadOf(answer(await this.transfer.standing(this.requester.actor, id)));
  }

  override async write(content: Readable, id: string, offset: number): Promise<number> {
    return answer(await this.transfer.append(this.requester.actor, id, offset, content));
  }

  override async remove(id: string): Promise<void> {
    answer(await this.transfer.giveUp(this.requester.actor, id, this.requester.origin));
  }

  override getExpiration(): number {
    return UPLOAD_LIMITS.resumableHours * 3_600_000;
  }
}

const uploadOf = ({ id, length, received, name, type, createdAt }: UploadRow): Upload =>
  new Upload({
    id,
    size: length,
    offset: received,
    metadata: { filename: name, filetype: type },
    creation_date: createdAt.toISOString(),
  });

/** Speaks tus 1.0.0 (creation, termination, expiration) with a student's browser; who may speak is decided before. */
@Injectable()
export class TusUploads {
  /** Two requests about one upload follow one another, as far as they come to this process; the row decides beyond it. */
  private readonly locker = new MemoryLocker();

  constructor(private readonly transfer: UploadTransfer) {}

  async serve(request: AccessRequest, reply: FastifyReply, requester: StudentRequester): Promise<string> {
    const server = new Server({
      path: PATH,
      datastore: new StudentUploads(this.transfer, requester),
      locker: this.locker,
      maxSize: UPLOAD_LIMITS.bytesPerFile,
      relativeLocation: true,
      // The pages of this address alone upload here: there is no other origin to name.
      allowedOrigins: [],
      onResponseError: (_request, error) => {
        throw wordTusError(error);
      },
    });
    try {
      const response = await server.handleWeb(webRequest(request));
      void reply.code(response.status);
      for (const [name, value] of response.headers)
        if (!/^(access-control-|content-length$)/.test(name)) void reply.header(name, value);
      const text = await response.text();
      if (response.status >= 400) throw wordTusError({ status_code: response.status, body: text });
      return text;
    } finally {
      // What was refused unread must not stand before the next request on this connection.
      request.raw.resume();
    }
  }
}

function webRequest({ method, url, headers, raw }: AccessRequest): Request {
  const given = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  );
  const about = { method, headers: new Headers(given) };
  const address = new URL(url, 'http://localhost');
  if (method !== 'PATCH') return new Request(address, about);
  const body = Readable.toWeb(Readable.from(untilItBreaks(raw)));
  return new Request(address, { ...about, body: body as ReadableStream<Uint8Array>, duplex: 'half' });
}

/**
 * The bytes that come, ending where the connection does: a failure would make each stream on the way drop what it holds,
 * and the sender asks how much is here before it goes on. Let go early, it must not end the connection before the answer.
 */
async function* untilItBreaks(raw: IncomingMessage): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of raw.iterator({ destroyOnReturn: false })) yield chunk as Buffer;
  } catch {
    return;
  }
}
