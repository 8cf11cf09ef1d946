import { expect, test } from 'vitest';
import { legalNotices, securityNotice, settingsOf } from '#domain/settings.ts';

test('what is not written, or written wrongly, is not known', () => {
  const nothing = settingsOf({});
  expect(Object.values(nothing)).toEqual(Object.values(nothing).map(() => null));
  expect(settingsOf({ contact: 'contact' })).toEqual(nothing);
  expect(settingsOf(['contact'])).toEqual(nothing);
  expect(settingsOf({ editeur: null, contact: 'contact@exemple.fr' })).toEqual({
    ...nothing,
    contact: 'contact@exemple.fr',
  });
});

test('the notices tell what is known, with where it leads, and name the rest once', () => {
  const settings = settingsOf({ editeur: 'Le réseau', contact: 'contact@exemple.fr', licence: 'CC BY 4.0' });
  expect(legalNotices(settings)).toEqual({
    known: [
      { label: 'Éditeur', text: 'Le réseau' },
      { label: 'Contact', text: 'contact@exemple.fr', href: 'mailto:contact@exemple.fr' },
      {
        label: 'Licence des textes',
        text: 'CC BY 4.0',
        href: 'https://creativecommons.org/licenses/by/4.0/deed.fr',
      },
    ],
    unknown: ['direction de la publication', 'hébergeur'],
  });
});

test.each([
  ['contact@exemple.fr', 'mailto:contact@exemple.fr'],
  [undefined, 'https://exemple.fr/mentions-legales/'],
])('the notice of security says whom to tell (%s), and ends a year after the texts', (contact, told) => {
  expect(securityNotice(contact, 'https://exemple.fr/.well-known/security.txt', '2026-11-26').split('\n')).toEqual([
    `Contact: ${told}`,
    'Expires: 2027-11-26T00:00:00.000Z',
    'Preferred-Languages: fr',
    'Canonical: https://exemple.fr/.well-known/security.txt',
    '',
  ]);
});
