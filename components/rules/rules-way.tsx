import Link from "next/link";

/** The way back to all rules. */
export function RulesWay() {
  return (
    <Link href="/assign/rules" className="underline-offset-3 touch:inline-block touch:py-2.5 hover:underline">
      Rules for suggestions
    </Link>
  );
}
