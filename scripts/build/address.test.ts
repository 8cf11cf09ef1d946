import { expect, test } from 'vitest';
import { addressNotice, publicAddress } from './address.ts';

test('the address that is given is taken, without its last slash', () => {
  expect(publicAddress({ ADRESSE_DU_SITE: 'https://centre.exemple.fr/' })).toBe('https://centre.exemple.fr');
  expect(addressNotice('https://centre.exemple.fr')).toBeUndefined();
});

test('a site without an address says so', () => {
  expect(addressNotice(publicAddress({}))).toContain('Adresse publique inconnue');
});

test.each(['centre.exemple.fr', 'ftp://centre.exemple.fr', 'https://exemple.fr/centre/', 'https://'])(
  '%s is no address of a site',
  (ADRESSE_DU_SITE) => {
    expect(() => publicAddress({ ADRESSE_DU_SITE })).toThrow(`ADRESSE_DU_SITE vaut « ${ADRESSE_DU_SITE} »`);
  },
);
