import type { GridRow } from "./grid-row";

const number = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });

/** What is known of one unit; what is not says so rather than looking like nothing spent. */
export function SpendGridRow({ row: { id, code, name, above, spends }, onEdit }: { row: GridRow; onEdit: () => void }) {
  return (
    <tr>
      <th scope="row">
        <a href={`/settings/units/${id}`} data-route="" className="font-medium underline-offset-3 hover:underline">
          <bdi>{name}</bdi>
        </a>
        <span className="block text-xs text-ink-soft">{above === null ? code : `${code}, ${above}`}</span>
      </th>
      {spends.map(({ month, amount }) =>
        amount === null ? (
          <td key={month} data-missing="">
            missing
          </td>
        ) : (
          <td key={month}>{number.format(Number(amount))}</td>
        ),
      )}
      <td>
        <button type="button" className="button button-quiet button-small" onClick={onEdit} aria-label={`Edit ${name}`}>
          Edit
        </button>
      </td>
    </tr>
  );
}
