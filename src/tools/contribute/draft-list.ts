/** The drafts of this device, a line each. */
import { forgetDraft, keptDrafts, type KeptDraft } from '#tools/contribute/drafts.ts';
import { keepPictures, keptPictures } from '#tools/contribute/picture-store.ts';
import { make } from '#tools/dom.ts';

const titleOf = ({ answers }: KeptDraft) => (typeof answers['titre'] === 'string' && answers['titre']) || 'Sans titre';

/** A line for each draft: it can be taken up again, or erased; the list is shown anew where one comes back. */
export const draftLines = (open: (draft: KeptDraft) => void, showAnew: () => void): HTMLLIElement[] =>
  keptDrafts().map((draft) => {
    const title = titleOf(draft);
    const resume = make('button', { type: 'button', className: 'button' }, `Reprendre « ${title} »`);
    resume.addEventListener('click', () => open(draft));
    const erase = make('button', { type: 'button', className: 'link' }, 'Effacer');
    erase.setAttribute('aria-label', `Effacer « ${title} »`);
    const line = make('li', {}, resume, ' ', erase);
    erase.addEventListener('click', async () => {
      const pictures = await keptPictures(draft.id);
      const back = forgetDraft(draft);
      void keepPictures(draft.id, []);
      const undo = make('button', { type: 'button', className: 'button' }, 'Annuler');
      undo.addEventListener('click', () => {
        back();
        void keepPictures(draft.id, pictures);
        showAnew();
      });
      line.replaceChildren(`« ${title} » est effacé. `, undo);
      undo.focus();
    });
    return line;
  });
