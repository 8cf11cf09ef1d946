/** The form of a proposal: one question at a time, kept on the device as it is written, then checked and handed over. */
import { localDay } from '#domain/date.ts';
import type { Answers } from '#domain/contribution.ts';
import { wordsOf } from '#domain/readability.ts';
import { sentencesOf } from '#domain/sentences.ts';
import { forgetDraft, keepDraft, keptDrafts, type KeptDraft } from '#tools/contribute/drafts.ts';
import { make, write } from '#tools/dom.ts';
import { download } from '#tools/download.ts';

/** A sentence of more words is hard to read. */
const LONG = 25;
const END = 'relire';
const NO_NETWORK =
  'La suite n’a pas pu se charger : le réseau manque. Votre brouillon est gardé ; réessayez plus tard.';

class ContributeFiche extends HTMLElement {
  readonly #form = this.#part('questions');
  #draft: KeptDraft | undefined;

  connectedCallback() {
    this.#form.hidden = true;
    this.#form.addEventListener('input', ({ target }) => this.#typed(target as HTMLElement));
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-size]'))
      button.addEventListener('click', () => this.#open(newDraft(button.dataset['size'] === 'courte'), 'titre'));
    this.querySelector<HTMLInputElement>('input[type=file]')?.addEventListener('change', ({ target }) => {
      const input = target as HTMLInputElement;
      const [file] = input.files ?? [];
      if (file) void this.#import(file).finally(() => (input.value = ''));
    });
    this.addEventListener('dragover', (event) => event.preventDefault());
    this.addEventListener('drop', (event) => {
      event.preventDefault();
      const [file] = event.dataTransfer?.files ?? [];
      if (file) void this.#import(file);
    });
    document.addEventListener('paste', ({ clipboardData, target }) => {
      const html = clipboardData?.getData('text/html');
      const isField = target instanceof Element && target.matches('input, textarea');
      if (html && !isField && !this.#part('accueil').hidden) void this.#import(new File([html], 'texte collé.html'));
    });
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-act]'))
      button.addEventListener('click', () => void this.#act(button.dataset['act'] ?? ''));
    addEventListener('hashchange', () => this.#show());
    this.#listDrafts();
    const [latest] = keptDrafts();
    if (latest && this.#isPlace(location.hash.slice(1))) this.#open(latest, location.hash.slice(1));
  }

  #part<Found extends HTMLElement = HTMLElement>(name: string): Found {
    return this.querySelector(`[data-part=${name}]`) as Found;
  }

  #screens = (): HTMLFieldSetElement[] =>
    Array.from(this.#form.querySelectorAll('fieldset')).filter(
      (screen) => !this.#draft?.short || screen.dataset['short'] !== undefined,
    );

  #isPlace = (id: string) => id === END || this.#form.querySelector(`fieldset#${CSS.escape(id || '-')}`) !== null;

  #listDrafts() {
    const items = keptDrafts().map((draft) => {
      const open = make('button', { type: 'button', className: 'button' }, `Reprendre « ${titleOf(draft)} »`);
      open.addEventListener('click', () => this.#open(draft, 'titre'));
      const erase = make('button', { type: 'button', className: 'link' }, 'Effacer');
      erase.setAttribute('aria-label', `Effacer « ${titleOf(draft)} »`);
      const item = make('li', {}, open, ' ', erase);
      erase.addEventListener('click', () => {
        const back = forgetDraft(draft);
        const undo = make('button', { type: 'button', className: 'button' }, 'Annuler');
        undo.addEventListener('click', () => {
          back();
          this.#listDrafts();
        });
        item.replaceChildren(`« ${titleOf(draft)} » est effacé. `, undo);
        undo.focus();
      });
      return item;
    });
    this.#part('brouillons').replaceChildren(...items);
  }

  /** Opens a draft at one of its questions. */
  #open(draft: KeptDraft, place: string) {
    this.#draft = draft;
    for (const field of fieldsOf(this.#form)) {
      const answer = draft.answers[nameOf(field)];
      if (isBox(field)) field.checked = Array.isArray(answer) && answer.includes(field.value);
      else field.value = typeof answer === 'string' ? answer : '';
    }
    for (const screen of this.#form.querySelectorAll('fieldset')) advise(screen);
    if (location.hash === `#${place}`) this.#show();
    else location.hash = place;
    // The end of the form may be reached where the network is not.
    void import('#tools/contribute/finish.ts').then(
      () => write(this.#part('reseau'), 'Vous pouvez finir sans réseau.'),
      () => undefined,
    );
  }

  /** Shows the question that the address names, or the end. */
  #show() {
    const asked = location.hash.slice(1);
    const screens = this.#screens();
    const rank = screens.findIndex(({ id }) => id === asked);
    const atEnd = asked === END && this.#draft !== undefined;
    const open = this.#draft !== undefined && (rank >= 0 || atEnd);
    this.#part('accueil').hidden = open;
    this.#form.hidden = !open || atEnd;
    this.#part('pas').hidden = !open || atEnd;
    this.#part(END).hidden = !atEnd;
    if (!open) return this.#listDrafts();
    for (const screen of this.#form.querySelectorAll('fieldset')) screen.hidden = screen.id !== asked;
    if (atEnd) return void this.#finish();
    const before = screens[rank - 1]?.id;
    this.#part<HTMLAnchorElement>('avant').href = before ? `#${before}` : '#commencer';
    this.#part<HTMLAnchorElement>('apres').href = `#${screens[rank + 1]?.id ?? END}`;
    write(this.#part('rang'), `Question ${rank + 1} sur ${screens.length}.`);
    const legend = screens[rank]?.querySelector('legend');
    legend?.focus({ preventScroll: true });
    this.scrollIntoView({ block: 'start' });
  }

  #typed(target: HTMLElement) {
    if (!this.#draft) return;
    this.#draft = { ...this.#draft, answers: answersIn(this.#form) };
    const kept = keepDraft(this.#draft);
    write(
      this.#part('garde'),
      kept
        ? 'Gardé sur cet appareil.'
        : 'Ce navigateur refuse de garder le brouillon : enregistrez-le avant de partir.',
    );
    const screen = target.closest('fieldset');
    if (screen) advise(screen);
  }

  /** Reads a file into a new draft; words that would be lost are told. */
  async #import(file: File) {
    const status = this.#part('lecture');
    status.replaceChildren('Lecture du fichier…');
    try {
      const { openFile } = await import('#tools/contribute/open-file.ts');
      const { answers, unasked, report } = await openFile(file);
      const draft = { ...newDraft(false), answers, unasked };
      keepDraft(draft);
      const go = make('a', { href: '#titre', className: 'button' }, 'Voir les questions remplies');
      go.addEventListener('click', () => this.#open(draft, 'titre'));
      status.replaceChildren(
        make('span', {}, `« ${file.name} » est lu sur cet appareil, et n’en sort pas. `),
        make('ul', {}, ...report.map((line) => make('li', {}, line))),
        go,
      );
      this.#listDrafts();
    } catch (error) {
      status.replaceChildren(error instanceof Error && error.name === 'Unreadable' ? error.message : NO_NETWORK);
    }
  }

  async #finish() {
    this.querySelector<HTMLElement>('#relire-titre')?.focus();
    try {
      const { canShare, check, preview, proposalOf } = await import('#tools/contribute/finish.ts');
      const proposal = proposalOf(answersIn(this.#form), localDay(new Date()), this.#draft?.unasked);
      const asked = this.#screens().map(({ id }) => id);
      const told = check(proposal.draft)
        .filter(({ place }) => asked.includes(place))
        .map(({ place, title, text }) => make('li', {}, make('a', { href: `#${place}` }, title), ` ${text}`));
      this.#part('controle').replaceChildren(
        told.length === 0
          ? make('p', {}, 'Rien ne manque : la fiche peut partir.')
          : make('p', {}, 'Vous pouvez envoyer la fiche ainsi. Voici ce qui l’améliorerait :'),
        make('ul', {}, ...told),
      );
      this.#part('apercu').replaceChildren(preview(proposal.draft));
      const share = this.querySelector<HTMLElement>('[data-act=partager]');
      if (share) share.hidden = !canShare(proposal);
    } catch {
      write(this.#part('controle'), NO_NETWORK);
    }
  }

  async #act(act: string) {
    const status = this.#part('suite');
    try {
      const { mdxFile, proposalFile, proposalOf } = await import('#tools/contribute/finish.ts');
      const proposal = proposalOf(answersIn(this.#form), localDay(new Date()), this.#draft?.unasked);
      const file = act === 'mdx' ? mdxFile(proposal) : proposalFile(proposal);
      if (act === 'partager') await navigator.share({ files: [new File([file.text], file.name, { type: file.type })] });
      else {
        download(file.text, file.name, file.type);
        write(status, `« ${file.name} » est parmi vos téléchargements.`);
      }
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError')) write(status, NO_NETWORK);
    }
  }
}

const newDraft = (short: boolean): KeptDraft => ({ id: crypto.randomUUID(), short, answers: {} });
const titleOf = ({ answers }: KeptDraft) => (typeof answers['titre'] === 'string' && answers['titre']) || 'Sans titre';

type FormField = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
const fieldsOf = (form: HTMLElement) => form.querySelectorAll<FormField>('input, select, textarea');
const isBox = (field: FormField): field is HTMLInputElement => field.type === 'checkbox';
/** Boxes that are ticked together bear one name, with brackets. */
const nameOf = ({ name }: FormField) => name.replace('[]', '');

function answersIn(form: HTMLElement): Answers {
  const answers: Record<string, string | string[]> = {};
  for (const field of fieldsOf(form)) {
    const name = nameOf(field);
    if (!isBox(field)) answers[name] = field.value;
    else if (field.checked) answers[name] = [...(answers[name] ?? []), field.value];
  }
  return answers;
}

/** Tells, under a text, the sentences to cut. */
function advise(screen: HTMLFieldSetElement) {
  const text = screen.querySelector('textarea')?.value ?? '';
  const long = text
    .split('\n')
    .flatMap((line) => sentencesOf(line))
    .map((sentence) => ({ start: sentence.text.trim().slice(0, 40), words: wordsOf(sentence.text).length }))
    .filter(({ words }) => words > LONG);
  const items = long.map(({ start, words }) => make('li', {}, `« ${start}… » : ${words} mots. Coupez-la en deux ?`));
  screen.querySelector('.advice')?.replaceChildren(...(items.length > 0 ? [make('ul', {}, ...items)] : []));
}

customElements.define('contribute-fiche', ContributeFiche);
