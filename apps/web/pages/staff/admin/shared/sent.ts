/** The fields of a form as the browser sent them, before anything was checked: what the form shows again when it is refused. */
export type Sent = Readonly<Record<string, unknown>>;

/** What was typed into a field; empty for one that was not sent. */
export function textOf(sent: Sent, field: string): string {
  const value = sent[field];
  return typeof value === 'string' ? value : '';
}

/** What was ticked: a browser sends one box as a text and several as a list. */
export function listOf(sent: Sent, field: string): string[] {
  const value = sent[field];
  return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string' && one !== '') as string[];
}
