import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { metricsText } from "@/lib/domain/metrics";
import { readPrometheus } from "../support/prometheus";

describe("the text of metrics", () => {
  it("is what Prometheus reads", () => {
    const text = metricsText([
      {
        name: "a",
        help: 'Back\\slash\nand "quotes"',
        type: "gauge",
        samples: [{ value: 1 }, { labels: { x: "y" }, value: -0.5 }],
      },
      { name: "b_total", help: "B.", type: "counter", samples: [{ value: 1e21 }, { labels: { x: "" }, value: 1e-7 }] },
      { name: "none", help: "Not known.", type: "gauge", samples: [] },
    ]);
    expect(text).toBe(`# HELP a Back\\\\slash\\nand "quotes"
# TYPE a gauge
a 1
a{x="y"} -0.5
# HELP b_total B.
# TYPE b_total counter
b_total 1e+21
b_total{x=""} 1e-7
`);
    expect(readPrometheus(text)).toHaveLength(4);
  });

  it("gives every label and value back, whatever they are", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.double(), (label, value) => {
        const text = metricsText([
          { name: "a", help: label, type: "gauge", samples: [{ labels: { unit: label }, value }] },
        ]);
        expect(readPrometheus(text)).toEqual([{ name: "a", labels: { unit: label }, value: value + 0 }]);
      }),
    );
  });
});
