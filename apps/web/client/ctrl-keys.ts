/**
 * Keys that work while somebody writes, with Ctrl (or Cmd), by the place of the key: `data-ctrl-enter` marks the button that Ctrl+Enter presses wherever the
 * focus stands, `data-ctrl-key="KeyS"` what another key does, `data-ctrl-key="Shift Enter"` one with Shift. Of several alike, the one beside the focus.
 */
export function pressingByCtrl(): void {
  if (document.body.dataset['keys'] !== 'on') return;
  document.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.repeat) return;
    const marked = [...document.querySelectorAll<HTMLElement>(selectorOf(event))];
    const near = marked.find((one) => one.closest('fieldset')?.contains(document.activeElement));
    const element = near ?? marked[0];
    if (!element) return;
    event.preventDefault();
    element.click();
  });
}

function selectorOf({ code, shiftKey }: KeyboardEvent): string {
  if (code === 'Enter' && !shiftKey) return 'main [data-ctrl-enter]';
  return `main [data-ctrl-key="${CSS.escape(shiftKey ? `Shift ${code}` : code)}"]`;
}
