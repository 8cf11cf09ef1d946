/** The page of the selection: see, reorder, remark, empty, keep in a file, send as a link. */
import { putRight } from '#domain/characters.ts';
import { frenchDate, localDay } from '#domain/date.ts';
import { decode } from '#domain/decode.ts';
import { counted } from '#domain/number.ts';
import { MOST_FICHES, writeFiches } from '#tools/compare/choice.ts';
import { find, make, onFiles } from '#tools/dom.ts';
import { download } from '#tools/download.ts';
import { fetchData } from '#tools/fetch.ts';
import {
  addressOf,
  annotate,
  LONGEST_REMARK,
  linkOf,
  merge,
  MOST_PAGES,
  move,
  read,
  readLink,
  remove,
  serialise,
  settle,
  weigh,
  type Kept,
  type OtherRemark,
  type Selection,
} from '#tools/selection/selection.ts';
import {
  changeSelection,
  forgetUnreadable,
  onSelectionChange,
  readSelection,
  unreadableCopy,
  writeSelection,
} from '#tools/selection/store.ts';

/** The titles of all pages by « collection/id », as the build writes them; without network, the titles kept on the device do. */
type Catalogue = Readonly<Record<string, string>>;

const LARGEST_FILE = 1_000_000;
const REFUSED = 'Ce navigateur refuse de garder ce changement : il tient tant que cette page est ouverte.';

class MySelection extends HTMLElement {
  #catalogue: Catalogue | undefined;
  #left: AbortController | undefined;

