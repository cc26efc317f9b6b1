import { Skeleton } from "../ui/skeleton";

/** The page's places, in its proportions, while the facts are read. */
export function StructureSkeleton() {
  return (
    <div role="status">
      <span className="sr-only">Loading the structure</span>
      <Skeleton className="mb-2 h-8 w-40" />
      <Skeleton className="mb-6 h-5 w-72" />
      <Skeleton className="mb-6 h-9 w-full max-w-md" />
      <div className="grid aspect-2/1 grid-cols-[23fr_13fr_26fr_13fr_22fr] items-center max-md:hidden">
        <div className="grid h-full gap-6">
          {["engineering", "product", "executive", "finance"].map((box) => (
            <Skeleton key={box} className="h-full rounded-lg" />
          ))}
        </div>
        <Skeleton className="col-start-3 aspect-square rounded-full" />
        <Skeleton className="col-start-5 h-full rounded-lg" />
      </div>
      <div className="grid gap-4 md:hidden">
        {["engineering", "product", "executive", "finance", "team"].map((card) => (
          <Skeleton key={card} className="h-36 rounded-lg" />
        ))}
      </div>
    </div>
  );
}
