import type { Policy } from "./policy";
import { countInWords, moneyInWords, percentInWords } from "./wording";

/** What a number of the policy counts. Money is a monthly spend; a share is kept from 0 to 1 and shown in percent. */
export type ThresholdUnit = "MONEY" | "PERCENT" | "SHARE" | "DAYS" | "UNITS";

type Threshold = {
  unit: ThresholdUnit;
  /** Names the field for who does not see the sentence around it. */
  name: string;
  read: (policy: Policy) => number;
  write: (policy: Policy, value: number) => Policy;
};

/** The numbers of the clauses, each with its place in the policy. */
const all = {
  aimPercent: {
    unit: "PERCENT",
    name: "Spend-weighted coverage that is aimed at",
    read: (p) => p.aim.spendWeighted,
    write: (p, spendWeighted) => ({ ...p, aim: { spendWeighted } }),
  },
  materialSpend: {
    unit: "MONEY",
    name: "Material from a monthly spend of",
    read: (p) => p.material.spend,
    write: (p, spend) => ({ ...p, material: { ...p.material, spend } }),
  },
  materialPercent: {
    unit: "PERCENT",
    name: "Material from this part of the organisation's spend",
    read: (p) => p.material.percent,
    write: (p, percent) => ({ ...p, material: { ...p.material, percent } }),
  },
  emptyCellPercent: {
    unit: "PERCENT",
    name: "Critical from this part of the organisation's spend",
    read: (p) => p.emptyCell.criticalPercent,
    write: (p, criticalPercent) => ({ ...p, emptyCell: { criticalPercent } }),
  },
  holderAbsentDays: {
    unit: "DAYS",
    name: "Days of leave",
    read: (p) => p.holderAbsent.days,
    write: (p, days) => ({ ...p, holderAbsent: { days } }),
  },
  successionDays: {
    unit: "DAYS",
    name: "Days before a holder leaves",
    read: (p) => p.succession.days,
    write: (p, days) => ({ ...p, succession: { ...p.succession, days } }),
  },
  successionHighDays: {
    unit: "DAYS",
    name: "Days before a holder leaves, for high",
    read: (p) => p.succession.highDays,
    write: (p, highDays) => ({ ...p, succession: { ...p.succession, highDays } }),
  },
  singlePointSpend: {
    unit: "MONEY",
    name: "Single point from a monthly spend of",
    read: (p) => p.singlePoint.spendFrom,
    write: (p, spendFrom) => ({ ...p, singlePoint: { spendFrom } }),
  },
  monoculturePercent: {
    unit: "PERCENT",
    name: "Most of the core team's time in one persona",
    read: (p) => p.monoculture.percent,
    write: (p, percent) => ({ ...p, monoculture: { percent } }),
  },
  spendPerFte: {
    unit: "MONEY",
    name: "Monthly spend for each full-time person",
    read: (p) => p.ratioSpend.spendPerFte,
    write: (p, spendPerFte) => ({ ...p, ratioSpend: { spendPerFte } }),
  },
  openSeatDays: {
    unit: "DAYS",
    name: "Days that a seat is open",
    read: (p) => p.openSeat.days,
    write: (p, days) => ({ ...p, openSeat: { days } }),
  },
  overspreadUnits: {
    unit: "UNITS",
    name: "Most units of one person",
    read: (p) => p.overspread.units,
    write: (p, units) => ({ ...p, overspread: { units } }),
  },
  staleDays: {
    unit: "DAYS",
    name: "Days until an assignment is to be confirmed again",
    read: (p) => p.stale.days,
    write: (p, days) => ({ ...p, stale: { days } }),
  },
  doubtfulConfidence: {
    unit: "SHARE",
    name: "Confidence of a suggestion that makes doubtful",
    read: (p) => p.doubtful.confidence,
    write: (p, confidence) => ({ ...p, doubtful: { confidence } }),
  },
  unassignedDays: {
    unit: "DAYS",
    name: "Days after joining",
    read: (p) => p.unassigned.days,
    write: (p, days) => ({ ...p, unassigned: { days } }),
  },
} satisfies Record<string, Threshold>;

export type ThresholdKey = keyof typeof all;
export const thresholds: Record<ThresholdKey, Threshold> = all;

/** "14 days", "$100,000", "90 %". */
export function thresholdText(key: ThresholdKey, policy: Policy, currency: string): string {
  const { unit, read } = thresholds[key];
  const value = read(policy);
  switch (unit) {
    case "MONEY":
      return moneyInWords(value, currency);
    case "PERCENT":
      return percentInWords(value);
    case "SHARE":
      return percentInWords(value * 100);
    case "DAYS":
      return countInWords(value, "day", "days");
    case "UNITS":
      return countInWords(value, "unit", "units");
  }
}
