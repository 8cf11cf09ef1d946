/** Turns of phrase that tire readers, and what says the same. */
const HEAVY: readonly (readonly [phrase: RegExp, instead: string])[] = [
  [/\bau niveau d(?:e|u|es)\b/gi, 'pour, dans, à'],
  [/\bdans le cadre d(?:e|u|es)\b/gi, 'pour, pendant, avec'],
  [/\ben termes? d(?:e|u|es)\b/gi, 'pour, sur'],
  [/\ben matière d(?:e|u|es)\b/gi, 'pour, sur'],
  [/\b(?:la )?mise en (?:place|œuvre) d(?:e|u|es)\b/gi, 'un verbe : ouvrir, lancer, créer'],
  [/\bprocéder à\b/gi, 'le verbe seul'],
  [/\bafin (?:de|que)\b/gi, 'pour, pour que'],
  [/\bforce est de constater\b/gi, 'rien : dites le fait'],
  [/\bil (?:est|convient) (?:à noter|de noter|de souligner|important de)\b/gi, 'rien : dites le fait'],
  [/\bpermet(?:tre|tent)? de\b/gi, 'le verbe seul, quand il suffit'],
  [/\bproblématiques?\b/gi, 'problème, question'],
  [/\bsynergies?\b/gi, 'travail en commun'],
  [/\b(?:co-?construi|co-?élabor)\p{L}+/giu, 'faire ensemble, décider ensemble'],
  [/\bmontée en compétences?\b/gi, 'apprendre'],
  [/\bimpact(?:er|ant|ante|ants)\b/gi, 'changer, toucher'],
  [/\binnovant(?:e|s|es)?\b/gi, 'ce qui est nouveau, précisément'],
  [/\bnotamment\b/gi, 'rien, ou la liste entière'],
];

/** The tiring turns of a text, each with its place and what says the same. */
export const heavyIn = (text: string): { phrase: string; index: number; instead: string }[] =>
  HEAVY.flatMap(([phrase, instead]) =>
    Array.from(text.matchAll(phrase), ({ 0: found, index }) => ({ phrase: found, index, instead })),
  ).sort((a, b) => a.index - b.index);
