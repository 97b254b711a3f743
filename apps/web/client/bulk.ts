/** Shows what can be done with the chosen cases once any is chosen, and of the choices those that belong to the act. All are chosen at one stroke, and let go by another. */
const FIELD_OF: Readonly<Record<string, string>> = { assign: 'to', service: 'service' };

export function startBulk(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-bulk]');
  const act = form?.querySelector<HTMLSelectElement>('select[name=act]');
  if (!form || !act) return;
  const show = () => {
    const chosen = document.querySelectorAll(`input[form="${form.id}"]:checked`).length;
    form.classList.toggle('otk-bulk--idle', chosen === 0);
    const count = form.querySelector('[data-bulk-count]');
    if (count) count.textContent = chosen === 0 ? '' : `(${chosen})`;
    for (const name of Object.values(FIELD_OF)) {
      const field = form.querySelector<HTMLSelectElement>(`select[name=${name}]`);
      if (field) field.parentElement!.hidden = FIELD_OF[act.value] !== name;
    }
  };
  document.querySelector('[data-choose-all]')?.addEventListener('click', (event) => {
    event.preventDefault();
    const boxes = [...document.querySelectorAll<HTMLInputElement>(`input[form="${form.id}"]:not(:disabled)`)];
    const all = boxes.some((box) => !box.checked);
    for (const box of boxes) box.checked = all;
    show();
  });
  document.addEventListener('change', show);
  document.addEventListener('otk:swapped', show);
  show();
}
