import { jest } from '@jest/globals';

// Jest knows one limit for all projects; each of ours gives its own in `globals`.
const { testSeconds } = /** @type {{ testSeconds: number }} */ (/** @type {unknown} */ (globalThis));
jest.setTimeout(testSeconds * 1_000);
