import type { PathwayBody } from './pathway-body.js';

/** The pathways that this house runs beside that of its own students. */
export class Pathways {
  private readonly bodies = new Map<string, PathwayBody>();

  /** @throws when the code is taken: two pathways of one name would share their cases */
  register(body: PathwayBody): void {
    const { code } = body.pathway;
    if (this.bodies.has(code)) throw new Error(`There is a pathway ${code} already.`);
    this.bodies.set(code, body);
  }

  all(): readonly PathwayBody[] {
    return [...this.bodies.values()];
  }

  find(code: string): PathwayBody | undefined {
    return this.bodies.get(code);
  }

  /** @throws for a pathway that is in the database and not in the program */
  of(code: string): PathwayBody {
    const body = this.bodies.get(code);
    if (!body) throw new Error(`The pathway ${code} is not registered.`);
    return body;
  }
}
