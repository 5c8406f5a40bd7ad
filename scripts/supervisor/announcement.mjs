const DEMONSTRATION = '  Demonstration sign-ins (who, name, password; all people are fictitious):';
const FIRST_SIGN_IN = '  The first sign-in (who, name, password), shown this once:';

/**
 * What is said once everything runs.
 * @param {{ address: string, mailbox: string | null, signIns: unknown, demo: boolean, logFolder: string }} facts
 * @returns {string}
 */
export function announcement({ address, mailbox, signIns, demo, logFolder }) {
  const people = Array.isArray(signIns) ? signIns : [];
  const rows = people.map(({ who, login, password }) => [String(who), String(login), String(password)]);
  const widths = [0, 1].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  const list = rows.map(
    (row) => `    ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ')}`,
  );
  return [
    '',
    `  Coopdesk runs at ${address}`,
    '',
    ...(list.length > 0 ? [demo ? DEMONSTRATION : FIRST_SIGN_IN, ...list, ''] : []),
    ...(mailbox ? [`  Mails it sends arrive at ${mailbox}`] : []),
    `  Logs are in ${logFolder}; Ctrl-C stops everything.`,
    '',
    '',
  ].join('\n');
}
