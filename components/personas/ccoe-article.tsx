import { MusterMark } from "@/components/wordmark";

/** The centre between the four, and what a persona is not. */
export function CcoeArticle({ ccoeName }: { ccoeName: string }) {
  return (
    <article id="ccoe" className="scroll-mt-20 border-t border-line py-12">
      <h2 className="flex items-center gap-3 text-2xl">
        <MusterMark />
        The centre between them
      </h2>
      <div className="mt-4 grid gap-x-12 gap-y-5 text-lg text-pretty md:grid-cols-2">
        <p>
          The {ccoeName} (CCoE) is the team in which the four meet. It sets standards, teaches, explains the bills and
          keeps the figures that all agree on: how much of the use is covered by commitments, how much spend carries no
          tag, how close the forecast came. It has no hands on the infrastructure and signs no contract: it acts through
          Engineering and through Finance.
        </p>
        <p>
          It is not a fifth persona. Whoever works in it full time is still one of the four and holds a seat: lead,
          deputy or core. Champions carry its practice into their units, a sponsor speaks for it among the executives.
          And a persona is neither a job title nor a right to see or change things in Muster: it says what part one
          plays when it comes to cloud cost.
        </p>
      </div>
    </article>
  );
}
