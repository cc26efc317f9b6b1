import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { ruleHref } from "./rule-href";

export function RuleLink({ ruleKey, children }: { ruleKey: string; children: ReactNode }) {
  return (
    <Link
      href={ruleHref(ruleKey) as Route}
      prefetch={false}
      className="font-medium wrap-anywhere underline-offset-3 touch:-my-2.5 touch:inline-block touch:py-2.5 hover:underline"
    >
      {children}
    </Link>
  );
}
