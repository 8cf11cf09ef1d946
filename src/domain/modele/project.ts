/** The blanks that « Notre projet » fills when the team has told it there: by their name, the field of the project. */
export const projectFields: ReadonlyMap<string, string> = new Map([
  ['nom-du-projet', 'projet/nom'],
  ['territoire', 'projet/territoire'],
  ['porteurs', 'projet/porteurs'],
  ['resume-du-projet', 'projet/resume'],
]);
