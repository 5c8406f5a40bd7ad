/**
 * What is said once everything runs.
 * @param {{ address: string, mailbox: string | null, signIns: unknown, logFolder: string }} facts
 * @returns {string}
 */
export function announcement({ address, mailbox, signIns, logFolder }) {
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
    ...(list.length > 0
      ? ['  Demonstration sign-ins (who, name, password; all people are fictitious):', ...list, '']
      : []),
    ...(mailbox ? [`  Mails it sends arrive at ${mailbox}`] : []),
    `  Logs are in ${logFolder}; Ctrl-C stops everything.`,
    '',
    '',
  ].join('\n');
}
