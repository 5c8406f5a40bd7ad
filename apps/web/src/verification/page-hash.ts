/** SHA-256 of a file's bytes, hex. The file is read here and goes nowhere. */
export async function pageHash(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Browsers hash only on pages that came by https, or from this machine. */
export const canHash = (): boolean => globalThis.isSecureContext;
