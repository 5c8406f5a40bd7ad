/** What may be sent, said before choosing and checked again by the server from the bytes. */
export const MAX_BYTES = 20 * 1024 * 1024;
export const ACCEPT =
  '.pdf,.jpg,.jpeg,.png,.heic,.heif,.tif,.tiff,application/pdf,image/jpeg,image/png,image/heic,image/heif,image/tiff';
const ENDINGS = /\.(pdf|jpe?g|png|hei[cf]|tiff?)$/i;
const TYPES = /^(application\/pdf|image\/(jpeg|png|hei[cf]|tiff))$/;

export type FileFault = 'tooLarge' | 'wrongType' | 'emptyFile';

export function faultOf(file: Pick<File, 'name' | 'size' | 'type'>): FileFault | null {
  if (file.size === 0) return 'emptyFile';
  if (file.size > MAX_BYTES) return 'tooLarge';
  return TYPES.test(file.type) || ENDINGS.test(file.name) ? null : 'wrongType';
}

/** '3.4 MB', '812 kB': decimal units, as phones show them. */
export function sizeInWords(bytes: number, language: 'en' | 'fr'): string {
  const [value, unit, digits] =
    bytes >= 1_000_000
      ? [bytes / 1_000_000, language === 'fr' ? 'Mo' : 'MB', 1]
      : [Math.max(1, bytes / 1000), language === 'fr' ? 'ko' : 'kB', 0];
  return `${value.toLocaleString(language === 'fr' ? 'fr-CA' : 'en-CA', { maximumFractionDigits: digits })} ${unit}`;
}

export const isPdf = (file: Pick<File, 'type' | 'name'>): boolean =>
  file.type === 'application/pdf' || /[.]pdf$/i.test(file.name);
