/** While one writes: the foot of each page tells what is to be mended in the content, here first. */

interface Told {
  text: string;
  page?: string;
}

/** What stands in the site once it is built, and not before. */
const LATER = /^\/(recherche|hors-ligne)\//;

function paragraph(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  element.style.whiteSpace = 'pre-wrap';
  return element;
}

async function tell(): Promise<void> {
  const response = await fetch('/@contenu/problemes.json');
  const problems = (await response.json()) as Told[];
  const path = location.pathname;
  const sorted = problems.toSorted((a, b) => Number(b.page === path) - Number(a.page === path));
  const later = LATER.test(path)
    ? ['La recherche et la copie hors ligne se construisent avec le site : « npm start » les montre.']
    : [];
  if (sorted.length + later.length === 0) return;
  const notice = document.createElement('details');
  notice.open = later.length > 0 || sorted[0]?.page === path;
  notice.append(
    paragraph('summary', sorted.length > 0 ? `Contenu : ${sorted.length} à corriger ou à compléter` : 'À savoir'),
    ...later.map((text) => paragraph('p', text)),
    ...sorted.map(({ text }) => paragraph('p', text)),
  );
  Object.assign(notice.style, {
    position: 'fixed',
    inset: 'auto 0 0 0',
    zIndex: '9',
    maxHeight: '40vh',
    overflow: 'auto',
    padding: '0.5rem 1rem',
    background: '#fff7d6',
    color: '#231d16',
    borderTop: '4px solid #f2b705',
  });
  document.body.append(notice);
}

void tell();
