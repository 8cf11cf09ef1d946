/** Where the search tells the next page which words to mark. */
export const MARKED = 'surligner';
