import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type OpenCase } from '#libs/casework';
import { ensureTemplates } from '#libs/features/correspondence';
import { GiveSharedAnswer, SharedAnswers } from '#libs/features/handling';
import { UnitOfWork } from '#libs/platform/database';
import { newBodyWebWorld } from '../../support/casework.js';
import { PageClient } from '../../support/page-client.js';
import { newOrganisation, staffActor } from '../../support/second-looks.js';
import { ADMIN_PASSWORD, newFirstStaff } from '../../support/staff-client.js';
import { decideOne, neighbour, SHARED_REASONS, stateOf } from '../../support/together.js';
import { type World } from '../../support/world.js';

let world: World<NestFastifyApplication>;
let people: Awaited<ReturnType<typeof newOrganisation>>;
let chief: PageClient;

beforeAll(async () => {
  world = await newBodyWebWorld({ now: new Date('2026-03-02T09:00:00.000Z') });
  await newFirstStaff(world);
  await world.get(UnitOfWork).run((tx) => ensureTemplates(tx, world.clock.now()));
  people = await newOrganisation(world);
  chief = new PageClient(world.app);
  await chief.signIn('chief', ADMIN_PASSWORD);
});
afterAll(() => world.close());

const pathOf = ({ row }: OpenCase, rest = '') => `/staff/cases/${row.reference}${rest}`;

describe('without scripts', () => {
  it('many who ask one question are joined, looked over, answered and told apart', async () => {
    const lead = await neighbour(world, 'Lena Lamp');
    const [vera, boris, ivan] = [
      await neighbour(world, 'Vera Blue'),
      await neighbour(world, 'Boris Green'),
      await neighbour(world, 'Иван Синий', { language: 'ru' }),
    ];
    const joined = await chief.submit(pathOf(vera, '/do/join'), pathOf(vera, '/do/join'), { lead: lead.row.reference });
    expect(joined.html).toContain('It will be answered together with the lead case.');
    expect(joined.html).toContain('Shared answer');

    const many = `${boris.row.reference}\n${ivan.row.reference}`;
    await chief.get(pathOf(lead, '/together'));
    expect(await chief.post(pathOf(lead, '/together/followers'), { cases: ' ' })).toMatchObject({ status: 422 });
    expect((await chief.post(pathOf(lead, '/together/followers'), { cases: 'nobody' })).html).toContain('Check the references');
    const rehearsal = await chief.post(pathOf(lead, '/together/followers'), { cases: many });
    expect(rehearsal.html).toContain('would be joined');
    expect(rehearsal.html).toContain('The two people write in different languages.');
    expect(rehearsal.html).toContain('Join 1 case');
    await chief.post(pathOf(lead, '/together/followers'), { cases: boris.row.reference, again: 'yes' });

    expect((await chief.get(pathOf(lead, '/together'))).html).toContain('The lead case has no answer that stands.');
    await decideOne(world, lead, staffActor(people.decider));
    const page = await chief.get(pathOf(lead, '/together'));
    expect(page.html).toContain('The answer can be given to 2 cases.');
    expect(page.html).toContain('Answer 2 cases');
    expect(page.html).toContain(SHARED_REASONS);
    expect(page.html).not.toContain('Vera Blue, Boris');
    const ordered = await chief.submit(pathOf(lead, '/together'), pathOf(lead, '/together/answers'), {});
    expect(ordered.html).toContain('The answer is on its way');
    expect(ordered.html).toContain('0 of 2 answered, 2 still to come');

    const [order] = await world.get(SharedAnswers).of(lead.row.reference, staffActor(people.chief) as never);
    await world.run(GiveSharedAnswer, { sharedAnswerId: order!.id, batch: 1 });
    expect(await stateOf(world, vera.row.id)).toBe('decided');
    expect((await chief.get(pathOf(lead, '/together'))).html).toContain('2 of 2 answered');

    const apart = await chief.submit(pathOf(vera, '/do/part'), pathOf(vera, '/do/part'), { reason: 'Hers is another lamp.' });
    expect(apart.html).toContain('The case goes by itself again.');
    expect(apart.html).not.toContain('Shared answer');
  });
});
