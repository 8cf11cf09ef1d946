import { expect, test } from 'vitest';
import { relativeAddress, relativePage, relativeSheet } from './relative.ts';

test.each([
  ['/', 'index.html', 'index.html'],
  ['/', 'fiches/laxou/index.html', '../../index.html'],
  ['/guides/x/#suite', 'fiches/laxou/index.html', '../../guides/x/index.html#suite'],
  ['/comparer/?fiches=laxou', 'index.html', 'comparer/index.html'],
  ['/_astro/a.css', '404.html', '_astro/a.css'],
])('%s from %s is %s', (address, from, relative) => {
  expect(relativeAddress(address, from)).toBe(relative);
});

test('a page keeps its words, its links and its pictures; what needs a server goes', () => {
  const page = [
    '<head><meta http-equiv="Content-Security-Policy" content="x"><script src="/_astro/a.js"></script>',
    '<link rel="modulepreload" href="/_astro/b.js">',
    '<link rel="stylesheet" href="/_astro/a.css"><style>a>b{src:url(/_astro/a.woff2)}</style></head>',
    '<p><a href="/fiches/">Fiches</a> <a href="https://exemple.fr/">Ailleurs</a> <a href="#ici">Ici</a></p>',
    '<button class="needs-script">Écouter</button><noscript><p>Sans script.</p></noscript>',
    '<svg><use href="/facades/f.svg#laverie"></use></svg>',
    '<img src="/photos/fiches/laxou/a-640.webp" srcset="/photos/fiches/laxou/a-640.webp 640w, /photos/fiches/laxou/a-1080.webp 1080w">',
    '<ul><li><a href="/hors-ligne/">Lire sans réseau</a></li></ul><p>Voir <a href="/hors-ligne/">là</a>.</p>',
  ].join('');
  const shapes = '<svg><symbol id="laverie" viewBox="0 0 9 9"><path d="M0 0" fill="red"></path></symbol></svg>';
  expect(relativePage(page, 'fiches/laxou/index.html', () => shapes)).toBe(
    [
      '<head><link rel="stylesheet" href="../../_astro/a.css"><style>a>b{src:url(../../_astro/a.woff2)}</style></head>',
      '<p><a href="../index.html">Fiches</a> <a href="https://exemple.fr/">Ailleurs</a> <a href="#ici">Ici</a></p>',
      '<p>Sans script.</p>',
      '<svg><svg viewBox="0 0 9 9"><path d="M0 0" fill="red" style="fill:red"></path></svg></svg>',
      '<img src="../../photos/fiches/laxou/a-640.webp" srcset="../../photos/fiches/laxou/a-640.webp 640w, ../../photos/fiches/laxou/a-1080.webp 1080w">',
      '<ul></ul><p>Voir là.</p>',
    ].join(''),
  );
});

test('a sheet finds its fonts beside it', () => {
  expect(relativeSheet('@font-face{src:url(/_astro/a.woff2)}', '_astro/a.css')).toBe('@font-face{src:url(a.woff2)}');
});
