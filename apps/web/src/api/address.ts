import type { paths } from './schema.generated.js';

type Verb = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** '/students/{id}/history' as any address of that form: `/students/${string}/history`. */
type Filled<Path extends string> = Path extends `${infer Head}{${string}}${infer Tail}`
  ? `${Head}${string}${Filled<Tail>}`
  : Path;

type PathsWith<V extends Verb> = {
  [Path in keyof paths]: paths[Path] extends Record<V, object> ? Path : never;
}[keyof paths];

type BelowRoot<Path> = Path extends `/api/v1${infer Rest}` ? Rest : never;

/** An address that the API answers by this verb, below its root: one that it does not know fails the type check. */
export type Address<V extends Verb> = BelowRoot<Filled<PathsWith<V>>>;
