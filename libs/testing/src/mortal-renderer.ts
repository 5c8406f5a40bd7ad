import {
  type LetterInput,
  LetterRenderer,
  LetterRenderError,
} from '#platform/letter-renderer/letter-renderer.js';

/** The real renderer, that dies when a test says so. */
export class MortalRenderer extends LetterRenderer {
  /** How many of the next pages it dies over. */
  deaths = 0;

  constructor(private readonly renderer: LetterRenderer) {
    super();
  }

  override async render(input: LetterInput): Promise<Buffer> {
    if (this.deaths === 0) return this.renderer.render(input);
    this.deaths -= 1;
    throw new LetterRenderError('renderer_crashed', 'a test wanted it so');
  }

  override async close(): Promise<void> {
    await this.renderer.close();
  }
}
