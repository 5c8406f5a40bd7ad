import { inspectBytes } from './inspect-bytes.js';
import { type Inspection, Refusal } from './inspection-result.js';
import { drawPages } from './page-images.js';

/** Inspects an untrusted file and, if it stands, makes of it what people and the scanner are given. In the child alone. */
export async function normaliseBytes(bytes: Buffer, name: string, declaredType: string): Promise<Inspection> {
  const looked = await inspectBytes(bytes, name, declaredType);
  if (!looked.ok) return looked;
  try {
    return { ...looked, images: await drawPages(looked, bytes) };
  } catch (error) {
    return { ok: false, code: error instanceof Refusal ? error.code : 'unreadable' };
  }
}
