import { Global, Module } from '@nestjs/common';
import { type Language, type StaffId } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform/database';
import { ensureFirstStaff, IdentityModule, InviteStaff, StaffNotices } from '#libs/platform/identity';
import { newWorld } from '../../support/world.js';

const written: unknown[] = [];

/** Stands in for the room that keeps notices. */
class WrittenNotices extends StaffNotices {
  override async add(_tx: Tx, notice: string, to: { staffId: StaffId; language: Language }): Promise<void> {
    written.push({ notice, ...to });
  }
}

@Global()
@Module({ providers: [{ provide: StaffNotices, useClass: WrittenNotices }], exports: [StaffNotices] })
class NoticesModule {}

it('an invitation has a letter written to who has an address, in their language', async () => {
  const world = await newWorld({ modules: [NoticesModule, IdentityModule] });
  const now = world.clock.now();
  const first = await world.get(UnitOfWork).run((tx) => ensureFirstStaff(tx, { password: null, language: 'ru' }, now));
  expect(first?.generatedPassword).toMatch(/^[a-z2-9]{20}$/);
  const invited = {
    name: 'Anna K.',
    language: 'ru',
    roles: [],
    teams: [],
    managerId: null,
    capacity: 1,
    invitedBy: first!.staffId,
  } as const;

  const { staffId } = await world.run(InviteStaff, { ...invited, login: 'anna', email: 'anna@example.org' });
  await world.run(InviteStaff, { ...invited, login: 'boris', email: null });

  expect(written).toEqual([{ notice: 'invitation', staffId, language: 'ru' }]);
  await world.close();
});
