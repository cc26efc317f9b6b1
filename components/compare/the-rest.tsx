/** Under the first of a long list: how many more there are, and where. */
export function TheRest({ count, everything }: { count: number; everything: string }) {
  if (count <= 0) return null;
  return (
    <p className="mt-2 text-sm text-ink-soft">
      And {count.toLocaleString("en")} more,{" "}
      <a href={everything} download className="underline underline-offset-3">
        all in the CSV
      </a>
      .
    </p>
  );
}
