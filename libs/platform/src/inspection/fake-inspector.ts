import { FileInspector } from './file-inspector.js';
import type { Inspection } from './inspection-result.js';

/** Answers as told, for unit tests: one page of PDF unless set otherwise. */
export class FakeInspector extends FileInspector {
  answer: Inspection = {
    ok: true,
    mediaType: 'application/pdf',
    pages: 1,
    images: [{ bytes: Buffer.from('a page'), width: 1_700, height: 2_200 }],
    unpacked: null,
  };

  override async inspectFile(): Promise<Inspection> {
    return this.answer;
  }
}
