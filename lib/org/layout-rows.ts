// Width through height of a good part: names are wider than high.
const ideal = 1.6;

type Inside = { count: number; width: number; height: number };

/**
 * Finds where rows end, so that parts of a width by height, each by its weight, come out as near to the ideal shape as
 * rows allow: the best of all divisions, but for rows longer than any good one; O(n * sqrt n). The parts go from great to
 * small.
 *
 * A part's badness is how many times as wide or as high as ideal it is, and counts by the part's side: neither do many
 * small parts outvote a great one, nor is that all that counts. In a row of a weight, a part is `weight * factor` times
 * as wide as ideal. So of a row the first parts are too wide, each costing `factor * weight^1.5`, and from some part on
 * they are too high, each costing `weight^-0.5 / factor`; running sums of both tell the cost of any row at once.
 */
export class RowDivider {
  #sums = new Float64Array(16);
  #wideSums = new Float64Array(16);
  #highSums = new Float64Array(16);
  #costs = new Float64Array(16);
  #starts = new Uint32Array(16);

  /** The ends of the rows of the first `count` weights, from the last row to the first. */
  divide(weights: Float64Array, { count, width, height }: Inside): number[] {
    this.#sum(weights, count);
    const sums = this.#sums;
    const form = ((sums[count] ?? 1) * width) / (Math.max(height, 1e-9) * ideal);
    const longest = Math.ceil(3 * Math.sqrt(count * Math.max(1, width / height))) + 4;
    for (let end = 1; end <= count; end += 1) {
      let least = Number.POSITIVE_INFINITY;
      // From where on the row's parts are too high; a longer row is lower, but narrower still are its parts.
      let high = end;
      for (let start = end - 1; start >= 0 && start >= end - longest; start -= 1) {
        const row = (sums[end] ?? 0) - (sums[start] ?? 0);
        const factor = form / (row * row);
        while (high > start && (weights[high - 1] ?? 0) * factor < 1) high -= 1;
        const cost = (this.#costs[start] ?? 0) + this.#rowCost({ start, high, end }, factor);
        if (cost >= least) continue;
        least = cost;
        this.#starts[end] = start;
      }
      this.#costs[end] = least;
    }
    const ends: number[] = [];
    for (let end = count; end > 0; end = this.#starts[end] ?? 0) ends.push(end);
    return ends;
  }

  #rowCost({ start, high, end }: { start: number; high: number; end: number }, factor: number): number {
    const wide = (this.#wideSums[high] ?? 0) - (this.#wideSums[start] ?? 0);
    const rest = (this.#highSums[end] ?? 0) - (this.#highSums[high] ?? 0);
    return factor * wide + rest / factor;
  }

  #sum(weights: Float64Array, count: number): void {
    if (this.#sums.length <= count) this.#grow((count + 1) * 2);
    for (let index = 0; index < count; index += 1) {
      const weight = weights[index] ?? 0;
      const side = Math.sqrt(weight);
      this.#sums[index + 1] = (this.#sums[index] ?? 0) + weight;
      this.#wideSums[index + 1] = (this.#wideSums[index] ?? 0) + weight * side;
      this.#highSums[index + 1] = (this.#highSums[index] ?? 0) + 1 / side;
    }
  }

  #grow(length: number): void {
    this.#sums = new Float64Array(length);
    this.#wideSums = new Float64Array(length);
    this.#highSums = new Float64Array(length);
    this.#costs = new Float64Array(length);
    this.#starts = new Uint32Array(length);
  }
}
