import { Readable } from 'node:stream';
import { acceptedTypeOf } from './file-type.js';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
/** In chunks of seven bytes, so that nothing may count on what stands together. */
const chunks = (bytes: Buffer) => () => Readable.from(bytes.toString('hex').match(/.{1,14}/g) ?? [], { objectMode: true }).map((hex: string) => Buffer.from(hex, 'hex')); // prettier-ignore
const typeOf = async (bytes: Buffer | string, name = 'a.txt') => (await acceptedTypeOf(chunks(Buffer.from(bytes)), name))?.mediaType ?? null; // prettier-ignore
const compound = (...names: string[]) => Buffer.concat([COMPOUND, Buffer.alloc(1_000, 0xff), ...names.map((name) => utf16(`${name}\0`)), Buffer.alloc(500)]); // prettier-ignore

describe('acceptedTypeOf', () => {
  it.each([
    ['a picture that is called a text', PNG, 'image/png'],
    ['a PDF', '%PDF-1.7\n%âãÏÓ\n1 0 obj', 'application/pdf'],
    ['text in UTF-8', 'Пандус сломан. 😀\r\n\tДа.', 'text/plain; charset=utf-8'],
    ['text with a byte order mark', '\ufeffПандус', 'text/plain; charset=utf-8'],
    ['text in windows-1251', Buffer.from([0xcf, 0xe0, 0xed, 0xe4, 0xf3, 0xf1]), 'text/plain; charset=windows-1251'],
    ['text in UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16('Пандус')]), 'text/plain; charset=utf-16le'],
    ['an old Word document', compound('Root Entry', 'WordDocument'), 'application/msword'],
    ['an old table', compound('Workbook'), 'application/vnd.ms-excel'],
    ['a comparison', 'if a < b, then b > a', 'text/plain; charset=utf-8'],
  ])('accepts %s', async (_, bytes, mediaType) => {
    expect(await typeOf(bytes)).toBe(mediaType);
  });

  it.each([
    ['nothing', ''],
    ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])],
    ['an ELF program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0])],
    ['a page', '<!DOCTYPE html><p>hello'],
    ['a page after blanks and a comment', '  \n<!-- hi --><html>'],
    ['a page within a text', 'Dear all\n<script>alert(1)</script>'],
    ['a page in UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16('<html>')])],
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['XML', '<?xml version="1.0"?><a/>'],
    ['a shell script', '#!/bin/sh\nrm -rf ~'],
    ['text with a NUL', 'a\0b'],
    ['bytes that are no text', Buffer.from([1, 2, 3, 4, 5, 6, 7, 8])],
    ['an archive', Buffer.from('UEsDBBQAAAAAAAAAIQCGphA2BQAAAAUAAAAFAAAAYS50eHRoZWxsbw==', 'base64')],
    ['an installer in the container of Word', compound('Root Entry', 'MsiPatch')],
    ['an old Word document with macros', compound('WordDocument', '_VBA_PROJECT')],
  ])('refuses %s', async (_, bytes) => {
    expect(await typeOf(bytes)).toBeNull();
  });

  it.each(['run.bat', 'run.PS1', 'page.html', 'code.js'])('refuses text that is called %s', async (name) => {
    expect(await typeOf('echo hello', name)).toBeNull();
  });
});
