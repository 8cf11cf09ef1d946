/** The pictures of a proposal: taken from the device, looked at, told in words, kept with the draft. */
import type { GivenPicture } from '#domain/proposal.ts';
import { shown, shrunk, Unfit } from '#tools/contribute/picture-canvas.ts';
import { keepPictures, keptPictures } from '#tools/contribute/picture-store.ts';
import { make, write } from '#tools/dom.ts';

/** What a message with its proposal can carry. */
const MOST = 12;
const NOT_KEPT =
  'Ce navigateur n’a plus de place pour garder vos photos : enregistrez la proposition avant de fermer cette page.';

/** Where pictures are chosen and shown, and what is said of them. */
interface Desk {
  list: HTMLElement;
  status: HTMLElement;
}

/** Shows the pictures of a draft, each with what is asked of it. */
export async function showPictures(id: string, { list, status }: Desk): Promise<void> {
  let pictures = await keptPictures(id);
  const keep = async (next: readonly GivenPicture[]) => {
    pictures = next;
    write(status, (await keepPictures(id, next)) ? 'Gardé sur cet appareil.' : NOT_KEPT);
  };
  const item = async (picture: GivenPicture, index: number) => {
    const canvas = await shown(picture.bytes, picture.texte);
    const field = (key: 'texte' | 'credit', label: string) => {
      const input = make('input', { type: 'text', value: picture[key] });
      input.addEventListener('input', () => {
        if (key === 'texte') canvas.ariaLabel = input.value || 'Votre photo';
        void keep(pictures.map((one, at) => (at === index ? { ...one, [key]: input.value } : one)));
      });
      return make('label', { className: 'field' }, make('span', {}, label), input);
    };
    const erase = make('button', { type: 'button', className: 'link' }, 'Retirer cette photo');
    erase.addEventListener('click', async () => {
      await keep(pictures.filter((_, at) => at !== index));
      await showPictures(id, { list, status });
      write(status, 'La photo est retirée.');
    });
    return make(
      'li',
      {},
      canvas,
      field('texte', 'Ce que l’on y voit, pour qui ne voit pas la photo'),
      field('credit', 'Qui l’a faite, et permet de la publier'),
      erase,
    );
  };
  list.replaceChildren(...(await Promise.all(pictures.map(item))));
}

/** Takes pictures of the device into a draft; those that cannot be taken are told. */
export async function takePictures(id: string, files: readonly File[], desk: Desk): Promise<void> {
  write(desk.status, 'Lecture des photos…');
  const before = await keptPictures(id);
  const taken: GivenPicture[] = [];
  const told: string[] = [];
  for (const file of files) {
    if (before.length + taken.length >= MOST) told.push(`« ${file.name} » : ${MOST} photos au plus.`);
    else
      try {
        taken.push({ texte: '', credit: '', bytes: await shrunk(file) });
      } catch (error) {
        if (!(error instanceof Unfit)) throw error;
        told.push(`« ${file.name} » : ${error.message}`);
      }
  }
  const kept = await keepPictures(id, [...before, ...taken]);
  await showPictures(id, desk);
  write(desk.status, [...told, kept ? 'Gardé sur cet appareil.' : NOT_KEPT].join(' '));
}
