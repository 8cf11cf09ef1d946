/** Brings the search at the reader’s first gesture: the button, Ctrl+K, « / ». */
import { MARKED } from '#tools/search/marked.ts';
import { tab } from '#tools/storage.ts';

/** Milliseconds after which the search page does what the dialog is too slow to do. */
const PATIENCE = 3000;

const panel = () => import('#tools/search/panel.ts');
const dialog = () => import('#tools/search/dialog.ts');
const late = () => new Promise<never>((_, reject) => setTimeout(reject, PATIENCE));

/** Opens the dialog; where its code does not come, goes to the search page. */
async function openDialog(page = '/recherche/'): Promise<void> {
  try {
    const { openSearch } = await Promise.race([dialog(), late()]);
    openSearch();
  } catch {
    location.assign(page);
  }
}

document.addEventListener('click', (event) => {
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('[data-open-search]');
  if (!plain || !link) return;
  event.preventDefault();
  void openDialog(link.href);
});

document.addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, shiftKey, isComposing } = event;
  const typing = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
  if (typing || altKey || isComposing || typeof key !== 'string') return;
  const command = ctrlKey || metaKey;
  if (!(command && !shiftKey && key.toLowerCase() === 'k') && !(key === '/' && !command)) return;
  event.preventDefault();
  void openDialog();
});

/** Begins to load when a finger, a pointer or the keyboard comes near. */
function prepareAt(event: Event): void {
  if (!(event.target instanceof Element) || !event.target.closest('[data-open-search], [action="/recherche/"] input'))
    return;
  panel().then(({ prepare }) => prepare(), ignore);
}
document.addEventListener('pointerover', prepareAt, { passive: true });
document.addEventListener('focusin', prepareAt);

/** What does not come now is asked for again at the next gesture. */
const ignore = () => undefined;

const resumed = (history.state as { search?: unknown } | null)?.search && !document.querySelector('search-panel');
if (resumed) dialog().then(({ resumeSearch }) => resumeSearch(), ignore);
if (tab.read(MARKED)) import('#tools/search/highlight.ts').catch(ignore);
