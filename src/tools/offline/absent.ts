/** Says, in results and lists, which pages are not on this device, before a reader follows the link. */
import { make } from '#tools/dom.ts';
import { pathsHere } from '#tools/offline/store.ts';

const LINKS = ':is([data-result], .cards) a';

const here = await pathsHere();
const seen = new WeakSet<Element>();

function mark(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(LINKS)) {
    if (seen.has(link)) continue;
    seen.add(link);
    if (!here.has(link.pathname))
      link.append(make('small', { className: 'soft', textContent: ' (pas sur cet appareil)' }));
  }
}

mark();
new MutationObserver(mark).observe(document.body, { childList: true, subtree: true });
