/** What is filled in a model: fields of the text, and columns, as blanks. */
import { blocksIn, type Segment } from '#domain/blocks.ts';
import { choicesIn } from '#domain/modele/document.ts';
import { isNumeric, kinds, type Column } from '#domain/modele/table.ts';
import type { InText, Report } from '#reading/modele/report.ts';

/** A field is described where it is first met, and there alone. */
export function checkFields(segments: readonly Segment[], inText: InText, report: Report): void {
  const first = new Map<string, number>();
  for (const block of blocksIn(segments)) {
    if (block.name !== 'Champ') continue;
    const { nom = '', place: _place, ...described } = block.props;
    const line = inText(block);
    const known = first.get(nom);
    if (known !== undefined) {
      if (Object.keys(described).length > 0)
        report(
          line,
          `le champ « ${nom} » est déjà décrit à la ligne ${known}`,
          `Pour le rappeler, écrivez seulement <Champ nom="${nom}" /> ; sinon, donnez un autre nom.`,
        );
      continue;
    }
    first.set(nom, line);
    if (described['libelle'] === undefined)
      report(
        line,
        `le champ « ${nom} » n’a pas de libellé`,
        `Dites ce que l’on y écrit : <Champ nom="${nom}" libelle="…" />.`,
      );
    blankProblem(
      {
        choices: described['choix'] === undefined ? undefined : choicesIn(described['choix']),
        kind: kinds.find((kind) => kind === described['genre']) ?? 'texte',
        formula: described['formule'],
      },
      `le champ « ${nom} »`,
      line,
      report,
    );
  }
}

/** What does not go together in a blank or a column. */
export function blankProblem(
  { choices, kind, formula }: Pick<Column, 'choices' | 'kind' | 'formula'>,
  what: string,
  line: number,
  report: Report,
): void {
  if (choices && choices.length < 2)
    report(line, `${what} n’a qu’un mot au choix`, 'Séparez les mots par des points-virgules : « oui ; non ».');
  if (choices && kind !== 'texte')
    report(line, `${what} a un genre et des mots au choix`, 'Gardez « choix » ou « genre ».');
  if (formula !== undefined && !isNumeric(kind))
    report(
      line,
      `${what} se calcule, et n’est pas un nombre`,
      'Donnez-lui le genre « nombre », « euros » ou « pourcent ».',
    );
}
