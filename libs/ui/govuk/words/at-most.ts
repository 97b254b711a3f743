/** How much may be written, with its thousands apart, which the official template leaves out; its own placeholder where no number is given. */
export function atMost(locale: string, { maxlength }: { maxlength?: unknown }): string {
  const most = Number(maxlength);
  return Number.isInteger(most) && most > 0 ? most.toLocaleString(locale) : '%{count}';
}
