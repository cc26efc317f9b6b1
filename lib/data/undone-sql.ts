import "server-only";

/** Of an `event`: whether an odd number of changes took back one another, the first of them this one: an undo can be undone. */
export const isUndone = `(WITH RECURSIVE back(id, times) AS (
    SELECT event.change_id, 0
    UNION ALL SELECT (SELECT undo.change_id FROM audit_events undo WHERE undo.undoes = back.id ORDER BY seq DESC LIMIT 1),
      times + 1 FROM back WHERE back.id IS NOT NULL AND times < 50
  ) SELECT max(times) % 2 = 1 FROM back WHERE id IS NOT NULL)`;
