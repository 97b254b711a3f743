import { newBodyWebWorld } from '../../support/casework.js';

it("a letter's link leads to the case, and a made-up one nowhere", async () => {
  const world = await newBodyWebWorld();
  const answer = await world.app.inject({ method: 'GET', url: '/track/a-token' });
  expect(answer.statusCode).toBe(302);
  expect(answer.headers.location).toBe('/api/v1/links/a-token');
  expect((await world.app.inject({ method: 'GET', url: String(answer.headers.location) })).statusCode).toBe(404);
  await world.close();
});
