/** A proposal as a page that opens anywhere, and that holds its draft for the importer. */
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { screens } from '#domain/contribution.ts';
import { answersOf, type Proposal } from '#domain/proposal.ts';
import { frenchDate } from '#domain/date.ts';
import { photosIn } from '#domain/draft.ts';
import { pictureProps, PROPOSAL_ID, proposalJson } from '#reading/foreign/proposal.ts';

const STYLE =
  'body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1.1rem/1.5 sans-serif}p{white-space:pre-line}img{max-width:100%}';

/** Writes the page. */
export function proposalPage(proposal: Proposal, today: string): string {
  const { draft, contact, pictures } = proposal;
  const shown = photosIn(Object.values(draft.sections).join('\n\n'));
  const figures = pictures.map((picture) => {
    const { texte = '', credit = '' } = shown.find(({ name }) => name === picture.name) ?? {};
    return h('figure', [
      h('img', { ...pictureProps(picture), alt: texte }),
      h('figcaption', [texte, credit && `Photo\u00a0: ${credit}`].filter(Boolean).join(' ')),
    ]);
  });
  const answers = answersOf(draft, contact);
  const told = screens.flatMap(({ title, fields }) => {
    const said = fields.map(({ name }) => [answers[name] ?? ''].flat().join(', ')).filter(Boolean);
    return said.length > 0 ? [h('h2', title), ...said.map((text) => h('p', text))] : [];
  });
  const page = h('html', { lang: 'fr' }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('title', `Proposition de fiche : ${String(draft.keys['titre'] ?? '')}`),
      h('style', STYLE),
    ]),
    h('body', [
      h('h1', 'Proposition de fiche'),
      h('p', `Écrite le ${frenchDate(today)} pour le centre de ressources des Régies.`),
      ...told,
      ...figures,
      h('script', { type: 'application/json', id: PROPOSAL_ID }, proposalJson(proposal)),
    ]),
  ]);
  return `<!doctype html>\n${toHtml(page)}\n`;
}
