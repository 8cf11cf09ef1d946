/** The titles of all pages by « collection/id », as the build writes them. */
export type Catalogue = Readonly<Record<string, string>>;

/** Fetches the catalogue; nothing without network: the titles kept on the device then do. */
export async function fetchCatalogue(address: string): Promise<Catalogue | undefined> {
  try {
    const response = await fetch(address);
    return response.ok ? ((await response.json()) as Catalogue) : undefined;
  } catch {
    return undefined;
  }
}
