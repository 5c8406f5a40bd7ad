import { type LetterInput, LetterRenderer } from './letter-renderer.js';

/** Gives back its input as JSON with a PDF's first bytes, for unit tests. */
export class FakeLetterRenderer extends LetterRenderer {
  readonly rendered: LetterInput[] = [];

  override async render(input: LetterInput): Promise<Buffer> {
    this.rendered.push(input);
    return Buffer.from(`%PDF-1.7\n${JSON.stringify({ template: input.template, data: input.data })}`);
  }

  override async close(): Promise<void> {}
}
