/** Whether an unknown value is an object with named fields. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields of an unknown value; none where it is no object. */
export const recordOf = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {});

/** The names of the fields of an object that has no others than its type tells. */
export const keysIn = <Key extends string>(record: Readonly<Record<Key, unknown>>) => Object.keys(record) as Key[];
