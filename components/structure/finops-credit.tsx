/** Where the shape of the diagram comes from. */
export function FinOpsCredit() {
  return (
    <span>
      After{" "}
      <a href="https://www.finops.org/framework/personas/" rel="noreferrer" className="underline underline-offset-3">
        Personas of the FinOps Framework
      </a>{" "}
      by the FinOps Foundation,{" "}
      <a href="https://creativecommons.org/licenses/by/4.0/" rel="noreferrer" className="underline underline-offset-3">
        CC BY 4.0
      </a>
    </span>
  );
}
