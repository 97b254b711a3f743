/** Shows what can be done with the chosen cases once any is chosen, and of the choices those that belong to the act. */
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
  document.addEventListener('change', show);
  document.addEventListener('otk:swapped', show);
  show();
}
