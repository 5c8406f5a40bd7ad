/** Whoever has one address of IPv6 has the other 2⁶⁴ of the network too. */
export const networkOf = (address: string): string =>
  address.includes(':') && !address.includes('.') ? fullGroups(address).slice(0, 4).join(':') : address;

function fullGroups(address: string): string[] {
  const [head = '', tail] = address.toLowerCase().split('::');
  const before = head ? head.split(':') : [];
  const after = tail ? tail.split(':') : [];
  const missing = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  return [...before, ...Array.from({ length: missing }, () => '0'), ...after];
}
