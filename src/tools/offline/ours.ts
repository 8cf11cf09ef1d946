/** What may be kept of what the network answers: files of this site as asked for, never a portal’s page or another host’s. */

/** The one key of a file: its whole address, so that no path is read as another host. */
export const fileKey = (address: string): string => {
  const { origin, pathname } = new URL(address);
  return origin + pathname;
};

/** The kinds of content that each use of a file allows. */
const KINDS: Readonly<Record<string, RegExp>> = {
  document: /^text\/html\b/,
  style: /^text\/css\b/,
  script: /^(text|application)\/javascript\b/,
  font: /^(font\/|application\/(font|octet-stream))/,
  image: /^image\//,
};

/** The use of a file, by its name; undefined where it tells none. */
export function usedAs(address: string): string | undefined {
  const { pathname } = new URL(address);
  if (pathname.endsWith('/')) return 'document';
  const [, extension = ''] = /\.(\w+)$/.exec(pathname) ?? [];
  return { css: 'style', js: 'script', woff2: 'font', svg: 'image', png: 'image', webp: 'image' }[extension];
}

/** Whether an answer is a file of this site: of the kind asked for, and, for a page, one that says that it stands at this address. */
export async function isOurs(response: Response, address: string, destination: string): Promise<boolean> {
  const { origin, pathname } = new URL(address);
  if (origin !== location.origin || pathname.startsWith('//') || !response.ok || response.redirected) return false;
  if (!KINDS[destination]?.test(response.headers.get('content-type') ?? '')) return false;
  if (destination !== 'document') return true;
  const [, canonical = ''] = /<link rel="canonical" href="([^"]+)"/.exec(await response.clone().text()) ?? [];
  return URL.canParse(canonical) && new URL(canonical).pathname === pathname;
}

/** The header in which a kept page carries the build that it belongs to. */
export const BUILD = 'x-edition';

/** The same answer, marked with the build in which it was kept. */
export async function marked(response: Response, build: string): Promise<Response> {
  const type = response.headers.get('content-type') ?? '';
  return new Response(await response.arrayBuffer(), { headers: { 'content-type': type, [BUILD]: build } });
}
