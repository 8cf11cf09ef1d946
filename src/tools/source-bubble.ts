/** Opens the sources of a mark where one reads; without it, the mark leads to the foot of the page. */
import { make } from '#tools/dom.ts';

let bubble: HTMLElement | undefined;

function open(link: HTMLAnchorElement, sources: readonly Element[]): void {
  bubble?.remove();
  const scopes = link.dataset['scope']?.split('|') ?? [];
  bubble = make(
    'div',
    { className: 'bubble', popover: 'auto', tabIndex: -1 },
    ...sources.map((source, index) => {
      const scope = scopes[index] ? make('small', {}, `Pour ${scopes[index]} : `) : '';
      return make('p', {}, scope, ...Array.from(source.childNodes, (node) => node.cloneNode(true)));
    }),
    make('p', {}, make('a', { href: '#sources' }, 'Toutes les sources')),
  );
  bubble.role = 'group';
  bubble.ariaLabel = link.ariaLabel;
  link.after(bubble);
  bubble.showPopover({ source: link });
  bubble.focus();
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#source-"]') : null;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !('showPopover' in link)) return;
  const keys = (link.dataset['sources'] ?? link.hash.slice('#source-'.length)).split(' ');
  const sources = keys.flatMap((key) => document.getElementById(`source-${key}`) ?? []);
  if (sources.length < keys.length) return;
  event.preventDefault();
  open(link, sources);
});
