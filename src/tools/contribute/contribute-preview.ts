/** The proposal that this device keeps, in a page that the site has built for a fiche and left empty. */
import '#tools/contribute/without-eval.ts';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { blocksIn, type Segment } from '#domain/blocks.ts';
import { proposalOf, type Proposal } from '#domain/proposal.ts';
import { frenchDate, localDay } from '#domain/date.ts';
import { departements } from '#domain/departement.ts';
import type { Draft } from '#domain/draft.ts';
import { factValues, ficheFacts, ficheKicker, ficheUnknowns, type Fact } from '#domain/identity.ts';
import { frenchTypography } from '#domain/typography.ts';
import { publics, territories, themes } from '#domain/vocabulary.ts';
import { keptDrafts } from '#tools/contribute/drafts.ts';
import { shown } from '#tools/contribute/picture-canvas.ts';
import { keptPictures } from '#tools/contribute/picture-store.ts';
import { readDraft } from '#tools/contribute/told.ts';
import { make } from '#tools/dom.ts';
import { parsePage } from '#tools/trusted.ts';

class ContributePreview extends HTMLElement {
  async connectedCallback() {
    const article = this.closest('article');
    const [kept] = keptDrafts();
    if (!article) return;
    if (kept)
      await fill(article, proposalOf(kept.answers, localDay(new Date()), kept.unasked, await keptPictures(kept.id)));
    else for (const part of article.querySelectorAll('.lead, .beside')) part.remove();
  }
}

/** Writes a proposal where the page of a fiche says the same. */
async function fill(article: Element, { draft, pictures }: Proposal): Promise<void> {
  const put = (place: string, ...children: (Node | string)[]) =>
    article.querySelector(place)?.replaceChildren(...children);
  const prose = readDraft(draft).entries[0]?.prose ?? { segments: [], headings: [] };
  const sections = prose.headings.filter(({ depth }) => depth === 2);
  const data = detailsOf(draft);
  const unknown = ficheUnknowns(
    data,
    sections.map(({ text }) => text),
  );
  const facts = data.departement ? ficheFacts(data, undefined) : [];
  put('h1', textOf(draft, 'titre'));
  put('.kicker', data.departement ? ficheKicker(data) : data.town);
  put('.summary', textOf(draft, 'resume'));
  put('.essential ul', ...listOf(draft, 'essentiel').map((sentence) => make('li', {}, sentence)));
  put('.facts', ...[...facts, { label: 'Non publié', value: unknown.join(', ') }].flatMap(factLine));
  put(
    '.identity > p',
    `Vérifié le ${frenchDate(textOf(draft, 'verifieLe'))}. À revoir avant le ${frenchDate(textOf(draft, 'revoirAvant'))}.`,
  );
  put('.contents ul', ...sections.map(({ id, text }) => make('li', {}, make('a', { href: `#${id}` }, text))));
  put('.prose', ...parsePage(htmlOf(prose.segments)).body.childNodes);
  const figures = article.querySelectorAll('.prose figure');
  for (const [index, { props }] of blocksIn(prose.segments).filter(isPhoto).entries()) {
    const bytes = pictures.find(({ name }) => name === props['src'])?.bytes;
    if (bytes) figures[index]?.append(await shown(bytes, props['texte'] ?? ''));
    figures[index]?.append(make('figcaption', {}, `Photo\u00a0: ${props['credit'] ?? ''}`));
  }
}

const isPhoto = ({ name }: { name: string }) => name === 'Photo';

/** Texts as the schemas of the site set them. */
const set = (value: unknown) => frenchTypography(String(value ?? ''));
const textOf = ({ keys }: Draft, key: string) => set(keys[key]);
const listOf = ({ keys }: Draft, key: string) => (Array.isArray(keys[key]) ? keys[key].map(set) : []);

/** What is known of a fiche on its way, under the names of the finished one. */
function detailsOf(draft: Draft) {
  const among = <Value extends string>(key: string, known: Readonly<Record<Value, unknown>>) =>
    listOf(draft, key).filter((value): value is Value => Object.hasOwn(known, value));
  const departement = textOf(draft, 'departement');
  return {
    regie: undefined,
    town: textOf(draft, 'commune'),
    departement: departements.some(({ code }) => code === departement) ? departement : '',
    territories: among('territoire', territories),
    startYear: Number(draft.keys['anneeDebut']) || undefined,
    publics: among('publics', publics),
    evidence: 'témoignage' as const,
    themes: among('themes', themes),
    partners: [],
    funding: [],
  };
}

/** A fact as the page writes it; none where it has no value. */
function factLine({ label, value }: Fact): HTMLElement[] {
  const values = factValues(value).flatMap(({ text, href }, index) => [
    ...(index > 0 ? [', '] : []),
    href ? make('a', { href }, text) : text,
  ]);
  return values.length > 0 ? [make('div', {}, make('dt', {}, label), make('dd', {}, ...values))] : [];
}

/** Compiled prose as HTML: headings and links into the page as themselves, other blocks by what they hold. */
const htmlOf = (segments: readonly Segment[]): string =>
  segments
    .map((segment) => {
      if (typeof segment === 'string') return segment;
      const { name, props, children } = segment;
      if (isPhoto(segment)) return '<figure class="photo"></figure>';
      const inner = htmlOf(children);
      if (name === 'Titre') return around(`h${props['niveau']}`, { id: props['id'] }, inner);
      return name === 'Renvoi' ? around('a', { href: `#${props['ancre']}` }, inner) : inner;
    })
    .join('');

const around = (tag: string, properties: Record<string, string | undefined>, inner: string) =>
  `${toHtml(h(tag, properties)).slice(0, -`</${tag}>`.length)}${inner}</${tag}>`;

customElements.define('contribute-preview', ContributePreview);
