import { classes } from "./classes";

// On touch its place is taller than it looks, by padding that moves nothing.
type PersonLinkProps = {
  person: { id: string; name: string };
  /** Kept in the address, so that the page shows the person on the same day. */
  asOf?: string | undefined;
  /** -1 where arrow keys lead from name to name. */
  tabIndex?: number | undefined;
  className?: string | undefined;
};

/** A name that leads to its person. Names of any direction and length keep to their place. */
export function PersonLink({ person, asOf, tabIndex, className }: PersonLinkProps) {
  const query = asOf ? `?asOf=${asOf}` : "";
  return (
    <a
      href={`/people/${person.id}${query}`}
      data-route=""
      tabIndex={tabIndex}
      className={classes(
        "font-medium wrap-anywhere underline-offset-3 touch:-my-2.5 touch:inline-block touch:py-2.5 hover:underline",
        className,
      )}
    >
      <bdi>{person.name}</bdi>
    </a>
  );
}
