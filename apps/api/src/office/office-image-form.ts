import { MAX_IMAGE_BYTES } from '#casework/letters/page/office-image.js';
import { type Fault, invalid } from '#casework/outcome.js';
import type { IncomingPart } from '../edge/incoming-parts.js';
import { RefusalError } from '../edge/refusal-error.js';

/** Reads the one file of the form; of a file that is too large, only enough to tell. */
export async function readImageForm(parts: AsyncIterable<IncomingPart>): Promise<Buffer> {
  const files: Buffer[] = [];
  const faults: Fault[] = [];
  for await (const part of parts) {
    if (part.kind === 'file' && part.field === 'file') files.push(await beginningOf(part.content));
    else faults.push({ path: part.field, problem: 'This key is not known here. Leave it out.' });
    if (part.kind === 'file' && part.field !== 'file') await beginningOf(part.content);
  }
  const [file] = files;
  if (!file || files.length > 1 || file.length === 0)
    faults.push({ path: 'file', problem: 'Send one picture.' });
  if (!file || faults.length > 0) throw new RefusalError(invalid(faults).refusal);
  return file;
}

/** One byte over the limit is kept, so that the refusal is the same as for a file just over it. */
async function beginningOf(content: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let kept = 0;
  for await (const chunk of content) {
    const room = MAX_IMAGE_BYTES + 1 - kept;
    if (room <= 0) continue;
    chunks.push(chunk.subarray(0, room));
    kept += Math.min(room, chunk.length);
  }
  return Buffer.concat(chunks);
}
