import { shrinkPhoto } from './shrink-photo.js';

/**
 * A field for a file, in the language of the page: the browser's own button and its "No file chosen" speak the browser's. The field itself stays where it
 * is for keyboard and screen reader; its label takes the look of a button, and what was chosen is said beside it.
 */
export function translateFileChoices(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('input[type=file][data-otk-none]')) {
    const label = document.querySelector(`label[for="${input.id}"]`);
    if (!label) continue;
    const { otkNone = '', otkShrunk } = input.dataset;
    const said = document.createElement('p');
    said.className = 'govuk-body otk-file-choice__said';
    said.setAttribute('role', 'status');
    said.textContent = otkNone;
    input.parentElement?.classList.add('otk-file-choice');
    input.after(said);
    input.addEventListener('change', () => {
      said.textContent = input.files?.[0]?.name ?? otkNone;
      if (otkShrunk === undefined) return; // what a clerk files is kept as it is
      void shrinkPhoto(input).then((smaller) => {
        if (smaller) said.textContent = `${input.files?.[0]?.name ?? ''}. ${otkShrunk}`;
      });
    });
  }
}
