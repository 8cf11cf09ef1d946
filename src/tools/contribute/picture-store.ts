/** The pictures of the proposals that this device keeps: too heavy for where their words are, they have a place of their own. */
import type { GivenPicture } from '#domain/proposal.ts';
import { noteKept, picturesOf } from '#tools/contribute/unkept.ts';

const NAME = 'contributions';
const STORE = 'photos';

/** What the browser did not take; it has the last word while the page is open. */
const refused = new Map<string, readonly GivenPicture[]>();

const settled = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });

async function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE));
  return settled(request);
}

const finished = (transaction: IDBTransaction) =>
  new Promise<void>((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error));
  });

/** The pictures of a draft. */
export async function keptPictures(id: string): Promise<readonly GivenPicture[]> {
  const held = refused.get(id);
  if (held) return held;
  try {
    const database = await opened();
    const kept: unknown = await settled(database.transaction(STORE).objectStore(STORE).get(id));
    database.close();
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}

/** Keeps the pictures of a draft, in place of those before; false when only this page will remember them. */
export async function keepPictures(id: string, pictures: readonly GivenPicture[]): Promise<boolean> {
  refused.set(id, pictures);
  try {
    const database = await opened();
    const transaction = database.transaction(STORE, 'readwrite');
    const store = transaction.objectStore(STORE);
    if (pictures.length > 0) store.put([...pictures], id);
    else store.delete(id);
    await finished(transaction);
    database.close();
    if (refused.get(id) === pictures) refused.delete(id);
    noteKept(picturesOf(id), true);
    return true;
  } catch {
    noteKept(picturesOf(id), pictures.length === 0);
    return false;
  }
}
