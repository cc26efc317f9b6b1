/**
 * The loops of a relation in which everybody has at most one manager: each as its members, in the order of reporting.
 * Whoever only reports into a loop is in none. Linear.
 */
export function findLoops(managerOf: ReadonlyMap<string, string>): string[][] {
  const loops: string[][] = [];
  const walkOf = new Map<string, number>();
  let walk = 0;
  for (const start of managerOf.keys()) {
    walk += 1;
    const line: string[] = [];
    let person: string | undefined = start;
    while (person !== undefined && !walkOf.has(person)) {
      walkOf.set(person, walk);
      line.push(person);
      person = managerOf.get(person);
    }
    if (person !== undefined && walkOf.get(person) === walk) loops.push(line.slice(line.indexOf(person)));
  }
  return loops;
}
