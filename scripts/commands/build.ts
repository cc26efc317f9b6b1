import { ensureBuilt } from "../app/build";

/** Makes the production build that `npm start` and `npm run demo` serve. */
export function build(): Promise<void> {
  return ensureBuilt();
}
