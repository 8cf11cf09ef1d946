/** Where the entries of each collection are read; apart from their schemas, so that browsers load addresses alone. */
export const paths = {
  charte: '/charte/',
  fiches: '/fiches/',
  guides: '/guides/',
  'si-tes-jardin': '/si-tes-jardin/',
  'creer-une-regie': '/creer-une-regie/',
  dossiers: '/dossiers/',
  pages: '/',
  regies: '/annuaire/',
  chiffres: '/chiffres/',
  droit: '/droit/',
  histoire: '/histoire/',
  glossaire: '/glossaire/',
  questions: '/questions/',
  autodiagnostic: '/mon-projet/ou-en-est-on/',
  appuis: '/mon-projet/aide/',
  sources: '/sources/',
} as const;
