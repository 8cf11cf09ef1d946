import { describe, expect, it } from 'vitest';
import { rootOf, stem } from '#search/words/stem.ts';
import { plainOf } from '#search/words/words.ts';

/** How many stems the words of a list have. */
const stems = (words: string) => new Set(words.split(' ').map((word) => stem(plainOf(word)))).size;

describe('one stem', () => {
  it.each([
    'salarié salariée salariés salariées salarie',
    'directeur directrice directeurs directrices',
    'habitant habitante habitants habitantes habitation habiter',
    'jardin jardins jardinage jardiner jardinier jardinière jardiniers',
    'compost composter compostage',
    'recycler recyclage',
    'nettoyer nettoyage nettoie',
    'créer création créateur créatrice créée',
    'insérer insertion',
    'former formation formateur formatrice formations',
    'financer financement financements',
    'accompagner accompagnement accompagnatrice',
    'médiation médiateur médiatrice médiateurs',
    'local locaux locale',
    'travail travaux travailleuse travailler',
    'nouveau nouvelle nouveaux',
    'cuisine cuisiner cuisinière cuisinier',
    'évaluer évaluation évaluations',
    'bénévole bénévoles bénévolat',
    'animateur animatrice animation',
    'vélo vélos',
    'label labels labelliser labellisation',
    'née nées naître naissance',
    'payer paie paiement',
    'créer monter fonder lancer',
    'financer financent financeur',
    'réparer réparent réparation',
    'habiter habitent habitantes',
    'présider président présidence',
    'composter composteur compostent',
    'utile utilement',
    'active activité activités',
    'démolir démolition démoli',
    'culture culturel culturelles',
    'alimentation alimentaire alimentaires',
    'région régional régionale régionaux',
  ])('for %s', (family) => {
    expect(stems(family)).toBe(1);
  });
});

describe('different stems', () => {
  it.each(['média médiation', 'chant chantier', 'quart quartier', 'ville village', 'part partage', 'forme formation'])(
    'for %s',
    (pair) => {
      expect(stems(pair)).toBe(2);
    },
  );
  it('leave short words and numbers as they are', () => {
    expect(['aci', 'ei', '54520'].map(stem)).toEqual(['aci', 'ei', '54520']);
  });
});

it.each([
  ['eduquer', 'educ'],
  ['essaimer', 'essaim'],
  ['pedaliser', 'pedal'],
  ['troquer', 'troc'],
  ['generationnel', 'generation'],
  ['pluviometrique', 'pluviometr'],
])('« %s » is of the family that begins with « %s »', (verb, root) => expect(rootOf(verb)).toBe(root));

it.each(['jardin', 'lire', 'tri'])('« %s » tells no family', (word) => expect(rootOf(word)).toBeUndefined());
