/** Ids of the comments that are their own ancestors. What merely hangs below such a ring is not among them. */
export function findCycles(comments: { id: string; parentId: string | null }[]): Set<string> {
  const parents = new Map(comments.map(({ id, parentId }) => [id, parentId]));
  const done = new Set<string>();
  const inCycle = new Set<string>();
  for (const { id: start } of comments) {
    const path: string[] = [];
    const onPath = new Set<string>();
    let id: string | null | undefined = start;
    while (id && parents.has(id) && !done.has(id) && !onPath.has(id)) {
      path.push(id);
      onPath.add(id);
      id = parents.get(id);
    }
    if (id && onPath.has(id)) for (const each of path.slice(path.indexOf(id))) inCycle.add(each);
    for (const each of path) done.add(each);
  }
  return inCycle;
}
