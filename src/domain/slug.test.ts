import { expect, test } from 'vitest';
import { slugOf } from '#domain/slug.ts';

test.each([
  ['accents are dropped', 'Évaluer l’été', 'evaluer-l-ete'],
  ['apostrophes of both kinds are hyphens', "D'où vient l’idée", 'd-ou-vient-l-idee'],
  ['ligatures are spelled out', 'Cœur, œuvre, ex æquo', 'coeur-oeuvre-ex-aequo'],
  ['punctuation leaves no hyphen at the ends', '« Qu’est-ce qu’une régie ? »', 'qu-est-ce-qu-une-regie'],
  ['a no-break space is a space', 'Étape 1\u00a0: écouter', 'etape-1-ecouter'],
  ['nothing readable gives nothing', '« ? »', ''],
])('%s', (_, heading, slug) => {
  expect(slugOf(heading)).toBe(slug);
});
