import { expect, test } from 'vitest';
import { markdownOf, textOf, type Quotes } from '#domain/open/copy.ts';

const quotes: Quotes = {
  figure: () => '127 régies (2023)',
  rule: () => '12,02 €',
  drawing: (id) => `*Dessin ${id}*`,
  notices: '- Éditeur : Le réseau',
  source: (id) => `« ${id} », Éditeur, 2019.`,
  address: (path) => `https://exemple.fr${path}`,
};

test('what prose quotes is written out, links are whole, sources follow as notes', () => {
  const source = [
    'Il y a <Chiffre id="regies" />, payées <Droit id="smic" />[^rtes-2019]. Voir [le guide](/guides/x/).',
    '<Dessin nom="trois-bacs" />',
    '<Photo src="jardin.jpg" texte="Un jardin." credit="Régie, 2025" />',
    '<Mentions />',
    '<AVerifier source="Légifrance" annee="2026">\n\n| a | b |\n| --- | --- |\n| 1 | 2[^rtes-2019] |\n\n</AVerifier>',
  ].join('\n\n');
  expect(markdownOf(source, quotes)).toBe(
    [
      'Il y a 127 régies (2023), payées 12,02 €[^rtes-2019]. Voir [le guide](https://exemple.fr/guides/x/).',
      '*Dessin trois-bacs*',
      '*Photo : Un jardin.* (Régie, 2025)',
      '- Éditeur : Le réseau',
      '> **À vérifier avant usage. Information de 2026. Source officielle : Légifrance.**\n>\n> | a | b |\n> | --- | --- |\n> | 1 | 2[^rtes-2019] |',
      '[^rtes-2019]: « rtes-2019 », Éditeur, 2019.',
    ].join('\n\n'),
  );
});

test('compiled prose gives its words, without marks', () => {
  const segments = [
    '<p>Il y a ',
    { name: 'Chiffre', props: { id: 'regies' }, children: [] },
    ' &#x3C; 200',
    { name: 'Note', props: {}, children: [] },
    '</p>',
    { name: 'Encadre', props: { titre: 'Avant' }, children: ['<p>Lire.</p>'] },
  ];
  expect(textOf(segments, quotes)).toBe('Il y a 127 régies (2023) < 200\nAvant\nLire.');
});
