/** The blocks of authors’ prose, by the name that they write. */
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import AVerifier from '#prose/AVerifier.astro';
import Chiffre from '#prose/Chiffre.astro';
import Droit from '#prose/Droit.astro';
import Contradiction from '#prose/Contradiction.astro';
import Encadre from '#prose/Encadre.astro';
import Note from '#prose/Note.astro';
import Terme from '#prose/Terme.astro';

export const components: Record<string, AstroComponentFactory> = {
  AVerifier,
  Chiffre,
  Contradiction,
  Droit,
  Encadre,
  Note,
  Terme,
};
