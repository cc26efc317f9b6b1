import { ForbiddenState } from "@/components/forbidden-state";

export default function Forbidden() {
  return (
    <main>
      <ForbiddenState />
    </main>
  );
}
