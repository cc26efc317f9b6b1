/** Where the catalogue begins. */
export function CapabilityCredit() {
  return (
    <p className="mt-6 text-sm text-pretty text-ink-soft">
      The names of the capabilities, and which persona has a part in which, follow the{" "}
      <a
        href="https://www.finops.org/framework/capabilities/"
        rel="noreferrer"
        className="underline underline-offset-3"
      >
        capabilities of the FinOps Framework
      </a>{" "}
      by the FinOps Foundation as of August 2023,{" "}
      <a href="https://creativecommons.org/licenses/by/4.0/" rel="noreferrer" className="underline underline-offset-3">
        CC BY 4.0
      </a>
      . The words are our own, and who leads is a reading of its wording: confirm it for your organisation.
    </p>
  );
}
