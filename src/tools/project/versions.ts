/** Names what two copies of a project say differently, and tells each version in words. */
import { unitIn } from '#tools/project/merge.ts';
import { valuesOf, type Statements, type Version } from '#tools/project/project.ts';

/** What a team says of a stage besides its notes. */
const ofStage: Readonly<Record<string, string>> = { echeance: 'Date', responsable: 'Responsable' };

/** The name of what differs, as readers know it. */
export function nameOf({ unit, statements }: Version): string {
  const [kind = '', id = '', part = ''] = unit.split('/');
  const asked = valuesOf(statements).get(`reponse/${id}/question`);
  switch (kind) {
    case 'budget':
      return `Budget, scénario ${id.toUpperCase()}`;
    case 'reponse':
      return part === 'note' ? `Note sur « ${id} »` : `Réponse : ${asked ?? id}`;
    case 'membre':
      return part === 'nom' ? 'Nom d’un siège' : 'Un siège du conseil';
    case 'etape':
      return `${ofStage[part] ?? 'Note'} de l’étape « ${id} »`;
    case 'tache':
      return `Tâche « ${part} »`;
    default:
      return `${kind} : ${id}`;
  }
}

/** What some statements say of a unit, field by field; nothing is left out. */
export function told(said: Statements, unit: string): string {
  const values = Array.from(valuesOf(unitIn(said, unit)));
  if (values.length === 0) return 'rien';
  if (values.length === 1 && values[0]?.[0] === unit) return values[0][1];
  return values
    .filter(([key]) => !/^reponse\/.*\/(version|question)$/.test(key))
    .map(([key, value]) => `${key.slice(unit.length + 1).replaceAll('/', ' ')} : ${value}`)
    .join(' ; ');
}
