/**
 * Several rows of a list at one stroke: Shift and a click tick everything from the box pressed before to this one; Shift and an arrow carry the tick along
 * from the row that has the focus, and back again.
 */
export function startRanges(): void {
  let pressed: HTMLInputElement | null = null;
  document.addEventListener('click', ({ target, shiftKey }) => {
    if (!(target instanceof HTMLInputElement) || !target.matches('[data-row-box]')) return;
    const boxes = boxesOf(target);
    const [from, to] = [pressed ? boxes.indexOf(pressed) : -1, boxes.indexOf(target)];
    if (shiftKey && from !== -1) {
      for (const box of boxes.slice(Math.min(from, to), Math.max(from, to) + 1)) tick(box, target.checked);
      getSelection()?.removeAllRanges(); // the browser marks the text between two presses
    }
    pressed = target;
  });

  let anchor: HTMLInputElement | null = null;
  document.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.code];
    const box = document.activeElement?.closest('[data-row]')?.querySelector<HTMLInputElement>('[data-row-box]');
    if (event.code !== 'ShiftLeft' && event.code !== 'ShiftRight' && (!event.shiftKey || step === undefined)) anchor = null;
    if (!event.shiftKey || step === undefined || !box) return;
    event.preventDefault();
    const boxes = boxesOf(box);
    anchor ??= box;
    const [start, at] = [boxes.indexOf(anchor), boxes.indexOf(box)];
    const next = boxes[at + step];
    if (!next) return;
    const comesBack = Math.abs(at + step - start) < Math.abs(at - start);
    tick(box, !comesBack);
    tick(next, true);
    next.closest('[data-row]')?.querySelector<HTMLElement>('[data-row-link]')?.focus();
  });
}

function boxesOf(box: HTMLInputElement): HTMLInputElement[] {
  return [...(box.closest('[data-list]')?.querySelectorAll<HTMLInputElement>('[data-row-box]:not(:disabled)') ?? [])];
}

function tick(box: HTMLInputElement, checked: boolean): void {
  if (box.checked === checked) return;
  box.checked = checked;
  box.dispatchEvent(new Event('change', { bubbles: true }));
}
