/** What public sources say of a board, with the nuance that each needs. */
import type { RuleId } from '#tools/project/board/board.ts';

export const boardRules: readonly { id: RuleId; rule: string; nuance: string; sources: readonly string[] }[] = [
  {
    id: 'familles',
    rule: 'Les trois familles siègent : habitants, collectivités, bailleurs.',
    nuance: 'Réunir les trois est obligatoire. D’autres partenaires peuvent être associés.',
    sources: ['weka-travailler-avec-les-regies', 'cnlrq-les-acteurs'],
  },
  {
    id: 'majorite',
    rule: 'Les habitants ont plus de la moitié des voix.',
    nuance:
      'Le réseau les veut majoritaires, sans publier de nombre de sièges. Les statuts types et le partage exact des voix sont à demander au Mouvement.',
    sources: ['mouvement-rq-rt', 'pqna-fiche-regies-2021'],
  },
  {
    id: 'presidence',
    rule: 'Un habitant préside.',
    nuance:
      'Une source l’écrit ; une régie labellisée a pourtant été présidée par un élu. La règle d’aujourd’hui est à demander au Mouvement.',
    sources: ['avise-regies-territoire', 'bdt-deux-rives'],
  },
];
