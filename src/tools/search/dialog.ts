/** The search over any page: a dialog around the same panel as the search page. */
import css from '#tools/ask.css?inline';
import { addStyles, make } from '#tools/dom.ts';
import '#tools/search/panel.ts';
import { forgetPlace, placeIn } from '#tools/search/place.ts';

let dialog: HTMLDialogElement | undefined;

/** Opens the search as the reader left it when she followed a result. */
export function resumeSearch(): void {
  const place = placeIn(history.state);
  if (!place) return;
  openSearch();
  dialog?.querySelector('search-panel')?.resume(place);
}

/** Opens the search, or puts the cursor in the search field of the page that has one. */
export function openSearch(): void {
  const field = document.querySelector<HTMLInputElement>('main search-panel input');
  if (field) {
    field.focus();
    return;
  }
  dialog ??= makeDialog();
  if (!dialog.open) dialog.showModal();
  dialog.querySelector('input')?.select();
}

function makeDialog(): HTMLDialogElement {
  const close = make('button', { type: 'button', className: 'button search-close', textContent: 'Fermer' });
  const panel = make('search-panel', {}, searchForm());
  const made = make(
    'dialog',
    { className: 'search-dialog', ariaLabel: 'Chercher dans le centre de ressources' },
    close,
    panel,
  );
  close.addEventListener('click', () => made.close());
  made.addEventListener('click', (event) => {
    if (event.target === made) made.close();
  });
  made.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    made.close();
  });
  made.addEventListener('close', forgetPlace);
  document.body.append(made);
  return made;
}

/** The search field, as the search page has it. */
function searchForm(): HTMLFormElement {
  return make(
    'form',
    { className: 'ask', action: '/recherche/', role: 'search', ariaLabel: 'Dans tout le site' },
    make('label', { htmlFor: 'q', textContent: 'Que cherchez-vous ?' }),
    make('input', { id: 'q', type: 'search', name: 'q', autocomplete: 'off', enterKeyHint: 'search' }),
    make('button', { type: 'submit', className: 'button button-main', textContent: 'Chercher' }),
  );
}

addStyles(css);
