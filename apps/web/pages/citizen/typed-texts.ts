/** What was typed into a form, to be shown again: text alone, whatever else was sent. */
export function typedTexts(sent: Readonly<Record<string, unknown>> | undefined): Record<string, string> {
  const entries = Object.entries(sent ?? {});
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
