/** Ctrl+Enter (or Cmd+Enter) sends the form that is being written, wherever the focus stands in it: `data-ctrl-enter` marks the button. */
export function sendingByKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.code !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return;
    const button = document.querySelector<HTMLElement>('main [data-ctrl-enter]');
    if (!button) return;
    event.preventDefault();
    button.click();
  });
}