  async connectedCallback() {
    this.#left = new AbortController();
    const { signal } = this.#left;
    this.addEventListener('click', (event) => this.#click(event), { signal });
    this.addEventListener('input', (event) => this.#note(event), { signal });
    onFiles(find(this, '#fichier'), ([file]) => file && void this.#look(file), signal);
    window.addEventListener('pageshow', () => this.#show(), { signal });
    window.addEventListener('hashchange', () => this.#showShared(), { signal });
    onSelectionChange(() => this.#show(), signal);
    this.#catalogue = await fetchData<Catalogue>(this.dataset['catalogue'] ?? '');
    this.#show();
    this.#showShared();
  }

  disconnectedCallback() {
    this.#left?.abort();
  }

  #show() {
    const selection = readSelection();
    const list = find(this, '.kept');
    const rows = new Map(Array.from(list.children, (row) => [(row as HTMLElement).dataset['page'], row]));
    const focused = document.activeElement;
    list.replaceChildren(...selection.map((kept) => this.#fill(rows.get(kept.page), kept)));
    if (focused instanceof HTMLElement && list.contains(focused)) focused.focus();
    find(this, '.nothing').hidden = selection.length > 0;
    find(this, '.filled').hidden = selection.length === 0;
    find(this, '.link').hidden = true;
    find(this, '.unreadable').hidden = unreadableCopy() === null;
    this.#showCompare(selection);
  }

  /** The row of a kept page: the one already on the page, or a new one. */
  #fill(former: Element | undefined, kept: Kept): Element {
    const template = find<HTMLTemplateElement>(this, 'template');
    const row = (former ?? document.importNode(template.content, true).firstElementChild) as HTMLElement;
    row.dataset['page'] = kept.page;
    const title = row.querySelector('a');
    const gone = row.querySelector<HTMLElement>('.gone');
    const remark = row.querySelector('textarea');
    if (title && gone && remark) this.#fillRow(kept, title, gone, remark);
    row.querySelector('.others')?.replaceChildren(...(kept.others ?? []).map((other) => this.#other(kept, other)));
    for (const one of row.querySelectorAll('button'))
      one.setAttribute('aria-label', `${one.textContent} : ${this.#titleOf(kept)}`);
    return row;
  }

  #fillRow(kept: Kept, title: HTMLAnchorElement, gone: HTMLElement, remark: HTMLTextAreaElement) {
    title.textContent = this.#titleOf(kept);
    gone.hidden = !this.#isGone(kept.page);
    if (gone.hidden) title.href = addressOf(kept.page);
    if (putRight(remark.value) !== kept.remark && remark.value.length <= LONGEST_REMARK) remark.value = kept.remark;
  }

  /** A remark of another copy, and the choice. */
  #other({ page }: Kept, { remark, day }: OtherRemark): HTMLElement {
    const choice = (label: string, taken: boolean) =>
      button(label, () => this.#act((now) => settle(now, page, remark, taken), 'C’est choisi.'));
    const said = make('p', {}, `Une autre version, du ${frenchDate(day)} : ${remark}`);
    return make('div', {}, said, choice('Garder la mienne', false), ' ', choice('Prendre l’autre', true));
  }

  #titleOf = ({ page, title }: Pick<Kept, 'page' | 'title'>) => this.#catalogue?.[page] ?? title;
  #isGone = (page: string) => this.#catalogue !== undefined && !Object.hasOwn(this.#catalogue, page);

  #showCompare(selection: Selection) {
    const fiches = selection
      .filter(({ page }) => page.startsWith('fiches/') && !this.#isGone(page))
      .slice(0, MOST_FICHES)
      .map(({ page }) => page.slice('fiches/'.length));
    const link = find<HTMLAnchorElement>(this, '[data-link=compare]');
    link.hidden = fiches.length < 2;
    link.href = `/comparer/${writeFiches(fiches)}`;
    link.textContent = `Comparer les ${fiches.length} premières fiches`;
  }

  #showShared() {
    const { pages, unread } = readLink(location.hash);
    find(this, '.shared').hidden = pages.length + unread.length === 0;
    find<HTMLAnchorElement>(this, '[data-link=shared-booklet]').href = `/livret/selection/${linkOf(pages)}`;
    find(this, '.shared ol').replaceChildren(
      ...pages.map((page) =>
        this.#isGone(page)
          ? make('li', {}, `${page} (cette page n’existe plus)`)
          : make('li', {}, make('a', { href: addressOf(page) }, this.#titleOf({ page, title: page }))),
      ),
      ...unread.map((page) => make('li', {}, `« ${page} » : cette partie du lien n’a pas pu être lue.`)),
    );
  }

  #click(event: Event) {
    const pressed = event.target instanceof Element && event.target.closest<HTMLElement>('[data-do]');
    if (!pressed) return;
    const page = pressed.closest<HTMLElement>('[data-page]')?.dataset['page'] ?? '';
    switch (pressed.dataset['do']) {
      case 'up':
        return this.#move(page, -1, pressed);
      case 'down':
        return this.#move(page, 1, pressed);
      case 'remove':
        return this.#remove(page);
      case 'empty':
        return this.#empty();
      case 'accept':
        return this.#accept();
      case 'refuse':
        return this.#forgetShared();
      case 'share':
        return void this.#share();
      case 'export':
        return this.#export();
      case 'rescue':
        return download(unreadableCopy() ?? '', `selection-illisible-${localDay(new Date())}.txt`, 'text/plain');
    }
  }

  #move(page: string, by: -1 | 1, pressed: HTMLElement) {
    const selection = move(readSelection(), page, by);
    const saved = writeSelection(selection);
    pressed.focus();
    const place = `Place ${selection.findIndex((kept) => kept.page === page) + 1} sur ${selection.length}.`;
    this.#say(saved ? place : `${place} ${REFUSED}`);
  }

  #remove(page: string) {
    const kept = readSelection().find((item) => item.page === page);
    if (kept) this.#act((now) => remove(now, page), `« ${this.#titleOf(kept)} » est retirée.`);
  }

  #empty() {
    forgetUnreadable();
    this.#act(() => [], 'Toutes les pages sont retirées.');
  }

  /** Changes the selection, and offers the way back. */
  #act(act: (now: Selection) => Selection, message: string) {
    const { undo, kept } = changeSelection(act);
    const back = button('Annuler', () => this.#say(undo() ? 'C’est annulé.' : `C’est annulé. ${REFUSED}`));
    this.#say(kept ? message : `${message} ${REFUSED}`, ' ', back);
    back.focus();
  }

  #say(message: string, ...more: (Node | string)[]) {
    find(this, '.status').replaceChildren(message, ...more);
  }

  /** Keeps a remark as it is typed. */
  #note({ target }: Event) {
    if (!(target instanceof HTMLTextAreaElement)) return;
    const page = target.closest<HTMLElement>('[data-page]')?.dataset['page'] ?? '';
    const signs = target.value.length;
    if (signs > LONGEST_REMARK)
      return this.#say(
        `Cette remarque compte ${signs} signes : l’outil en garde ${LONGEST_REMARK} au plus. Raccourcissez-la : la fin n’est pas gardée.`,
      );
    const saved = writeSelection(annotate(readSelection(), page, putRight(target.value)));
    this.#say(saved ? 'Remarque gardée sur cet appareil.' : REFUSED);
  }

  /** Says what a file would bring; nothing is added before the reader agrees. */
  async #look(file: File) {
    const name = `« ${file.name} »`;
    if (file.size > LARGEST_FILE) return this.#say(`${name} est trop gros pour une sélection. Rien n’a été changé.`);
    const reading = read(decode(new Uint8Array(await file.arrayBuffer())).text);
    if (!reading) return this.#say(`${name} ne contient aucune sélection. Rien n’a été changé.`);
    const { fresh, differing, left } = weigh(readSelection(), reading.selection, localDay(new Date()));
    const brings = [
      counted(fresh, 'page nouvelle', 'pages nouvelles'),
      ...(differing > 0
        ? [`${counted(differing, 'remarque qui diffère', 'remarques qui diffèrent')} : les deux seront gardées`]
        : []),
      ...missed(left + reading.unread),
    ].join(' ; ');
    if (fresh + differing === 0 && left === 0)
      return this.#say(`${name} : tout ce qu’il contient est déjà dans votre sélection.`);
    const add = button('Ajouter', () => this.#add(reading.selection, reading.unread));
    add.classList.add('button-main');
    const leave = button('Ne pas ajouter', () => this.#say(`${name} n’est pas ajouté.`));
    this.#say(`${name} apporte ${brings}. `, add, ' ', leave);
    add.focus();
  }

  #accept() {
    const pages = readLink(location.hash).pages.filter((page) => !this.#isGone(page));
    this.#add(pages.map((page) => ({ page, title: this.#titleOf({ page, title: page }), remark: '' })));
    this.#forgetShared();
  }

  #add(added: Selection, unread = 0) {
    const day = localDay(new Date());
    const { fresh, left } = weigh(readSelection(), added, day);
    const done = [counted(fresh, 'page ajoutée', 'pages ajoutées'), ...missed(left + unread)].join(' ; ');
    this.#act((now) => merge(now, added, day), `${done}.`);
  }

  #forgetShared() {
    history.replaceState(null, '', location.pathname);
    this.#showShared();
  }

  async #share() {
    const address = new URL(`/ma-selection/${linkOf(readSelection().map(({ page }) => page))}`, location.href).href;
    const field = find<HTMLInputElement>(this, '#lien');
    field.value = address;
    find(this, '.link').hidden = false;
    field.focus();
    field.select();
    try {
      await navigator.clipboard.writeText(address);
      this.#say('Lien copié.');
    } catch {
      this.#say('Copiez le lien ci-dessous.');
    }
  }

  #export() {
    download(serialise(readSelection()), `ma-selection-${localDay(new Date())}.json`, 'application/json');
  }
}

const missed = (left: number) =>
  left > 0
    ? [`${counted(left, 'page laissée', 'pages laissées')} de côté : illisible, ou au-delà de ${MOST_PAGES}`]
    : [];

function button(label: string, act: () => void): HTMLButtonElement {
  const made = make('button', { type: 'button', className: 'button' }, label);
  made.addEventListener('click', act);
  return made;
}

customElements.define('my-selection', MySelection);
