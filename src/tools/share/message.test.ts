import { expect, test } from 'vitest';
import { mailUrl, smsUrl } from '#tools/share/message.ts';

const page = { title: 'Qu’est-ce qu’une régie\u202f?', url: 'https://exemple.fr/le-mouvement/?a=1&b=2' };
const bodyOf = (address: string) => new URL(address).searchParams.get('body');

test('an e-mail carries the title and the address', () => {
  expect(bodyOf(mailUrl(page))).toBe('Qu’est-ce qu’une régie ?\n\nhttps://exemple.fr/le-mouvement/?a=1&b=2\n');
  expect(new URL(mailUrl(page)).searchParams.get('subject')).toBe('Qu’est-ce qu’une régie ?');
});

test('a text message says the same in one line', () => {
  expect(bodyOf(smsUrl(page))).toBe('Qu’est-ce qu’une régie ? https://exemple.fr/le-mouvement/?a=1&b=2');
});
