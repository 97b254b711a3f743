import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdirSync, readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { filesFolderOf } from '#libs/platform/config';
import { newBodyWebWorld } from '../../support/casework.js';
import { eventually } from '../../support/eventually.js';
import { multipart } from '../../support/multipart.js';
import { StaffClient } from '../../support/staff-client.js';
import { type World } from '../../support/world.js';

const FILE_BYTES_MAX = 100_000;

/** Over a real line, where a request can be cut, or be too long to be read for nothing. */
let world: World<NestFastifyApplication>;
let url: URL;
let code: string;
let receiving: () => string[];
beforeAll(async () => {
  world = await newBodyWebWorld({ env: { OTKLIK_UPLOAD_BYTES: String(FILE_BYTES_MAX) } });
  await world.app.listen(0, '127.0.0.1');
  const complaint = { service: 'general', kind: 'complaint', text: 'The ramp is broken.', language: 'en' };
  const { body } = await new StaffClient(world.app).post('/api/v1/cases', complaint);
  code = String(body['trackingCode']);
  url = new URL(`/api/v1/cases/${String(body['reference'])}/documents`, await world.app.getUrl());
  const folder = join(filesFolderOf(world.config), 'receiving');
  mkdirSync(folder, { recursive: true });
  receiving = () => readdirSync(folder);
});
afterAll(() => world.close());

it('whoever sends too much hears why, and the line is good for the next request', async () => {
  const files = [
    { name: 'a.txt', content: 'x'.repeat(40 * FILE_BYTES_MAX) },
    { name: 'b.txt', content: 'x'.repeat(FILE_BYTES_MAX) },
  ];
  const { headers, payload } = multipart(files);
  for (let time = 0; time < 2; time += 1) {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { ...headers, 'x-tracking-code': code },
      body: new Uint8Array(payload),
    });
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ code: 'document.too_large' });
  }
  expect(receiving()).toEqual([]);
});

it('of a file whose line was cut nothing stays', async () => {
  const socket = connect(Number(url.port), '127.0.0.1');
  const { headers, payload } = multipart([{ name: 'a.txt', content: 'x'.repeat(FILE_BYTES_MAX) }]);
  const head = { ...headers, host: url.host, 'x-tracking-code': code, 'content-length': String(payload.length) };
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}`);
  socket.write(`POST ${url.pathname} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
  socket.write(payload.subarray(0, payload.length / 2));
  await eventually(() => expect(receiving()).toHaveLength(1));
  socket.destroy();
  await eventually(() => expect(receiving()).toEqual([]));
  expect(await world.rows('SELECT 1 FROM casework.document')).toEqual([]);
});
