/** The anchor of a month in the garden’s calendar: « fevrier ». */
export const anchorOf = (month: string) => month.normalize('NFD').replace(/[^a-z]/g, '');
