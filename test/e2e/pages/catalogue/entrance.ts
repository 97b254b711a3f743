import { type StaffId } from '#libs/kernel';
import { IssueStaffLink } from '#libs/platform/identity';
import { type World } from '../../../support/world.js';
import { type PageEntry } from '../harness/page-entry.js';
import { sendForm } from '../harness/send-form.js';

/** The doors of the house, what stands where a door leads nowhere, and everybody's own account. */
export const entrance: readonly PageEntry[] = [
  { name: 'not-found', who: 'anybody', status: 404, open: () => '/nowhere' },
  { name: 'not-found-staff', who: 'clerk', status: 404, open: () => '/staff/nowhere' },
  { name: 'not-allowed', who: 'clerk', status: 403, open: () => '/staff/admin/body' },
  { name: 'sign-in', who: 'anybody', open: () => '/staff/sign-in?left=here', withErrors: sendForm('/staff/sign-in') },
  { name: 'forgotten', who: 'anybody', open: () => '/staff/forgotten', withErrors: sendForm('/staff/forgotten') },
  { name: 'forgotten-sent', who: 'anybody', open: () => '/staff/forgotten/sent' },
  { name: 'invitation', who: 'anybody', open: newLink, withErrors: sendForm('/staff/link/') },
  { name: 'link-gone', who: 'anybody', status: 410, open: () => '/staff/link/a-link-of-last-year' },
  {
    name: 'account',
    who: 'clerk',
    open: () => '/staff/account?done=language',
    withErrors: sendForm('/staff/account/password'),
  },
];

async function newLink(world: World): Promise<string> {
  const [colleague] = await world.rows<{ id: StaffId }>(`SELECT id FROM identity.staff WHERE login = 'gravievsky'`);
  return `/staff/link/${await world.run(IssueStaffLink, { staffId: colleague!.id })}`;
}
