/** Pages that open from a folder, without a server: links are relative, pictures stand in the page, nothing runs. */
import { posix } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';

const ADDRESSES = ['href', 'src', 'action'] as const;

/** The address of a file of the site from another one: « ../../fiches/index.html#suite ». */
export function relativeAddress(address: string, from: string): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address) ?? [];
  const file = path.endsWith('/') ? `${path}index.html` : path;
  return `${posix.relative(posix.dirname(`/${from}`), file) || posix.basename(file)}${rest.replace(/^\?[^#]*/, '')}`;
}

const isOwn = (address: string | undefined): address is string => /^\/(?!\/)/.test(address ?? '');

/** A page of the site as a file of the folder; `textOf` reads another file of the site. */
export function relativePage(html: string, file: string, textOf: (path: string) => string): string {
  const root = parse(html);
  for (const element of root.querySelectorAll(
    'script, .needs-script, meta[http-equiv], link[rel=preload], link[rel=modulepreload], link[rel=manifest], link[rel=search], link[rel=describedby]',
  ))
    element.remove();
  for (const element of root.querySelectorAll('noscript')) element.replaceWith(element.innerHTML);
  // The folder is read without network already.
  for (const link of root.querySelectorAll('a[href^="/hors-ligne/"]')) {
    const item = link.closest('li');
    if (item?.text.trim() === link.text.trim()) item.remove();
    else link.replaceWith(link.innerHTML);
  }
  for (const style of root.querySelectorAll('style')) style.innerHTML = relativeSheet(style.innerHTML, file);
  for (const use of root.querySelectorAll('use')) inline(use, textOf);
  for (const name of ADDRESSES)
    for (const element of root.querySelectorAll(`[${name}]`)) {
      const address = element.getAttribute(name);
      if (isOwn(address)) element.setAttribute(name, relativeAddress(address, file));
    }
  for (const picture of root.querySelectorAll('[srcset]'))
    picture.setAttribute(
      'srcset',
      (picture.getAttribute('srcset') ?? '')
        .split(', ')
        .map((sent) => (isOwn(sent) ? relativeAddress(sent, file) : sent))
        .join(', '),
    );
  return root.toString();
}

/** Puts the shapes of another file in the place where a page refers to them: a folder’s pages may not. */
function inline(use: HTMLElement, textOf: (path: string) => string): void {
  const [path = '', id = ''] = (use.getAttribute('href') ?? '').split('#');
  if (!isOwn(path)) return;
  const found = parse(textOf(path)).querySelector(`[id="${id}"]`);
  if (!found) throw new Error(`${path} holds no ${id}`);
  const box = found.getAttribute('viewBox');
  // The page dresses its own shapes by a sheet, that would win over the colours these bring along.
  for (const shape of found.querySelectorAll('[fill]'))
    shape.setAttribute('style', `fill:${shape.getAttribute('fill')}`);
  found.removeAttribute('id');
  use.replaceWith(box ? `<svg viewBox="${box}">${found.innerHTML}</svg>` : found.outerHTML);
}

/** A sheet of the site with relative addresses. */
export const relativeSheet = (css: string, file: string) =>
  css.replaceAll(
    /url\((["']?)(\/[^)"']+)\1\)/g,
    (_found, _quote, address: string) => `url(${relativeAddress(address, file)})`,
  );
