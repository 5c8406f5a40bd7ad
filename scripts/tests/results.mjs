import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/**
 * Adds up the result files jest wrote. A file of tests that could not even be loaded counts as one failed test, and so
 * does a run that ended without writing its results.
 * @param {string[]} resultFiles
 * @returns {Count}
 */
export function countResults(resultFiles) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const file of resultFiles) {
    if (!existsSync(file)) {
      total.failed += 1;
      continue;
    }
    const result = JSON.parse(readFileSync(file, 'utf8'));
    total.passed += result.numPassedTests;
    total.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
    total.skipped += result.numPendingTests + result.numTodoTests;
  }
  return total;
}

/** @param {Count} count */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
