import { CopyCases, VerifyChains } from '#libs/casework';
import { newBodyWorld, receiveCase } from '../../support/casework.js';

it('copies have ids, references and valid chains of their own', async () => {
  const world = await newBodyWorld();
  const original = await receiveCase(world);
  await receiveCase(world);
  await world.get(CopyCases).execute(1_201);

  expect(await world.get(VerifyChains).execute()).toEqual({ chains: 1_203, events: 2_406, broken: null });
  const [counted] = await world.rows(`
    SELECT count(DISTINCT reference) AS refs, count(*) AS cases,
      (SELECT count(DISTINCT case_id) FROM casework.clock) AS clocked,
      (SELECT count(*) FROM casework.case_event WHERE body LIKE '%${original.row.id}%') AS naming
    FROM casework.case`);
  expect(counted).toEqual({ refs: 1_203, cases: 1_203, clocked: 1_203, naming: 2 });
  await world.close();
});
