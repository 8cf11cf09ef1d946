import { expect, test } from 'vitest';
import { frenchVoice } from '#tools/listen/voice.ts';

const english = { lang: 'en-GB', localService: true };
const remote = { lang: 'fr-FR', localService: false };
const local = { lang: 'fr_FR', localService: true };
const quebec = { lang: 'fr-CA', localService: true };

test.each([
  ['none without French', [english], undefined],
  ['the only French one', [english, remote], remote],
  ['one that works without network', [remote, quebec], quebec],
  ['France’s accent among equals', [quebec, local], local],
  ['not a language that begins alike', [{ lang: 'frp', localService: true }], undefined],
])('%s', (_, voices, expected) => expect(frenchVoice(voices)).toBe(expected));
