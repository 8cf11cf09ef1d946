/** Brings the search at the reader’s first gesture: the button, Ctrl+K, « / », or the search page itself. */
import { MARKED } from '#tools/search/marked.ts';
import { tab } from '#tools/storage.ts';

const panel = () => import('#tools/search/panel.ts');

async function openDialog(): Promise<void> {
  const { openSearch } = await import('#tools/search/dialog.ts');
  openSearch();
}

document.addEventListener('click', (event) => {
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (!plain || !(event.target instanceof Element) || !event.target.closest('[data-open-search]')) return;
  event.preventDefault();
  void openDialog();
});

document.addEventListener('keydown', (event) => {
  const typing = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
  const shortcut = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
  if (!shortcut && (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey)) return;
  event.preventDefault();
  void openDialog();
});

/** Begins to load when a finger, a pointer or the keyboard comes near. */
function prepareAt(event: Event): void {
  if (!(event.target instanceof Element) || !event.target.closest('[data-open-search], [role="search"] input')) return;
  void panel().then(({ prepare }) => prepare());
}
document.addEventListener('pointerover', prepareAt, { passive: true });
document.addEventListener('focusin', prepareAt);

if (document.querySelector('search-panel') && new URLSearchParams(location.search).has('q')) void panel();
if (tab.read(MARKED)) void import('#tools/search/highlight.ts');
