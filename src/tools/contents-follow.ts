/** Shows in the contents of a page which section one reads. */
const links = new Map(
  Array.from(document.querySelectorAll<HTMLAnchorElement>('#plan a'), (link) => [link.hash.slice(1), link]),
);
const headings = Array.from(document.querySelectorAll('.text h2[id]')).filter(({ id }) => links.has(id));
/** A section is being read once its heading has passed this part of the window. */
const READING_LINE = 0.3;

function follow(): void {
  const line = innerHeight * READING_LINE;
  const current = headings.findLast((heading) => heading.getBoundingClientRect().top < line);
  for (const [id, link] of links) link.ariaCurrent = id === current?.id ? 'true' : null;
}

if (headings.length > 0) {
  document.addEventListener('scroll', () => requestAnimationFrame(follow), { passive: true });
  document.querySelector('#plan')?.addEventListener('click', (event) => {
    const plan = event.currentTarget as HTMLElement;
    if (event.target instanceof HTMLAnchorElement && plan.matches(':popover-open')) plan.hidePopover();
  });
}
