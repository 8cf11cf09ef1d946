/** The project as a file: save it, add a colleague’s, print, forget. */
import { localDay } from '#domain/date.ts';
import { download } from '#tools/download.ts';
import { ProjectElement } from '#tools/project/element.ts';
import { fileOf } from '#tools/project/project.ts';
import { addFile, currentProject, forget, storageTrouble } from '#tools/project/store.ts';

class ProjectFile extends ProjectElement {
  protected override listen(): void {
    const act = (action: string, run: () => void) =>
      this.querySelector(`[data-action="${action}"]`)?.addEventListener('click', run);
    act('save', () =>
      download(
        fileOf(currentProject(), Date.now()),
        `projet-de-regie-${localDay(new Date())}.json`,
        'application/json',
      ),
    );
    act('add', () => this.#chooser()?.click());
    act('print', () => window.print());
    act('forget', () => {
      if (window.confirm('Effacer le projet de cet appareil ? Enregistrez-le d’abord dans un fichier.')) forget();
    });
    this.#chooser()?.addEventListener('change', () => void this.#add());
  }

  protected override show(): void {
    if (storageTrouble()) this.#tell(storageTrouble());
  }

  #chooser() {
    return this.querySelector<HTMLInputElement>('input[type=file]');
  }

  #tell(message: string): void {
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = message;
  }

  async #add(): Promise<void> {
    const chooser = this.#chooser();
    for (const file of chooser?.files ?? []) {
      const problem = addFile(await file.text());
      this.#tell(problem ?? `« ${file.name} » est ajouté à votre projet. Rien de ce que vous aviez n’est perdu.`);
    }
    if (chooser) chooser.value = '';
  }
}
customElements.define('projet-fichier', ProjectFile);
