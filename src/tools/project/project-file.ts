/** The project as a file: save it, add a colleague’s after a look at it, choose between two versions, print, forget. */
import { localDay } from '#domain/date.ts';
import { decode } from '#domain/decode.ts';
import { counted } from '#domain/number.ts';
import { make, onFiles } from '#tools/dom.ts';
import { download } from '#tools/download.ts';
import { ProjectElement, writtenDay } from '#tools/project/element.ts';
import { fileOf, LARGEST_FILE } from '#tools/project/format.ts';
import { instantOf, versionsIn } from '#tools/project/merge.ts';
import type { Version } from '#tools/project/project.ts';
import {
  addFile,
  currentProject,
  forget,
  isKept,
  settle,
  storageTrouble,
  unreadableCopy,
  weighFile,
} from '#tools/project/store.ts';
import { nameOf, told } from '#tools/project/versions.ts';

class ProjectFile extends ProjectElement {
  protected override listen(): void {
    const act = (action: string, run: () => void) =>
      this.querySelector(`[data-action="${action}"]`)?.addEventListener('click', run);
    act('save', () => this.#save());
    act('add', () => this.#chooser()?.click());
    act('print', () => window.print());
    act('forget', () => {
      if (!window.confirm('Effacer le projet de cet appareil ? Enregistrez-le d’abord dans un fichier.')) return;
      this.tell('Le projet est effacé de cet appareil.', forget());
    });
    const chooser = this.#chooser();
    if (chooser) onFiles(chooser, (files) => void this.#look(files));
  }

  protected override show(): void {
    const trouble = this.querySelector('[data-trouble]');
    const copy = unreadableCopy();
    const rescue = make('button', { type: 'button', className: 'button' }, 'Enregistrer cette copie');
    rescue.addEventListener('click', () =>
      download(copy ?? '', `projet-illisible-${localDay(new Date())}.txt`, 'text/plain'),
    );
    if (copy !== null || trouble?.textContent !== storageTrouble())
      trouble?.replaceChildren(storageTrouble(), ...(copy === null ? [] : [' ', rescue]));
    this.#showVersions();
  }

  #chooser() {
    return this.querySelector<HTMLInputElement>('input[type=file]');
  }

  #save(): void {
    download(fileOf(currentProject(), Date.now()), `projet-de-regie-${localDay(new Date())}.json`, 'application/json');
  }

  /** Says of each file chosen what it would bring; nothing is added before the reader agrees. */
  async #look(files: readonly File[]): Promise<void> {
    const lines = await Promise.all(files.map((file) => this.#weigh(file)));
    this.querySelector('[data-offers]')?.replaceChildren(...lines);
    this.querySelector<HTMLElement>('[data-offers] button')?.focus();
  }

  async #weigh(file: File): Promise<HTMLElement> {
    const name = `« ${file.name} »`;
    if (file.size > LARGEST_FILE)
      return make('p', {}, `${name} : ce fichier est trop gros pour un projet de régie. Rien n’a été changé.`);
    const { text } = decode(new Uint8Array(await file.arrayBuffer()));
    const weighed = weighFile(text);
    if (weighed.problem !== undefined) return make('p', {}, `${name} : ${weighed.problem}`);
    const { fresh, differing } = weighed;
    if (fresh + differing === 0) return make('p', {}, `${name} : tout ce qu’il contient est déjà dans votre projet.`);
    const add = make('button', { type: 'button', className: 'button button-main' }, 'Ajouter');
    const leave = make('button', { type: 'button', className: 'button' }, 'Ne pas ajouter');
    const brings = counted(fresh, 'élément nouveau', 'éléments nouveaux');
    const differs = `${counted(differing, 'élément diffère', 'éléments diffèrent')} de votre version : les deux seront gardées`;
    const line = make('p', {}, `${name} apporte ${brings}${differing > 0 ? ` ; ${differs}` : ''}. `, add, ' ', leave);
    leave.addEventListener('click', () => line.replaceWith(make('p', {}, `${name} n’est pas ajouté.`)));
    add.addEventListener('click', () => this.#add(text, name, line));
    return line;
  }

  #add(text: string, name: string, line: HTMLElement): void {
    const undo = addFile(text);
    const back = make('button', { type: 'button', className: 'button' }, 'Annuler');
    const done = isKept()
      ? `${name} est ajouté à votre projet. `
      : `${name} est ajouté à cette page, mais le navigateur refuse de le garder. Enregistrez un fichier. `;
    const result = make('p', {}, done, back);
    back.addEventListener('click', () => {
      undo();
      result.replaceWith(make('p', {}, `${name} est retiré de votre projet.`));
    });
    line.replaceWith(result);
    back.focus();
  }

  #showVersions(): void {
    this.querySelector('.versions')?.remove();
    const versions = versionsIn(currentProject());
    if (versions.length === 0) return;
    const words =
      'Deux copies du projet ne disent pas la même chose. Rien n’est remplacé tant que vous n’avez pas choisi.';
    this.querySelector('[data-trouble]')?.after(
      make(
        'div',
        { className: 'versions' },
        make('h3', { id: 'deux-versions' }, 'Deux versions : choisissez'),
        make('p', { className: 'small' }, words),
        make('ul', { className: 'plain' }, ...versions.map((version) => this.#version(version))),
      ),
    );
  }

  /** A version beside the reader’s own, and the choice. */
  #version(version: Version): HTMLElement {
    const { unit, statements } = version;
    const choice = (label: string, theirs: boolean) => {
      const button = make('button', { type: 'button', className: 'button' }, label);
      button.setAttribute('aria-label', `${label} : ${nameOf(version)}`);
      button.addEventListener('click', () => this.tell('C’est choisi.', settle(version, theirs)));
      return button;
    };
    const day = writtenDay(instantOf(version)).replace(/^le/, 'du');
    return make(
      'li',
      {},
      make('strong', {}, nameOf(version)),
      make('p', {}, `La vôtre : ${told(currentProject().said, unit)}`),
      make('p', {}, `Une autre version, ${day} : ${told(statements, unit)}`),
      make('p', { className: 'actions' }, choice('Garder la mienne', false), choice('Prendre l’autre', true)),
    );
  }
}
customElements.define('project-file', ProjectFile);
