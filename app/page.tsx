import { redirect } from "next/navigation";

/** The diagram is everybody's home. */
export default function Home() {
  redirect("/structure");
}
