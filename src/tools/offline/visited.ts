/** The cache of the pages that the reader has opened. */
export const VISITED = 'visites';
