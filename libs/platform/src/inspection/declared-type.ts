import { type MediaType, Refusal } from './inspection-result.js';

const extensions: Record<MediaType, readonly string[]> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/png': ['png'],
  'image/heic': ['heic', 'heif'],
  'image/tiff': ['tif', 'tiff'],
};

const aliases: Record<string, MediaType> = {
  'application/x-pdf': 'application/pdf',
  'image/jpg': 'image/jpeg',
  'image/pjpeg': 'image/jpeg',
  'image/heif': 'image/heic',
};

/** What a browser sends when it does not know. */
const unknownTypes = ['', 'application/octet-stream', 'binary/octet-stream'];

/** The type by the first bytes; the name and the declared type only have to agree with it. */
export function detectType(bytes: Buffer): MediaType {
  const starts = (signature: string, at = 0): boolean =>
    bytes.subarray(at, at + signature.length).equals(Buffer.from(signature, 'latin1'));
  // Only at the very start: a PDF behind other bytes is another type at the same time.
  if (starts('%PDF-')) return 'application/pdf';
  if (starts('\xFF\xD8\xFF')) return 'image/jpeg';
  if (starts('\x89PNG\r\n\x1A\n')) return 'image/png';
  if (starts('II*\0') || starts('MM\0*')) return 'image/tiff';
  const brand = bytes.subarray(8, 12).toString('latin1');
  if (starts('ftyp', 4) && ['heic', 'heix', 'heim', 'heis', 'mif1', 'msf1'].includes(brand))
    return 'image/heic';
  throw new Refusal('wrong_type');
}

/** Throws `type_mismatch` when the name or the declared type says something else. */
export function checkDeclared(actual: MediaType, name: string, declaredType: string): void {
  const extension = /\.([^./\\]*)$/.exec(name.trim())?.[1]?.toLowerCase();
  if (extension !== undefined && !extensions[actual].includes(extension)) throw new Refusal('type_mismatch');
  const [declared = ''] = declaredType.toLowerCase().split(';', 1);
  const type = declared.trim();
  if (!unknownTypes.includes(type) && (aliases[type] ?? type) !== actual) throw new Refusal('type_mismatch');
}

/** How far from its end an archive may have its list, the longest comment behind it. */
const ARCHIVE_END = 22 + 65_535;

/** Throws `type_mismatch` for a file that an unpacker would open too: an archive is read from its end. */
export function checkNoArchive(bytes: Buffer): void {
  const from = Math.max(0, bytes.length - ARCHIVE_END);
  const at = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (at < from || at + 22 > bytes.length) return;
  const entries = bytes.readUInt16LE(at + 10);
  if (entries > 0 && bytes.includes('PK\x01\x02', 0, 'latin1')) throw new Refusal('type_mismatch');
}
