/** In pixels, or in the units of a drawing. */
export type ImageSize = readonly [width: number, height: number];

/** Null where the beginning of the file does not tell. */
export function imageSize(ending: 'png' | 'jpg' | 'svg', content: Buffer): ImageSize | null {
  return { png: pngSize, jpg: jpegSize, svg: svgSize }[ending](content);
}

export function pngSize(content: Buffer): ImageSize | null {
  if (content.length < 33 || content.toString('latin1', 12, 16) !== 'IHDR') return null;
  return [content.readUInt32BE(16), content.readUInt32BE(20)];
}

/** The size stands in the frame's header, after segments that each tell their length. */
export function jpegSize(content: Buffer): ImageSize | null {
  for (let at = 2; at + 9 < content.length;) {
    if (content[at] !== 0xff) return null;
    const marker = content[at + 1]!;
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return [content.readUInt16BE(at + 7), content.readUInt16BE(at + 5)];
    at += 2 + content.readUInt16BE(at + 2);
  }
  return null;
}

function svgSize(content: Buffer): ImageSize | null {
  const root = /<svg\b[^>]*>/u.exec(content.toString('utf8'))?.[0] ?? '';
  const side = (name: string) =>
    Number(new RegExp(`\\s${name}\\s*=\\s*["']([\\d.]+)(?:px)?["']`, 'u').exec(root)?.[1]);
  const [, box = ''] = /\sviewBox\s*=\s*["']([^"']+)["']/u.exec(root) ?? [];
  const [, , boxWidth, boxHeight] = box
    .trim()
    .split(/[\s,]+/u)
    .map(Number);
  const [width, height] = [side('width') || boxWidth, side('height') || boxHeight];
  return width && height && width > 0 && height > 0 ? [width, height] : null;
}
