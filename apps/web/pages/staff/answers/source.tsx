/** What an answer rests on: a page on the web as a link, anything else as it was written. */
export function Source({ text }: { text: string }) {
  if (!/^https?:\/\/\S+$/.test(text)) return <span data-as-written>{text}</span>;
  return (
    <a class="govuk-link otk-answers__source" href={text} rel="noreferrer noopener" data-as-written>
      {text.replace(/^https?:\/\//, '')}
    </a>
  );
}
