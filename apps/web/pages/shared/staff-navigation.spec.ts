import { mayDo, type Permission, type StaffRole } from '#libs/kernel';
import { nearestOf, openGroups, STAFF_NAVIGATION } from './staff-navigation.js';

const shownTo = (roles: StaffRole[], path: string) => openGroups((permission: Permission) => mayDo(roles, permission), path);

describe('the places of work', () => {
  it.each<[StaffRole[]]>([
    [['clerk']],
    [['supervisor']],
    [['administrator']],
    [['auditor']],
    [['supervisor', 'administrator', 'auditor']],
  ])('are at most seven groups, and at most seven places in each, for %p', (roles) => {
    const { groups } = shownTo(roles, '/staff/queue');
    expect(groups.length).toBeLessThanOrEqual(7);
    expect(groups.filter(({ places }) => places.length > 7)).toEqual([]);
  });

  it.each<[StaffRole, string, string | undefined, string | undefined]>([
    ['clerk', '/staff/print-queue/abc', 'nav.desk', '/staff/print-queue'],
    ['clerk', '/staff/cases/ABCD-EFGH-JKL', 'nav.cases', undefined],
    ['clerk', '/staff/my-day', 'nav.myDay', '/staff/my-day'],
    ['clerk', '/staff/now', undefined, undefined],
    ['supervisor', '/staff/now/load', 'nav.oversight', '/staff/now/load'],
    ['supervisor', '/staff/texts/new', 'nav.admin', undefined],
    ['auditor', '/staff/admin/reads', 'nav.admin', '/staff/admin/reads'],
    ['administrator', '/staff/account', undefined, undefined],
  ])('show a %s at %s the group %s and the place %s', (role, path, group, place) => {
    const { groups, here } = shownTo([role], path);
    expect([groups.filter(({ isHere }) => isHere).map(({ words }) => words), here]).toEqual([group ? [group] : [], place]);
  });

  it('have each address and each pair of keys once', () => {
    const places = STAFF_NAVIGATION.flatMap((group) => group.places);
    const keys = places.flatMap(({ key }) => key ?? []);
    expect(new Set(places.map(({ href }) => href)).size).toBe(places.length);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('the place that is marked', () => {
  const places = ['/staff/queue', '/staff/admin', '/staff/admin/reads'];

  it.each([
    ['/staff/admin', '/staff/admin'],
    ['/staff/admin/reads', '/staff/admin/reads'],
    ['/staff/admin/reads/more', '/staff/admin/reads'],
    ['/staff/admin/readings', '/staff/admin'],
    ['/staff/queues', undefined],
  ])('at %s is %s alone', (path, place) => expect(nearestOf(places, path)).toBe(place));
});
