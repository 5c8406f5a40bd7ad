import { describe, expect, it } from '@jest/globals';
import { permissionOfPage } from './page-permissions.js';

describe('permissionOfPage', () => {
  it.each([
    ['/desk', 'queue.work'],
    ['/desk/students', 'students.list'],
    ['/desk/students/1', 'students.read'],
    ['/desk/students/1/what-if', 'students.read'],
    ['/desk/data-map', 'data_map.read'],
    ['/desk/programs/1/plan', 'programs.read'],
    ['/desk/settings/accounts', 'office.read'],
    ['/desk/bulk/1', 'letters.bulk'],
    ['/desk/account', null],
    ['/desk/nothing', null],
  ])('%s asks for %s', (path, may) => {
    expect(permissionOfPage(path)).toBe(may);
  });
});
