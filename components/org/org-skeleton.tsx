import { Skeleton } from "../ui/skeleton";

/** While the reporting lines are read. */
export function OrgSkeleton() {
  return (
    <div role="status" className="flex flex-col gap-4">
      <span className="sr-only">Reading the reporting lines</span>
      <Skeleton className="h-9 w-72 max-md:w-full touch:h-11" />
      <Skeleton className="h-[max(26rem,calc(100dvh-22rem))] w-full" />
    </div>
  );
}
