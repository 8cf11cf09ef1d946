/** The name of the site, its main menu and the rules it sends to browsers. */

export const site = {
  name: 'Centre de ressources des Régies',
  tagline: 'Fiches d’expérience, guides et repères des Régies de Quartier et de Territoire. Chaque fait a sa source.',
} as const;

export const menu = [
  { label: 'Fiches', href: '/fiches/' },
  { label: 'Guides', href: '/guides/' },
  { label: 'Si T’es Jardin', href: '/si-tes-jardin/' },
  { label: 'Créer une régie', href: '/creer-une-regie/' },
  { label: 'Charte', href: '/charte/' },
  { label: 'Annuaire', href: '/annuaire/' },
] as const;

/** Everything else, listed in the footer. */
export const footerMenu = [
  {
    title: 'Apprendre',
    links: [
      { label: 'Dossiers', href: '/dossiers/' },
      { label: 'Thèmes', href: '/themes/' },
      { label: 'Questions', href: '/questions/' },
      { label: 'Glossaire', href: '/glossaire/' },
      { label: 'Ma sélection', href: '/ma-selection/' },
      { label: 'Comparer des fiches', href: '/comparer/' },
      { label: 'Livrets à imprimer', href: '/livret/' },
    ],
  },
  {
    title: 'Le mouvement',
    links: [
      { label: 'Le mouvement des régies', href: '/le-mouvement/' },
      { label: 'Le réseau et le label', href: '/le-reseau-et-le-label/' },
      { label: 'Chiffres', href: '/chiffres/' },
      { label: 'Histoire', href: '/histoire/' },
    ],
  },
  {
    title: 'Ce site',
    links: [
      { label: 'À propos', href: '/a-propos/' },
      { label: 'État du fonds', href: '/a-propos/etat-du-fonds/' },
      { label: 'Sources', href: '/sources/' },
      { label: 'Lire sans réseau', href: '/hors-ligne/' },
      { label: 'Accessibilité', href: '/accessibilite/' },
      { label: 'Mentions légales', href: '/mentions-legales/' },
      { label: 'Fil RSS', href: '/flux.xml' },
    ],
  },
] as const;

/** Runs before the first paint, so that easy reading shows without a flash where the reader asked for it. */
export const earlyScript = `try{localStorage.facile&&document.documentElement.classList.add('facile')}catch{}`;
const earlyDigest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(earlyScript));

/** What browsers may load: this site and nothing else; the search engine needs WebAssembly and a worker. One script stands in the page, known by its digest. */
export const contentSecurityPolicy = [
  "default-src 'self'",
  `script-src 'self' 'wasm-unsafe-eval' 'sha256-${btoa(String.fromCharCode(...new Uint8Array(earlyDigest)))}'`,
  "worker-src 'self' blob:",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
].join('; ');
