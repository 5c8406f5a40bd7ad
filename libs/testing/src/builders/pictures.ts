import sharp, { type Sharp } from 'sharp';

/*
 * Real pictures of a page: white, red at the top left, blue at the bottom right, so that a test sees which way up one is.
 */
export const PAGE = { width: 320, height: 240 };
const COLOURS = { red: [0xd0, 0x10, 0x10], blue: [0x10, 0x30, 0xc0], white: [255, 255, 255] };

function drawing(): Sharp {
  const { width, height } = PAGE;
  const pixels = Array.from({ length: width * height }, (_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    if (x >= 10 && x < 110 && y >= 10 && y < 70) return COLOURS.red;
    return x >= 210 && x < 310 && y >= 170 && y < 230 ? COLOURS.blue : COLOURS.white;
  });
  return sharp(Uint8Array.from(pixels.flat()), { raw: { width, height, channels: 3 } });
}

/** A JPEG. @param orientation as cameras note it (EXIF): 6 is a quarter turn to the left of how it should be shown */
export function aPhotograph(orientation = 1): Promise<Buffer> {
  return drawing().jpeg().withMetadata({ orientation }).toBuffer();
}

export function aPicturePng(): Promise<Buffer> {
  return drawing().png().toBuffer();
}

/** A TIFF as scanners make it. */
export async function aScan(pages = 1): Promise<Buffer> {
  const page = await aPicturePng();
  const sheets = Array.from({ length: pages }, () => page);
  const scan = pages === 1 ? sharp(page) : sharp(sheets, { join: { animated: true } });
  return scan.tiff({ compression: 'lzw' }).toBuffer();
}

/** A HEIC as telephones make it: the same drawing, encoded once, since no encoder for it comes from a package. */
export function aHeicPicture(): Buffer {
  return Buffer.from(
    'AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAkZtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAA' +
      'AA5waXRtAAAAAAABAAAANGlsb2MAAAAAREAAAgABAAAAAAJqAAEAAAAAAAABZAACAAAAAAPOAAEAAAAAAAAANwAAADhpaW5mAAAA' +
      'AAACAAAAFWluZmUCAAAAAAEAAGh2YzEAAAAAFWluZmUCAAAAAAIAAGh2YzEAAAABhWlwcnAAAAFgaXBjbwAAAHhodmNDAQNwAAAA' +
      'AAAAAAAAPPAA/P34+AAADwMgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAPLoCQCEAAQArQgEBA3AAAAMAkAAAAwAAAwA8oAoIDxZb' +
      'qSSmubgQEDAgAAADACAAAAMAISIAAQAHRAHBcrBiQAAAABRpc3BlAAAAAAAAAUAAAADwAAAAEHBpeGkAAAAAAwgICAAAAHNodmND' +
      'AQQIAAAAAAAAAAAAPPAA/Pz4+AAADwMgAAEAF0ABDAH//wQIAAADAJ/4AAADAAA8ugJAIQABACdCAQEECAAAAwCf+AAAAwAAPMAo' +
      'IDxZbqSSmubAgAAAAwCAAAADAIQiAAEAB0QBwXKwYkAAAAAUaXNwZQAAAAAAAAFAAAAA8AAAAA5waXhpAAAAAAEIAAAAJ2F1eEMA' +
      'AAAAdXJuOm1wZWc6aGV2YzoyMDE1OmF1eGlkOjEAAAAAHWlwbWEAAAAAAAAAAgABA4ECgwACBIQFhocAAAAaaXJlZgAAAAAAAAAO' +
      'YXV4bAACAAEAAQAAAaNtZGF0AAABYCgBrxkh+sqbvvVHH4Orx81bfXY3QKiIfeEJDhfeB2aAogUc5Fv/jOExOhf0UT0qTpRdS0ZS' +
      'dPN51UkZi/IvNrXEtiRNwPKAWYM6/PW+jGmVbNjqAFKZqmwLNI3yAv3U+rNkdFCyCaV4Hvw4WwVW+2jKdiSGJrfevoALIDaGNHxU' +
      'CeLIdoG+H86tE+Kbf8Pq6agD+XGpjxHBV7E4mafYsk7OjdIRfMHUenSL882KLSNjD0eqwXFhgubt2ndtvkG8+JLqmQToM4czmtVD' +
      '5IQu/yNzdbtEwA2GmaNSAsjf1Vs0AbeipKtKicv9uP5R61dLvUOJTaHDte0xqLabSizknTnEGrh48D4BWDfeSfmZjP32hbjJK4BQ' +
      '2Z2DVFaBIWBfF9GSNAVZc68P8dSct61RAjJhQdCsIWTzNpvZYH1Z6IxMCatWp0mP/1Qs113O6wLnasr27qOZOitAPz/csCFzdUAA' +
      'AAAzKAGuMkLBBoDisOD2n6KOcMyJJT77QOMv4KpazAagy0JMwJMNtBAACFiHAAADAAADAAMO',
    'base64',
  );
}
