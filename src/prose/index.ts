/** The blocks of authors’ prose, by the name that they write. */
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { BlockName } from '#domain/blocks.ts';
import AVerifier from '#prose/AVerifier.astro';
import Champ from '#prose/Champ.astro';
import Chiffre from '#prose/Chiffre.astro';
import Choix from '#prose/Choix.astro';
import Droit from '#prose/Droit.astro';
import Contradiction from '#prose/Contradiction.astro';
import Dessin from '#prose/Dessin.astro';
import Encadre from '#prose/Encadre.astro';
import Explication from '#prose/Explication.astro';
import Mentions from '#prose/Mentions.astro';
import Note from '#prose/Note.astro';
import Option from '#prose/Option.astro';
import Photo from '#prose/Photo.astro';
import Renvoi from '#prose/Renvoi.astro';
import Tableau from '#prose/Tableau.astro';
import Terme from '#prose/Terme.astro';
import Titre from '#prose/Titre.astro';

/** What the pipeline writes by itself, beside the blocks of authors. */
type OwnBlock = 'Note' | 'Renvoi' | 'Terme' | 'Titre';

export const components: Readonly<Record<BlockName | OwnBlock, AstroComponentFactory>> = {
  AVerifier,
  Champ,
  Chiffre,
  Choix,
  Contradiction,
  Dessin,
  Droit,
  Encadre,
  Explication,
  Mentions,
  Note,
  Option,
  Photo,
  Renvoi,
  Tableau,
  Terme,
  Titre,
};
