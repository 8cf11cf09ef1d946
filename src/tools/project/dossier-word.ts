/** The button that makes a Word document of the dossier, on the device. */
import type { Picture } from '#documents/word/picture.ts';
import { frenchDate, localDay } from '#domain/date.ts';
import { write } from '#tools/dom.ts';
import { download, notMade } from '#tools/download.ts';
import { said } from '#tools/project/store.ts';

const FAILED = `${notMade('Le document')} Rechargez la page.`;

class DossierWord extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => void this.#take().catch(() => this.#say(FAILED)));
  }

  async #take(): Promise<void> {
    const page = this.closest('.project');
    if (!page) return;
    const [{ dossierFile }, { treeOf }, { paint }] = await Promise.all([
      import('#documents/dossier.ts'),
      import('#documents/tree.ts'),
      import('#tools/paint.ts'),
    ]);
    const pictures = new Map<string, Picture>();
    for (const drawing of page.querySelectorAll<SVGSVGElement>('.part svg[aria-label]')) {
      const painted = await paint(drawing);
      if (painted) pictures.set(drawing.getAttribute('aria-label') ?? '', painted);
    }
    const day = localDay(new Date());
    download(dossierFile(treeOf(page), this.#about(day), pictures), `dossier-${day}.docx`, 'application/octet-stream');
    this.#say('');
  }

  #about(day: string) {
    const value = (key: string) => said().get(`projet/${key}`)?.value.trim() ?? '';
    const title = value('nom') || 'Notre projet de régie';
    return {
      title,
      summary: 'Le dossier de notre projet de régie.',
      creator: value('porteurs') || title,
      address: location.origin + location.pathname,
      day,
      origin: `État du projet le ${frenchDate(day)}, d’après l’outil\u00a0:`,
    };
  }

  #say(message: string): void {
    const status = this.querySelector('[role=status]');
    if (status) write(status, message);
  }
}

customElements.define('dossier-word', DossierWord);
