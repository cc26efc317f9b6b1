/** What the bench calls of it; the package has no types that hold for its classes. */
declare module "d3-org-chart" {
  type Node = { data: { name: string; title: string } };
  export class OrgChart {
    container(selector: string): this;
    data(rows: readonly object[]): this;
    duration(milliseconds: number): this;
    nodeWidth(of: (node: Node) => number): this;
    nodeHeight(of: (node: Node) => number): this;
    nodeContent(of: (node: Node) => string): this;
    svgHeight(height: number): this;
    render(): this;
    fit(): this;
  }
}
