/** Blocks of a model: each whole, each in its place. */
import { blocksIn, MODELE_BLOCKS, type Block, type Segment } from '#domain/blocks.ts';
import type { ModeleData } from '#domain/modele/modele.ts';
import { nearest } from '#domain/nearest.ts';
import type { InText, Report } from '#reading/modele/report.ts';

/** What a block asks by itself. */
export function checkBlock(
  { name, props, children }: Block,
  { format, tables }: ModeleData,
  line: number,
  report: Report,
) {
  if (name === 'Tableau') {
    const known = tables.map((table) => table.name);
    if (!known.includes(props['nom'] ?? ''))
      report(
        line,
        `<Tableau> : « ${props['nom']} » n’est pas décrit en tête`,
        nearest(props['nom'] ?? '', known) || 'Décrivez-le dans « tableaux », en tête du fichier, avec ce « nom ».',
      );
  }
  if (name === 'Choix') {
    const options = blocksIn(children).filter((block) => block.name === 'Option').length;
    if (options < 2)
      report(
        line,
        '<Choix> : il faut au moins deux <Option>',
        'Écrivez chaque possibilité dans un bloc <Option titre="…">.',
      );
    if (format === 'tableau')
      report(
        line,
        'un tableur n’a pas de paragraphes au choix',
        'Écrivez un champ avec « choix », ou « format: texte ».',
      );
  }
  if (name === 'Champ' && format === 'tableau' && props['place'] === 'phrase')
    report(
      line,
      `le champ « ${props['nom']} » est dans une phrase, qu’un tableur ne peut pas remplir`,
      'Mettez-le seul sur sa ligne, avec son libellé.',
    );
}

/** Options stand in choices, choices stand by themselves. */
export function checkNesting(
  segments: readonly Segment[],
  inside: string | undefined,
  inText: InText,
  report: Report,
): void {
  for (const segment of segments) {
    if (typeof segment === 'string') continue;
    const { name, children } = segment;
    if (name === 'Option' && inside !== 'Choix')
      report(
        inText(segment),
        'une <Option> est hors d’un <Choix>',
        'Entourez les options de <Choix nom="…" libelle="…">.',
      );
    if (name === 'Choix' && inside !== undefined)
      report(inText(segment), `un <Choix> est dans un bloc <${inside}>`, 'Placez-le après ce bloc.');
    checkNesting(children, MODELE_BLOCKS.includes(name) ? name : inside, inText, report);
  }
}
