import "server-only";

/** Collects the values of a statement while its text is put together: `WHERE id = ${values.add(id)}` says "$3". */
export class SqlValues {
  readonly list: unknown[] = [];

  add(value: unknown): string {
    this.list.push(value);
    return `$${this.list.length}`;
  }
}
