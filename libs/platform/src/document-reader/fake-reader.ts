import { DocumentReader, type TextRead } from './document-reader.js';

/** Answers as told, for tests: an empty page unless set otherwise. */
export class FakeReader extends DocumentReader {
  answer: TextRead = { ok: true, pages: [{ number: 1, lines: [] }] };

  override async readFile(): Promise<TextRead> {
    return this.answer;
  }
}
