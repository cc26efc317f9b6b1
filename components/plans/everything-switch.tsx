import { type PlanAddress, planHref } from "@/lib/domain/plan-address";
import { Segments } from "../ui/segments";

/** Whether what stays as it is is shown as well. */
export function EverythingSwitch({ planId, address }: { planId: string; address: PlanAddress }) {
  const option = (label: string, everything: PlanAddress["everything"]) => ({
    href: planHref(planId, address, { everything }),
    label,
    current: address.everything === everything,
  });
  return <Segments label="Units shown" segments={[option("What differs", null), option("All units", "1")]} />;
}
