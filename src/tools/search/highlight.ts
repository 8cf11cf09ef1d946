/** Marks, on the page that was found, the words that were searched. */
import { placesOf } from '#search/excerpt.ts';
import { make } from '#tools/dom.ts';
import { MARKED } from '#tools/search/marked.ts';
import { tab } from '#tools/storage.ts';

/** Tells the next page which stems to mark. */
export function highlightNext(path: string, stems: readonly string[]): void {
  tab.write(MARKED, JSON.stringify({ path, stems }));
}

/** Marks the words of these stems in an element; returns the marks. */
function mark(root: Element, stems: ReadonlySet<string>): HTMLElement[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts
    .filter((text) => !text.parentElement?.closest('script, style, svg, button, nav'))
    .flatMap((text) =>
      placesOf(text.data, stems)
        .reverse()
        .map(({ start, end }) => {
          const range = document.createRange();
          range.setStart(text, start);
          range.setEnd(text, end);
          const found = make('mark', { className: 'found' });
          range.surroundContents(found);
          return found;
        }),
    );
}

/** The stems to mark on a page; none where something else, or nothing readable, was kept. */
function stemsFor(path: string): readonly string[] | undefined {
  try {
    const asked = JSON.parse(tab.read(MARKED) ?? 'null') as { path?: unknown; stems?: unknown } | null;
    return asked?.path === path && Array.isArray(asked.stems)
      ? asked.stems.filter((stem) => typeof stem === 'string')
      : undefined;
  } catch {
    return undefined;
  }
}

function run(): void {
  const stems = stemsFor(location.pathname);
  const body = document.querySelector('main [data-page-text]');
  if (!stems || !body) return;
  tab.write(MARKED, null);
  const marks = mark(body, new Set(stems));
  if (marks.length === 0) return;
  const count = marks.length === 1 ? '1 passage surligné' : `${marks.length} passages surlignés`;
  const erase = make('button', { type: 'button', className: 'button', textContent: 'Effacer le surlignage' });
  const bar = make('p', { className: 'wrap small screen-only' }, `${count} d’après votre recherche. `, erase);
  erase.addEventListener('click', () => {
    for (const found of marks) found.replaceWith(...found.childNodes);
    bar.remove();
    document.querySelector<HTMLElement>('main')?.focus();
  });
  document.querySelector('main')?.prepend(bar);
}

run();
