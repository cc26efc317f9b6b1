import { providerSideNames, providerSides } from "../domain/provider";
import { type ArrowNote, countText, peopleNames, peopleText, providerNames } from "./arrow-ends";
import { type ModelBox, type ModelCircle, type ModelPeople, type ModelProvider, nobody } from "./model";

/** What each part of the drawing is called where it is a link: what it says, and what opening it does. */
export function boxWords(box: ModelBox): string {
  return `${box.title}, ${peopleText(box)}. Opens the list.`;
}

export function circleWords({ title, name, count, seats }: ModelCircle): string {
  const people = count === 0 ? nobody : countText({ count });
  const held = seats.map((seat) => `${seat.label}: ${seatText(seat)}.`);
  return [`${title}, ${name}, ${people}.`, ...held, "Goes to the seats."].join(" ");
}

function seatText({ count, names, more }: ModelPeople): string {
  if (count === 0) return nobody;
  return names.length === 0 ? countText({ count }) : peopleNames(names, more);
}

export function providersWords(title: string, providers: readonly ModelProvider[]): string {
  if (providers.length === 0) return `${title}: no provider registered.`;
  const side = (provider: ModelProvider, of: "ENGINEERING" | "FINANCE"): ModelPeople =>
    of === "ENGINEERING" ? provider.engineering : provider.finance;
  const gaps = providers.flatMap((provider) =>
    providerSides
      .filter((of) => side(provider, of).count === 0)
      .map((of) => `${provider.name}, ${providerSideNames[of]}: ${nobody}.`),
  );
  return [`${title}: ${providerNames(providers)}.`, ...gaps, "Goes to who answers for them."].join(" ");
}

export function arrowWords({ name, flow, rhythm, source, target }: ArrowNote): string {
  const said = [name, flow, rhythm, `From: ${source.who}`, `To: ${target.who}`, "Goes to it in the list"];
  return said
    .filter((text) => text !== null && text !== "")
    .map((text) => (/[.!?]$/.test(text ?? "") ? text : `${text}.`))
    .join(" ");
}
