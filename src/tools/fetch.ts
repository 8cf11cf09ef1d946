/** Asks for a page or a file of data of this site; a failure, or a portal’s answer in its place, is no answer. */
import { parsePage } from '#tools/trusted.ts';

/** The page at an address; undefined when what came does not say that it stands there. */
export async function fetchPage(path: string): Promise<Document | undefined> {
  try {
    const response = await fetch(path);
    if (!response.ok) return undefined;
    const page = parsePage(await response.text());
    const canonical = page.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? '';
    const asked = new URL(path, location.href);
    return URL.canParse(canonical) && new URL(canonical).pathname === asked.pathname ? page : undefined;
  } catch {
    return undefined;
  }
}

/** The data of a file; undefined when it did not come. */
export async function fetchData<Data>(path: string): Promise<Data | undefined> {
  try {
    const response = await fetch(path);
    return response.ok ? ((await response.json()) as Data) : undefined;
  } catch {
    return undefined;
  }
}
