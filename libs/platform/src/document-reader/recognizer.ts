import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';
import createModule from 'tesseract.js-core/tesseract-core-simd-lstm.js';

export interface RecognizedWord {
  readonly text: string;
  /** In pixels of the picture. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** 0 to 1. */
  readonly confidence: number;
}

const LANGUAGES = ['eng', 'fra'];
const LSTM_ENGINE = 1;
const WORD_LEVEL = '5';
const { resolve } = createRequire(import.meta.url);

/** Tesseract's ways to part a page: 3 finds blocks by itself, 6 takes one block, 11 any text anywhere. */
export type PageParting = '3' | '6' | '11';

export interface Recognizer {
  recognize(picture: Uint8Array, parting: PageParting): RecognizedWord[];
}

/** Tesseract as WebAssembly with English and French, both from locked packages: nothing is fetched. */
export async function openRecognizer(): Promise<Recognizer> {
  const module = await createModule();
  for (const language of LANGUAGES) {
    const packed = resolve(`@tesseract.js-data/${language}/4.0.0_best_int/${language}.traineddata.gz`);
    module.FS.writeFile(`${language}.traineddata`, gunzipSync(await readFile(packed)));
  }
  const api = new module.TessBaseAPI();
  if (api.Init(null, LANGUAGES.join('+'), LSTM_ENGINE) !== 0)
    throw new Error('The data for reading pictures is missing. Install the packages again.');
  return {
    recognize(picture, parting) {
      module.FS.writeFile('/input', picture);
      if (api.SetImageFile(1, 0) === 1) return [];
      api.SetVariable('tessedit_pageseg_mode', parting);
      api.Recognize(null);
      return api.GetTSVText(0).split('\n').flatMap(wordOf);
    },
  };
}

/** A row of level 5: level, page, block, paragraph, line, word, left, top, width, height, confidence in percent, text. */
function wordOf(row: string): RecognizedWord[] {
  const cells = row.split('\t');
  const text = cells.slice(11).join(' ').trim();
  if (cells[0] !== WORD_LEVEL || text === '') return [];
  const [x = 0, y = 0, width = 0, height = 0, percent = 0] = cells.slice(6, 11).map(Number);
  return [{ text, x, y, width, height, confidence: Math.max(0, Math.min(1, percent / 100)) }];
}
