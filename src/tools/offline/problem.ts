/** Tells a reader in French why a copy was not made; the former copy is intact in every case. */
export function problemOf(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  return `${MESSAGES[name] ?? 'La copie n’a pas pu se faire.'} S’il y avait déjà une copie, elle est intacte.`;
}

const MESSAGES: Record<string, string> = {
  TypeError: 'Le réseau ne répond pas. Ce qui est déjà téléchargé est gardé : la copie reprendra où elle en est.',
  AbortError: 'Copie arrêtée. Ce qui est déjà téléchargé est gardé : elle reprendra où elle en est.',
  ChangedError: 'Le site vient d’être mis à jour pendant la copie : recommencez.',
  QuotaExceededError: 'Il n’y a plus assez de place sur cet appareil : libérez-en, puis recommencez.',
  InvalidStateError: 'Une copie est déjà en cours dans une autre fenêtre.',
  NotSupportedError: 'Ce navigateur ne sait pas emporter de pages.',
};
