/** Hands the citation of the page over as a file that reference managers open. */
import { bibtexCitation, cslCitation, risCitation, type Citable } from '#domain/citation.ts';
import { download } from '#tools/download.ts';

const FORMATS: Readonly<Record<string, { write: (page: Citable) => string; ending: string; type: string }>> = {
  BibTeX: { write: bibtexCitation, ending: 'bib', type: 'application/x-bibtex' },
  RIS: { write: risCitation, ending: 'ris', type: 'application/x-research-info-systems' },
  CSL: { write: cslCitation, ending: 'json', type: 'application/vnd.citationstyles.csl+json' },
};

const said = (name: string) => document.querySelector<HTMLMetaElement>(`meta[name=citation_${name}]`)?.content ?? '';

class CitePage extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', ({ target }) => {
      const format = target instanceof HTMLButtonElement ? FORMATS[target.textContent] : undefined;
      if (!format) return;
      const page: Citable = {
        title: said('title'),
        publisher: said('technical_report_institution'),
        version: said('date'),
        address: document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href,
      };
      download(format.write(page), `citation.${format.ending}`, format.type);
    });
  }
}
customElements.define('cite-page', CitePage);
