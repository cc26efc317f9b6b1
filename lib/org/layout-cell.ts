/** What one card takes with its margin. Every length of a layout is in these units. */
export const cellWidth = 200;
export const cellHeight = 80;
export const cellArea = cellWidth * cellHeight;
/** Of a manager over a team: a name and a title. */
export const bandHeight = 56;
