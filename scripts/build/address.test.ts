import { expect, test } from 'vitest';
import { addressNotice, publicAddress } from './address.ts';

const UNKNOWN = { address: null };

test('the address that is given is taken, without its last slash', () => {
  expect(publicAddress({ ADRESSE_DU_SITE: 'https://centre.exemple.fr/' }, UNKNOWN)).toBe('https://centre.exemple.fr');
  expect(addressNotice('https://centre.exemple.fr')).toBeUndefined();
});

test('the address of the settings is taken, unless another is given', () => {
  const settled = { address: 'https://regies.exemple.fr' };
  expect(publicAddress({}, settled)).toBe('https://regies.exemple.fr');
  expect(publicAddress({ ADRESSE_DU_SITE: 'https://essai.exemple.fr' }, settled)).toBe('https://essai.exemple.fr');
});

test('a site without an address says so', () => {
  expect(addressNotice(publicAddress({}, UNKNOWN))).toContain('Adresse publique inconnue');
});

test.each(['centre.exemple.fr', 'ftp://centre.exemple.fr', 'https://exemple.fr/centre/', 'https://'])(
  '%s is no address of a site',
  (ADRESSE_DU_SITE) => {
    expect(() => publicAddress({ ADRESSE_DU_SITE }, UNKNOWN)).toThrow(`ADRESSE_DU_SITE vaut « ${ADRESSE_DU_SITE} »`);
  },
);
