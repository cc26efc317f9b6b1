import { type DepartureAnswer, isHarmless } from "./departure-answer";
import type { EmptiedSeat, LostProvider, LostSpend, WorseCell } from "./departure-effect";
import { severityNames } from "./gap-kind";
import { personaNames } from "./persona";
import { providerSideNames } from "./provider";
import { seatNames } from "./seat";
import { spendSideNames } from "./spend-owner";
import { countInWords, listInWords, moneyInWords } from "./wording";

/** "Coverage would lose 2 cells": the answer in one line. */
export function departureHeadline(answer: DepartureAnswer): string {
  if (isHarmless(answer)) return "Coverage would lose nothing";
  const { cells } = answer;
  if (cells.count === 0) return "Coverage would lose no cell";
  return `Coverage would lose ${countInWords(cells.count, "cell", "cells")}`;
}

/** What it means, a sentence each. */
export function departureSentences(answer: DepartureAnswer): string[] {
  const { cells, money, singles, seats, providers, spends, opened, severities, currency } = answer;
  if (isHarmless(answer)) return ["Whatever they hold, somebody else holds as well, or it is not required."];
  const bySeverity = severities.map(({ severity, count }) => `${count} ${severityNames[severity].toLowerCase()}`);
  const sentences = [
    cells.count > 0 &&
      money !== null &&
      `${moneyInWords(money, currency)} a month depends on ${cells.count === 1 ? "it" : "them"}.`,
    singles.count > 0 && `${countInWords(singles.count, "cell is", "cells are")} left to one person alone.`,
    seats.count > 0 &&
      `${countInWords(seats.count, "seat", "seats")} of the CCoE ${seats.count === 1 ? "is" : "are"} empty.`,
    providers.count > 0 &&
      `${countInWords(providers.count, "side", "sides")} of a provider ${providers.count === 1 ? "has" : "have"} nobody who answers.`,
    spends.count > 0 && `${countInWords(spends.count, "unit's spend loses an owner", "owners of spend are missing")}.`,
    opened.count > 0 && `${countInWords(opened.count, "gap opens", "gaps open")}: ${listInWords(bySeverity)}.`,
  ];
  return sentences.filter((sentence) => sentence !== false);
}

/** "Engineering and Operations for Retail, $120,000 a month: 1 person instead of 2". */
export function worseCellInWords({ unit, persona, money, holders, minimum }: WorseCell, currency: string): string {
  const weight = money === null ? "" : `, ${moneyInWords(money, currency)} a month`;
  const left = holders.after === 0 ? "nobody" : countInWords(holders.after, "person", "people");
  const wanted = minimum > 1 ? `, and ${minimum} are required` : "";
  return `${personaNames[persona]} for ${unit.name}${weight}: ${left} instead of ${holders.before}${wanted}`;
}

/** "Deputy of the CCoE, now Ann Example; nobody else sits in such a seat". */
export function emptiedSeatInWords({ person, kind, others }: EmptiedSeat): string {
  const rest = others === 0 ? "nobody else has such a seat" : `${countInWords(others, "other stays", "others stay")}`;
  return `${seatNames[kind]} of the CCoE, now ${person.name}; ${rest}`;
}

export function lostProviderInWords({ provider, side }: LostProvider): string {
  return `${provider.name}, ${providerSideNames[side].toLowerCase()} side`;
}

/** "Retail: Business owner" */
export function lostSpendInWords({ unit, side }: LostSpend): string {
  return `${unit.name}: ${spendSideNames[side]}`;
}
