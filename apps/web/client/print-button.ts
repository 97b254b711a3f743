/** Shows the buttons that print a page: without this script the browser's own menu does it. */
export function showPrintButtons(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-otk-print]')) {
    place.hidden = false;
    place.addEventListener('click', () => print());
  }
}
