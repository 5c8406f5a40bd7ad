import { createRequire } from 'node:module';

/** A zone's whole history: `offsets[i]` (milliseconds east of UTC) holds until the instant `untils[i]`. */
export interface ZoneHistory {
  readonly untils: Float64Array;
  readonly offsets: Int32Array;
}

export interface PackedZones {
  readonly release: string;
  /** Zone name to its packed line. */
  readonly lines: ReadonlyMap<string, string>;
  /** Other names to the zone they stand for. */
  readonly links: ReadonlyMap<string, string>;
}

interface PackedFile {
  readonly version: string;
  readonly zones: readonly string[];
  readonly links: readonly string[];
}

/** Reads the data file alone: loading the library around it costs ten times as long and its objects are not needed. */
export function readPackedZones(): PackedZones {
  const file = createRequire(import.meta.url)('moment-timezone/data/packed/latest.json') as PackedFile;
  const nameAndRest = (line: string): [string, string] => {
    const bar = line.indexOf('|');
    return [line.slice(0, bar), line.slice(bar + 1)];
  };
  return {
    release: file.version,
    lines: new Map(file.zones.map((line) => nameAndRest(line))),
    links: new Map(file.links.map((line) => nameAndRest(line)).map(([zone, name]) => [name, zone])),
  };
}

/** A packed line after its name: `abbreviations|offsets|which offset when|minutes between the changes|population`. */
export function unpackHistory(line: string): ZoneHistory {
  const [, offsets = '', order = '', gaps = ''] = line.split('|');
  const east = offsets.split(' ').map((text) => -Math.round(fromBase60(text) * 60) * 1000);
  const spans = gaps === '' ? [] : gaps.split(' ').map((text) => Math.round(fromBase60(text) * 60) * 1000);
  const untils = new Float64Array(order.length).fill(Infinity);
  let at = 0;
  for (const [index, span] of spans.entries()) {
    at += span;
    untils[index] = at;
  }
  return { untils, offsets: Int32Array.from(order, (which) => east[fromBase60(which)] ?? 0) };
}

/** Digits 0–9, a–z, A–X count 0 to 59; a fraction after the point, in the same digits, is in sixtieths. */
function fromBase60(text: string): number {
  const negative = text.startsWith('-');
  const [whole = '', fraction = ''] = (negative ? text.slice(1) : text).split('.');
  let value = 0;
  for (const character of whole) value = value * 60 + digitOf(character);
  let weight = 1;
  for (const character of fraction) {
    weight /= 60;
    value += digitOf(character) * weight;
  }
  return negative ? -value : value;
}

function digitOf(character: string): number {
  const code = character.charCodeAt(0);
  if (code > 96) return code - 87;
  return code > 64 ? code - 29 : code - 48;
}
