/** The form of a proposal: one question at a time, kept on the device as it is written, then checked and handed over. */
import { localDay } from '#domain/date.ts';
import type { GivenPicture, Proposal } from '#domain/proposal.ts';
import { advise, forgetAdvice } from '#tools/contribute/advice.ts';
import { answersIn, showAnswers, type AnswerField } from '#tools/contribute/answer-fields.ts';
import { draftLines } from '#tools/contribute/draft-list.ts';
import { keepDraft, keptDrafts, onDraft, type KeptDraft } from '#tools/contribute/drafts.ts';
import { keepPictures, keptPictures } from '#tools/contribute/picture-store.ts';
import { isUnkept, noteSaved } from '#tools/contribute/unkept.ts';
import { findPart, make, onFiles, write } from '#tools/dom.ts';
import { download } from '#tools/download.ts';

const END = 'relire';
/** Milliseconds without a key after which an answer is read. */
const PAUSE = 900;
const NO_NETWORK =
  'La suite n’a pas pu se charger : le réseau manque. Votre brouillon est gardé ; réessayez plus tard.';

class ContributeFiche extends HTMLElement {
  readonly #form = findPart(this, 'questions');
  #draft: KeptDraft | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** Ends when another draft is opened. */
  #sitting = new AbortController();

  connectedCallback() {
    this.#form.hidden = true;
    this.#form.addEventListener('input', ({ target }) => this.#typed(target as HTMLElement));
    this.#form.addEventListener('keydown', (event) => this.#entered(event));
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-size]'))
      button.addEventListener('click', () => this.#open(newDraft(button.dataset['size'] === 'courte'), 'titre'));
    for (const input of this.querySelectorAll<HTMLInputElement>('input[type=file]'))
      onFiles(input, (files) => void this.#take(files));
    this.addEventListener('dragover', (event) => event.preventDefault());
    this.addEventListener('drop', (event) => {
      event.preventDefault();
      void this.#take(event.dataTransfer?.files);
    });
    document.addEventListener('paste', ({ clipboardData, target }) => {
      const html = clipboardData?.getData('text/html');
      const isField = target instanceof Element && target.matches('input, textarea');
      if (html && !isField && !findPart(this, 'accueil').hidden)
        void this.#import(new File([html], 'texte collé.html'));
    });
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-act]'))
      button.addEventListener('click', () => void this.#act(button.dataset['act'] ?? ''));
    addEventListener('hashchange', () => this.#show());
    this.#listDrafts();
    const [latest] = keptDrafts();
    if (latest && this.#isPlace(location.hash.slice(1))) this.#open(latest, location.hash.slice(1));
  }

  #screens = (): HTMLFieldSetElement[] =>
    Array.from(this.#form.querySelectorAll('fieldset')).filter(
      (screen) => !this.#draft?.short || screen.dataset['short'] !== undefined,
    );

  #isPlace = (id: string) => id === END || this.#form.querySelector(`fieldset#${CSS.escape(id || '-')}`) !== null;

  #listDrafts() {
    const lines = draftLines(
      (draft) => this.#open(draft, 'titre'),
      () => this.#listDrafts(),
    );
    findPart(this, 'brouillons').replaceChildren(...lines);
  }

  /** Opens a draft at one of its questions. */
  #open(draft: KeptDraft, place: string) {
    this.#fill(draft);
    this.#sitting.abort();
    this.#sitting = new AbortController();
    onDraft(draft.id, (written) => this.#fill(written), this.#sitting.signal);
    forgetAdvice(this.#form);
    if (location.hash === `#${place}`) this.#show();
    else location.hash = place;
    if (keptDrafts().some(({ id }) => id === draft.id)) keepDraft(draft);
    // The end of the form may be reached where the network is not, and its preview after it.
    void Promise.all([
      import('#tools/contribute/told.ts'),
      import('#tools/contribute/finish.ts'),
      import('#tools/contribute/contribute-preview.ts'),
      this.#showPictures(),
    ]).then(
      () => write(findPart(this, 'reseau'), 'Vous pouvez finir sans réseau.'),
      () => undefined,
    );
    navigator.serviceWorker?.controller?.postMessage([new URL('/contribuer/apercu/', location.href).href]);
  }

  #fill(draft: KeptDraft) {
    this.#draft = draft;
    showAnswers(this.#form, draft.answers);
  }

  /** Where the pictures of the draft are shown, and what is said of them. */
  #pictureDesk = () => ({ list: findPart(this, 'photos'), status: findPart(this, 'photos-dites') });

  async #showPictures(files: readonly File[] = []) {
    const { showPictures, takePictures } = await import('#tools/contribute/pictures.ts');
    const { id } = this.#draft ?? newDraft(false);
    await (files.length > 0 ? takePictures(id, files, this.#pictureDesk()) : showPictures(id, this.#pictureDesk()));
  }

  /** Takes files given to the form: pictures for the draft that is open, or a document to begin with. */
  async #take(files: ArrayLike<File> | undefined) {
    const given = Array.from(files ?? []);
    const [first] = given;
    if (!this.#form.hidden)
      await this.#showPictures(given).catch(() => write(findPart(this, 'photos-dites'), NO_NETWORK));
    else if (first) await this.#import(first);
  }

  /** The proposal as it stands, with the pictures that are given. */
  async #proposal(given: readonly GivenPicture[] = []): Promise<Proposal> {
    const { proposalOf } = await import('#tools/contribute/told.ts');
    return proposalOf(answersIn(this.#form), localDay(new Date()), this.#draft?.unasked, given);
  }

  #illustrated = async () => this.#proposal(this.#draft ? await keptPictures(this.#draft.id) : []);

  /** Shows the question that the address names, or the end. */
  #show() {
    const asked = location.hash.slice(1);
    const screens = this.#screens();
    const rank = screens.findIndex(({ id }) => id === asked);
    const atEnd = asked === END && this.#draft !== undefined;
    const open = this.#draft !== undefined && (rank >= 0 || atEnd);
    findPart(this, 'accueil').hidden = open;
    this.#form.hidden = !open || atEnd;
    findPart(this, 'pas').hidden = !open || atEnd;
    findPart(this, END).hidden = !atEnd;
    if (!open) return this.#listDrafts();
    for (const screen of this.#form.querySelectorAll('fieldset')) screen.hidden = screen.id !== asked;
    if (atEnd) return void this.#finish();
    const before = screens[rank - 1]?.id;
    findPart<HTMLAnchorElement>(this, 'avant').href = before ? `#${before}` : '#commencer';
    findPart<HTMLAnchorElement>(this, 'apres').href = `#${screens[rank + 1]?.id ?? END}`;
    write(findPart(this, 'rang'), `Question ${rank + 1} sur ${screens.length}.`);
    const screen = screens[rank];
    screen?.querySelector('legend')?.focus({ preventScroll: true });
    this.scrollIntoView({ block: 'start' });
    if (screen) void advise(screen, () => this.#proposal());
  }

  /** « Entrée », in an answer of one line, leads to the next answer, or to the next question after the last one. */
  #entered(event: KeyboardEvent) {
    const { key, target, isComposing } = event;
    if (key !== 'Enter' || isComposing || !(target instanceof HTMLInputElement) || target.type !== 'text') return;
    event.preventDefault();
    const fields = Array.from(target.closest('fieldset')?.querySelectorAll<AnswerField>('[name]') ?? []);
    const following = fields[fields.indexOf(target) + 1];
    if (following) following.focus();
    else findPart(this, 'apres').click();
  }

  #typed(target: HTMLElement) {
    if (!this.#draft) return;
    this.#draft = { ...this.#draft, answers: answersIn(this.#form) };
    const kept = keepDraft(this.#draft);
    write(
      findPart(this, 'garde'),
      kept
        ? 'Gardé sur cet appareil.'
        : 'Ce navigateur refuse de garder le brouillon : enregistrez-le avant de partir.',
    );
    const screen = target.closest('fieldset');
    clearTimeout(this.#pause);
    if (screen) this.#pause = setTimeout(() => void advise(screen, () => this.#proposal()), PAUSE);
  }

  /** Reads a file into a new draft; words that would be lost are told. */
  async #import(file: File) {
    const status = findPart(this, 'lecture');
    status.replaceChildren('Lecture du fichier…');
    try {
      const { openFile } = await import('#tools/contribute/open-file.ts');
      const { answers, pictures, unasked, report } = await openFile(file);
      const draft = { ...newDraft(false), answers, unasked };
      keepDraft(draft);
      await keepPictures(draft.id, pictures);
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
    const isKept = !isUnkept(this.#draft?.id ?? '');
    findPart(this, 'refus').hidden = isKept;
    findPart(this, 'apercu').hidden = !isKept;
    try {
      const { sentencesFor, told } = await import('#tools/contribute/told.ts');
      const { canShare } = await import('#tools/contribute/finish.ts');
      const proposal = await this.#illustrated();
      const answers = told(proposal);
      const items = this.#screens().flatMap((screen) => {
        const sentences = sentencesFor(answers.get(screen.id) ?? []);
        const link = make('a', { href: `#${screen.id}` }, screen.querySelector('legend')?.textContent);
        if (sentences.length < 2) return sentences.map((sentence) => make('li', {}, link, ` ${sentence}`));
        return [make('li', {}, link, make('ul', {}, ...sentences.map((sentence) => make('li', {}, sentence))))];
      });
      findPart(this, 'controle').replaceChildren(
        items.length === 0
          ? make('p', {}, 'Rien ne manque : la fiche peut partir.')
          : make('p', {}, 'Vous pouvez envoyer la fiche ainsi. Voici ce qui l’améliorerait :'),
        make('ul', {}, ...items),
      );
      for (const share of this.querySelectorAll<HTMLElement>('[data-act=partager]')) share.hidden = !canShare(proposal);
      for (const source of this.querySelectorAll('[data-act=mdx]'))
        write(source, proposal.pictures.length > 0 ? 'Le dossier .zip, avec les photos' : 'Le fichier .mdx');
    } catch {
      write(findPart(this, 'controle'), NO_NETWORK);
    }
  }

  async #act(act: string) {
    const status = findPart(this, 'suite');
    try {
      const { proposalFile, sourceFile } = await import('#tools/contribute/finish.ts');
      const proposal = await this.#illustrated();
      const { content, name, type } = act === 'mdx' ? sourceFile(proposal) : proposalFile(proposal);
      if (act === 'partager') await navigator.share({ files: [new File([content], name, { type })] });
      else {
        download(content, name, type);
        write(status, `« ${name} » est parmi vos téléchargements.`);
      }
      if (this.#draft && act !== 'mdx') noteSaved(this.#draft.id);
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError')) write(status, NO_NETWORK);
    }
  }
}

const newDraft = (short: boolean): KeptDraft => ({ id: crypto.randomUUID(), short, answers: {} });

customElements.define('contribute-fiche', ContributeFiche);
