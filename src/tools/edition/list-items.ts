/** How many items the lists of an entry hold: the editor asks for each list in turn, and would read every key of a long file each time. */

const counted = new WeakMap<object, Map<string, Set<string>>>();

/** The number of items of a list, among values under paths such as « obstacles.0.type »; keys are read once for all that is asked at once. */
export function countItems(values: object, list: string): number {
  let lists = counted.get(values);
  if (!lists) {
    lists = itemsOf(Object.keys(values));
    counted.set(values, lists);
    queueMicrotask(() => counted.delete(values));
  }
  return lists.get(list)?.size ?? 0;
}

function itemsOf(paths: readonly string[]): Map<string, Set<string>> {
  const lists = new Map<string, Set<string>>();
  for (const path of paths)
    for (const { index, 1: item = '' } of path.matchAll(/\.(\d+)(?=\.|$)/g)) {
      const list = path.slice(0, index);
      const items = lists.get(list) ?? new Set();
      lists.set(list, items.add(item));
    }
  return lists;
}
