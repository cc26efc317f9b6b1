import { type Career, unitOf } from "./career";
import type { Random } from "./random";
import { demoUnits } from "./units";

/** Who a person reports to in a unit: a team lead of it, its head, or the head of the unit above. Null for the top. */
export function managerFinder(
  careers: readonly Career[],
  random: Random,
): (career: Career, unit: string) => Career | null {
  const parents = new Map(demoUnits.map(({ code, parent }) => [code, parent]));
  const heads = new Map(careers.filter((each) => each.isHead).map((each) => [unitOf(each), each]));
  const leads = careers.filter((each) => each.isTeamLead);
  const top = careers.find((each) => each.key === "ceo") ?? null;

  function headAbove(unit: string): Career | null {
    for (let above = parents.get(unit) ?? null; above !== null; above = parents.get(above) ?? null) {
      const head = heads.get(above);
      if (head) return head;
    }
    return top;
  }

  return (career, unit) => {
    if (career === top) return null;
    if (career.isHead) return headAbove(unit);
    const [first, ...rest] = leads.filter((each) => unitOf(each) === unit);
    if (first && !career.isTeamLead && career.key === null) return random.pick([first, ...rest]);
    return heads.get(unit) ?? headAbove(unit);
  };
}
