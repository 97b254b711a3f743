/** What a person wrote, in a language of which only the letters tell: read out by a voice that knows them, and no part of the page's own words. */
export function Written({ text }: { text: string }) {
  return (
    <span data-as-written lang={/\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'en'}>
      {text}
    </span>
  );
}
