import { attachmentHeader, safeName } from './safe-name.js';

const JPEG = { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'] } as const;

describe('safeName', () => {
  it.each([
    ['фото двора.JPEG', 'фото двора.jpeg'],
    ['photo.exe', 'photo.exe.jpg'],
    ['../../etc/passwd', 'passwd.jpg'],
    ['C:\\Users\\me\\photo.jpg', 'photo.jpg'],
    ['a\u0000b\u202egpj.jpg', 'abgpj.jpg'],
    ['con<>:"|?*.jpg', 'con_______.jpg'],
    ['.jpg', 'document.jpg'],
    ['... ', 'document.jpg'],
    [null, 'document.jpg'],
    ['\ud800x.jpg', 'x.jpg'],
    [`${'я'.repeat(500)}.jpg`, `${'я'.repeat(120)}.jpg`],
  ])('makes %j %j', (given, name) => {
    expect(safeName(given, JPEG)).toBe(name);
  });
});

describe('attachmentHeader', () => {
  it('says the name twice, for old and new readers, and lets nothing out of its quotes', () => {
    expect(attachmentHeader(`фо"то's.jpg`)).toBe(
      `attachment; filename="_____'s.jpg"; filename*=UTF-8''%D1%84%D0%BE%22%D1%82%D0%BE%27s.jpg`,
    );
  });
});
