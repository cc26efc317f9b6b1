import { Skeleton, SkeletonRows } from "@/components/ui/skeleton";

/** The page in its own measures while the coverage is worked out. */
export function CoverageSkeleton() {
  return (
    <>
      <div className="mb-10 grid grid-cols-[repeat(auto-fit,minmax(13rem,1fr))] gap-3">
        <Skeleton className="h-32" />
        <Skeleton className="h-32" />
        <Skeleton className="h-32" />
      </div>
      <SkeletonRows rows={10} label="Working out the coverage" />
    </>
  );
}
