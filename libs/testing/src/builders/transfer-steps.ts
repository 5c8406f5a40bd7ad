import type { TestAnswer, TestClient } from '../test-client.js';

export const TUS = { 'tus-resumable': '1.0.0' };

const base64 = (text: string): string => Buffer.from(text).toString('base64');

export function beginUpload(
  client: TestClient,
  length: number,
  name = 'permit.pdf',
  type = '',
): Promise<TestAnswer> {
  return client.send('POST', '/me/uploads', undefined, {
    ...TUS,
    'upload-length': String(length),
    'upload-metadata': `filename ${base64(name)},filetype ${base64(type)}`,
  });
}

/** @param path as `Location` gave it */
export function sendPiece(
  client: TestClient,
  path: string,
  offset: number,
  bytes: Buffer,
): Promise<TestAnswer> {
  return client.send('PATCH', path, bytes, {
    ...TUS,
    'upload-offset': String(offset),
    'content-type': 'application/offset+octet-stream',
  });
}

/** A file sent whole, in one piece. @returns the id of the upload */
export async function aTransfer(client: TestClient, bytes: Buffer, name = 'permit.pdf'): Promise<string> {
  const begun = await beginUpload(client, bytes.length, name);
  const path = begun.headers.get('location');
  if (begun.status !== 201 || !path)
    throw new Error(`No upload was begun: ${begun.status} ${JSON.stringify(begun.body)}`);
  const sent = await sendPiece(client, path, 0, bytes);
  if (sent.status !== 204)
    throw new Error(`The piece was refused: ${sent.status} ${JSON.stringify(sent.body)}`);
  return path.split('/').at(-1)!;
}
